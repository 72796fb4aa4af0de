import { dayInWords } from '#contract/calendar/words.ts'
import type { MemberView } from '#contract/fostering/panel/members.ts'

type Due = MemberView['due'][number]

export const whatInWords: Readonly<Record<Due['what'], string>> = {
  check: 'Criminal records check',
  appraisal: 'Appraisal',
}

/** `Appraisal due by 1 June 2027`. */
export const dueInWords = ({ what, by, late }: Due): string =>
  by === null
    ? `${whatInWords[what]}: no date`
    : `${whatInWords[what]} ${late ? 'was due' : 'due'} by ${dayInWords(by)}`
