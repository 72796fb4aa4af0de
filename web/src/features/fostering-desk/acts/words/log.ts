import type { ActRows } from '../row.ts'

/** What staff do with a carer's daily log: it is the carer's to write. */
export const log: ActRows = {
  answer: {
    title: 'Answer what the carer told you',
    send: 'Send your answer',
    done: 'Sent. The carers can read it in the log.',
    note: 'Speak to the carers first. This answers everything worrying in this log that you have not answered yet.',
    when: ({ part }) => ((part?.values.open ?? []) as readonly unknown[]).length > 0,
    fields: [
      {
        name: 'words',
        kind: 'words',
        label: 'What are you doing about it?',
        hint: 'Both carers can read this',
      },
    ],
  },
}
