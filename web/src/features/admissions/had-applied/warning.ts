import { warningOf } from '#admissions/policy/past-years.ts'
import type { Looked, Year } from './results.ts'

const choicesInWords = (count: number): string => {
  if (count === 1) return 'your one choice'
  return count === 2 ? 'either of your two choices' : `any of your ${count === 3 ? 'three' : count} choices`
}

type Said = Exclude<Year, { why: 'untested' | 'rough' }>
const isSaid = (year: Year): year is Said => year.why !== 'untested' && year.why !== 'rough'

/**
 * A fact that a family should know before it sends its choices; undefined where none is due. `catchment`: ids of the schools
 * whose catchment area the home is in.
 */
export function warningInWords(looked: readonly Looked[], catchment: readonly string[]): string | undefined {
  // What cannot be said of a year is left out of it, and then no warning is due.
  const choices = looked.map(({ school, years }) => ({ school: school.id, years: years.filter(isSaid) }))
  const warning = warningOf(choices, catchment)
  if (!warning) return undefined
  const missing = !warning.catchmentMissing
    ? ''
    : catchment.length === 1
      ? ', and your catchment school is not among them'
      : ', and none of your catchment schools is among them'
  return `In none of the last three years would ${choicesInWords(looked.length)} have had room for a child like yours${missing}.`
}
