import type { RoundLine } from '#contract/admissions/staff.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { SummaryRow } from '#web/design/SummaryList.tsx'
import { StateTag } from './StateTag.tsx'

/** Where a round stands, its dates and how many applied, as rows of a list. */
export const datesOf = (round: RoundLine): SummaryRow[] => [
  { key: 'Stage', value: <StateTag round={round} /> },
  { key: 'Opens', value: dayInWords(round.opensOn) },
  { key: 'Closes', value: `${dayInWords(round.closesOn)}, at the end of the day` },
  { key: 'Offer day', value: dayInWords(round.offersOn) },
  { key: 'Applications', value: round.applications.toLocaleString('en-GB') },
]
