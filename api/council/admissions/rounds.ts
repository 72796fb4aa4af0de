import { type RoundDates, roundOfYear } from '#contract/admissions/dates.ts'
import { england } from '#council/holidays.ts'
import { roundTerms, roundYears } from '#services/school-place/terms.ts'

const place = ({ offersOn, id }: RoundDates): string => `${offersOn} ${id}`

/**
 * This council's rounds of school admissions, the earliest first: the terms of `api/services/school-place/terms.ts` with
 * each year's working days. A round whose offers are beyond the known bank holidays is not among them.
 */
export const rounds: readonly RoundDates[] = roundYears
  .flatMap((year) => roundTerms.flatMap((terms) => roundOfYear(terms, year, england) ?? []))
  .sort((a, b) => (place(a) < place(b) ? -1 : 1))

/** The round with this id, or undefined. */
export const roundOf = (id: string): RoundDates | undefined => rounds.find((round) => round.id === id)
