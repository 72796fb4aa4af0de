import type { PastOutcome, RoundPhase } from '#contract/admissions/school.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** What a family applies for, as a heading. */
export const intoNames: Readonly<Record<RoundPhase, string>> = {
  reception: 'Starting school in Reception',
  junior: 'Moving from infant to junior school',
  secondary: 'Starting secondary school',
}
export const phases = Object.keys(intoNames) as readonly RoundPhase[]

const grouped = new Intl.NumberFormat('en-GB')
export const number = (value: number): string => grouped.format(value)

/** A number of a round that was held here; null: it would tell of a few children. */
export const told = (value: number | null): string => (value === null ? 'Not shown' : number(value))
/** A number of a school year that is not over for long enough. */
export const notCounted = 'Not counted yet'
/** When a school year is counted, and why not before. */
export const countedEach = (on: string): string =>
  `We count each school year once, on ${dayInWords(`2027-${on}`).replace(' 2027', '')} after it ends. Numbers that go up from day to day could tell you about a child.`
/** `2026 to 2027`, of the school year that ended in August 2027. */
export const schoolYear = (year: number): string => `${year - 1} to ${year}`

/** A number of an imported year; null: nobody has published it. */
export const published = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'Not published' : number(value)

const untold = { few: 'Fewer than 5', hidden: 'Not shown' } as const

/** A number of an imported year of which few are not told. */
export const pastCount = (value: PastOutcome['first'] | undefined): string =>
  value === 'few' || value === 'hidden' ? untold[value] : published(value)

/** Phase and year of a round: reception, 2027. */
export function roundOf(id: string): { readonly phase: string; readonly year: number } {
  const at = id.lastIndexOf('-')
  return { phase: id.slice(0, at), year: Number(id.slice(at + 1)) }
}

const metresInMile = 1609.344
/** "0.76 miles (1,223 metres)". */
export const distanceInWords = (metres: number): string =>
  `${(metres / metresInMile).toFixed(2)} miles (${number(Math.round(metres))} metres)`

/** Where the numbers of a year are from. */
export const ownNumbers = 'Counted by this service'
export const publishedBefore = 'Published before this service began'
