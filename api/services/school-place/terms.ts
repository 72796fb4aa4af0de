import type { Phase, RoundTerms } from '#contract/admissions/dates.ts'

const before = (day: string) => ({ in: 'year before' as const, day })
const of = (day: string) => ({ in: 'year of entry' as const, day })

const seen = (source: string) => ({ source, sure: 'seen' as const })
const assumed = (source: string) => ({ source, sure: 'assumed' as const })

const coordination = 'School Admissions (Co-ordination) Regulations, SI 2012/8, schedule 2'

/** Where the dates are from that all phases share. */
const shared = {
  opens: assumed('From the beginning of the school year; forms are out by 12 September at the latest'),
  changesUntil: assumed('Until the closing date, as for applications themselves'),
  acceptBy: seen(`${coordination}, paragraph 1(f): within two weeks of the offer`),
  preferences: seen(`The model county takes three; ${coordination}, paragraph 1(c): no fewer`),
}
const closesAndOffers = 'The model county’s published closing and offer dates'

/** Reception and junior places: one timetable. */
const primary = {
  opens: before('09-01'),
  closes: of('01-15'),
  lateUntil: of('02-15'),
  changesUntil: of('01-15'),
  offers: of('04-16'),
  acceptWithinDays: 14,
  preferences: 3,
}
const primarySources = {
  ...shared,
  closes: seen(closesAndOffers),
  lateUntil: seen('The model county’s late forms for 2020: until 15 February'),
  offersOn: seen(`${closesAndOffers}; moved on to a working day`),
}

/**
 * The rounds' dates as they come each year, where each is from, and how sure it is. Another council changes them here:
 * what is `assumed` first of all. The rounds of single years, with the working days, are in `api/council/admissions/rounds.ts`.
 */
export const roundTerms: readonly RoundTerms[] = [
  {
    phase: 'reception',
    ...primary,
    age: 4,
    sources: { ...primarySources, born: seen('A full-time place from the September after turning four') },
  },
  {
    phase: 'junior',
    ...primary,
    age: 7,
    sources: { ...primarySources, born: assumed('Year 3 begins in the September after turning seven') },
  },
  {
    phase: 'secondary',
    opens: before('09-01'),
    closes: before('10-31'),
    lateUntil: of('01-31'),
    changesUntil: before('10-31'),
    offers: of('03-01'),
    acceptWithinDays: 14,
    preferences: 3,
    age: 11,
    sources: {
      ...shared,
      closes: seen(closesAndOffers),
      lateUntil: seen('The model county’s late forms for 2020: until 31 January'),
      offersOn: seen(`${closesAndOffers}; moved on to a working day`),
      born: assumed('Year 7 begins in the September after turning eleven'),
    },
  },
]

/** The Septembers for which there are rounds. */
export const roundYears = [2027, 2028, 2029] as const

/** A phase's terms. */
export function termsOf(phase: Phase): RoundTerms {
  const found = roundTerms.find((terms) => terms.phase === phase)
  if (!found) throw new Error(`There is no round of ${phase} places`)
  return found
}
