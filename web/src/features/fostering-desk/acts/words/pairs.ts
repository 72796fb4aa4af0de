import type { PairView } from '#contract/fostering/carers/pairs.ts'
import type { About, ActRows } from '../row.ts'

const viewOf = ({ part }: About) => part?.values as Partial<PairView> | undefined
const waits = (about: About): boolean => viewOf(about)?.state === 'open' && viewOf(about)?.side === 'asks'
const isMatched = (about: About): boolean => viewOf(about)?.other !== undefined
const isAgreed = (about: About): boolean => viewOf(about)?.state === 'agreed'

/** What staff do with a break or a mentor, beside matching it. */
export const pairs: ActRows = {
  answer: {
    title: 'We have not found anybody yet: write to them',
    send: 'Send the answer',
    done: 'Sent. They can read it on their page, with the day when they will next hear from you.',
    when: waits,
    fields: [
      {
        name: 'words',
        kind: 'words',
        label: 'What are you doing about it?',
        hint: 'They can read this on their page',
      },
      { name: 'by', kind: 'day', label: 'When will they next hear from you?' },
    ],
  },
  unmatch: {
    title: 'Undo the match',
    send: 'Undo the match',
    done: 'Undone. The carer who asked is waiting for a match again.',
    when: isMatched,
    fields: [{ name: 'words', kind: 'words', label: 'Why?', hint: 'Neither of the two carers reads this' }],
  },
  done: {
    title: 'It is finished',
    send: 'Save that it is finished',
    done: 'Saved for both of them.',
    when: isAgreed,
    fields: [
      { name: 'words', kind: 'words', label: 'How did it go?', hint: 'Neither of the two carers reads this' },
    ],
  },
}
