import { type Erasable, ErasureView } from '#contract/fostering/erasure.ts'
import { toldBy } from '#contract/fostering/report.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { About, ActRows } from '../row.ts'
import { on } from './fields.ts'

const foundIn = ({ part }: About): Erasable | undefined =>
  ErasureView.safeParse(part?.values ?? {}).data?.asked?.found

/** What may go, by the names of its parts. */
export const goesInWords = ({ goes }: Erasable): string =>
  goes.length > 0 ? goes.map(partTitle).join(', ') : 'Nothing'

/** What stays, and until when. */
export const staysInWords = ({ stays, besides }: Erasable): string =>
  stays
    ? [`The record, ${stays.words} (${stays.source})`, ...besides.map(({ words }) => words)].join('. ')
    : 'Only how we reach them, until they have read our answer'

/** What staff do with a request to erase. */
export const erasure: ActRows = {
  record: {
    whenClosed: true,
    title: 'They ask us to erase what we hold',
    send: 'Save the request',
    done: 'Saved. A manager answers within a month of that day.',
    fields: [
      on('On which day did they ask?'),
      { name: 'how', kind: 'choice', label: 'How did they ask?', items: itemsFrom(toldBy) },
      { name: 'words', kind: 'words', label: 'What do they want erased?', optional: true },
    ],
  },
  answer: {
    whenClosed: true,
    title: 'Answer the request',
    send: 'Save the answer',
    done: 'Answered. They read it on their private page. What may go is erased within the hour.',
    note: 'What is erased cannot be brought back. If they have no private page any more, write to them too.',
    grave: true,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: 'What do you decide?',
        items: (about) => {
          const found = foundIn(about)
          return [
            {
              value: 'granted',
              text: 'Erase what may go',
              ...(found && { hint: `${goesInWords(found)}. What stays: ${staysInWords(found)}` }),
            },
            { value: 'refused', text: 'Erase nothing' },
          ]
        },
      },
      { name: 'reasons', kind: 'words', label: 'Reasons', hint: 'In full. They read them' },
    ],
  },
}
