import { dayInWords } from '#contract/calendar/words.ts'
import type { Learned } from '#contract/fostering/carers/learning.ts'

/** One thing that a carer learned, in a line: `Grace Sample, 5 March 2027: Safer caring (counts towards the standards)`. */
export const learnedInWords = ({ person, on, title, counts }: Learned): string =>
  `${person}, ${dayInWords(on)}: ${title}${counts ? ' (counts towards the standards)' : ''}`
