import { dayInWords } from '#contract/calendar/words.ts'
import { LearningView } from '#contract/fostering/carers/learning.ts'
import type { About, ActRows } from '../row.ts'
import { files, on } from './fields.ts'

const elsewhereIn = ({ part }: About) => LearningView.safeParse(part?.values).data?.elsewhere ?? []

const counts = {
  name: 'counts',
  kind: 'yes-no',
  label: 'Does it count towards the training, support and development standards?',
} as const

/** What a worker does with a carer's training record: who came to a session is said on the page of the session. */
export const learning: ActRows = {
  check: {
    title: 'Look at training they did elsewhere',
    send: 'Save it',
    done: 'Saved. They can see it on their record.',
    when: (about) => elsewhereIn(about).length > 0,
    fields: [
      {
        name: 'id',
        kind: 'choice',
        label: 'Which training?',
        items: (about) =>
          elsewhereIn(about).map(({ id, title, on: day }) => ({
            value: id,
            text: title,
            hint: dayInWords(day),
          })),
      },
      counts,
    ],
  },
  record: {
    title: 'Add training they did elsewhere',
    send: 'Add it',
    done: 'Added. They can see it on their record.',
    fields: [
      { name: 'title', kind: 'text', label: 'What was it called?' },
      on('When was it?'),
      counts,
      { ...files('Certificate', 1), name: 'file' },
    ],
    body: ({ file, ...said }) => {
      const [one] = (file ?? []) as { id: string }[]
      return { ...said, ...(one && { file: one.id }) }
    },
  },
}
