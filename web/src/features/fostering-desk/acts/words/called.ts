import { callWays } from '#contract/fostering/carers/service.ts'
import type { ActRows } from '../row.ts'

const ways: Readonly<Record<(typeof callWays)[number], string>> = {
  spoke: 'We talked',
  message: 'I left a message',
  'no-answer': 'I could not reach them',
}

/** A call with those who are approved. */
export const called: ActRows = {
  called: {
    group: 'The household',
    title: 'Record a call',
    send: 'Save the call',
    done: 'Saved. They go back on the list of carers to call on that day, if there is still a reason to call.',
    when: ({ view }) => view.phase === 'approved',
    fields: [
      {
        name: 'how',
        kind: 'choice',
        label: 'How did it go?',
        items: callWays.map((value) => ({ value, text: ways[value] })),
      },
      {
        name: 'next',
        kind: 'day',
        label: 'When should we look again?',
        hint: 'Until then they are not on the list of carers to call. Choose a day within the next 12 weeks',
      },
      {
        name: 'words',
        kind: 'words',
        label: 'What should your colleagues know?',
        hint: 'Carers do not see this on their page',
        optional: true,
      },
    ],
  },
}
