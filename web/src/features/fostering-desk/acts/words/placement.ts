import type { ActRow, ActRows, Field } from '../row.ts'

const on: Field = { name: 'on', kind: 'day', label: 'On which day?' }
const words: Field = { name: 'words', kind: 'words', label: 'What was said or decided?' }
const reasons: Field = { name: 'reasons', kind: 'words', label: 'Reasons' }

const happened = (title: string, done: string, kinds?: ActRow['kinds']): ActRow => ({
  ...(kinds && { kinds }),
  title,
  send: 'Save it',
  done,
  fields: [on, words],
})

/** Family and friends have weeks that can be made more; adopters give notice, or get it. */
const family = ['connected-person'] as const
const adopters = ['early-permanence'] as const

/** What staff do with the placement of a child who came before any approval. */
export const placement: ActRows = {
  place: {
    title: 'Place the child for now',
    send: 'Place the child',
    done: 'Saved. The times of the placement count from that day.',
    note: 'Look first at everything on the Schedule 4 list.',
    fields: [
      { name: 'child', kind: 'text', label: 'Name of the child' },
      { name: 'relation', kind: 'text', label: 'How do they know each other?' },
      { name: 'on', kind: 'day', label: 'When did the child come?' },
      reasons,
    ],
  },
  'panel-views': happened('The panel gave its views', 'Saved.', family),
  'reviewing-officer-told': happened('The reviewing officer was told', 'Saved.', family),
  extend: {
    kinds: family,
    title: 'Extend it once, by 8 weeks',
    send: 'Extend it',
    done: 'Extended, once and for all.',
    fields: [reasons],
  },
  'extend-for-review': {
    kinds: family,
    title: 'Extend it until the review is over',
    send: 'Extend it',
    done: 'Extended until the review has an outcome.',
    fields: [reasons],
  },
  'other-arrangements': happened('Somewhere else to live is arranged', 'Saved.'),
  end: { ...happened('The placement ended', 'Saved.'), grave: true },
  notice: happened('Somebody gave notice', 'Saved. It ends 28 days after it.', adopters),
}
