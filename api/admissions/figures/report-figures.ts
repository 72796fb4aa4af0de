import type { RoundDates } from '#contract/admissions/dates.ts'
import type { AppealCounts, CountedYear, CountyFigures } from '#contract/admissions/figures.ts'
import type { ReportFigure } from '#contract/admissions/report.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Told } from '#contract/core/small-number.ts'
import type { KeptRound } from './ports.ts'
import type { ReportFigures } from './report.ts'

/** Where a figure is from that is in no record. */
export const noSource = 'Nothing in the record'
const inWords = (told: Told): string =>
  told === null ? 'Not shown, as it would tell of a few children' : told.toLocaleString('en-GB')
const about = (rounded: number): string =>
  rounded === 0 ? 'Fewer than 5' : `About ${rounded.toLocaleString('en-GB')}`

/** `20 November 2026 at 9am`: as staff read it on their pages. */
export const momentOf = (at: string): string => `${dayInWords(at)} at ${clockInWords(at)}`

const sourceOf = ({ source: { run, computed } }: KeptRound): string =>
  `Counted from the run whose file begins ${run.slice(0, 12)}, on ${momentOf(computed)}`

type Line = readonly [what: string, value: string]

const ofRound = ({ places, children, offered, found, elsewhere, none, schools }: CountyFigures): Line[] => [
  ['Schools with places to give', inWords(schools)],
  ['Places, by the published admission numbers', inWords(places)],
  ['Children', inWords(children)],
  ['Offered their first preference', inWords(offered.first)],
  ['Offered their second preference', inWords(offered.second)],
  ['Offered their third preference', inWords(offered.third)],
  ['Offered a lower preference, or the school that their plan names', inWords(offered.other)],
  ['Offered a place at another school that had room', inWords(found)],
  ['Offered a place in another council’s area', inWords(elsewhere)],
  ['No place found on offer day', inWords(none)],
  ['Offered a place after a late application', inWords(offered.late)],
]

const lines = (kept: KeptRound, title: string, of: readonly Line[]): ReportFigure[] =>
  of.map(([what, value]) => ({ what: `${title}: ${what}`, value, source: sourceOf(kept) }))

/** A school year as a report has it: counted once it is over, or as far as it has gone. */
export interface ReportedYear {
  readonly year: number
  /** The day on which it is counted for good. */
  readonly countedOn: string
  readonly counted: CountedYear | undefined
  /** As the record has it now, for staff alone. */
  readonly soFar: CountedYear | undefined
}

/** `2026 to 2027`, of the school year that ended in August 2027. */
export const schoolYearInWords = (year: number): string => `${year - 1} to ${year}`

/** A section’s numbers of a school year; where it is not counted yet, when it will be. */
function yearLines(
  { year, countedOn, counted, soFar }: ReportedYear,
  from: string,
  of: (year: CountedYear) => Line[],
): ReportFigure[] {
  const title = `School year ${schoolYearInWords(year)}`
  const one = counted ?? soFar
  const value = `Counted on ${dayInWords(countedOn)}, once the school year is over`
  if (!one) return [{ what: title, value, source: noSource }]
  const source = counted ? `Counted from ${from}, on ${momentOf(counted.counted)}` : 'Figures so far'
  // Said once, and not with each figure.
  const soFarOnly = `Figures so far. Final figures are taken on ${dayInWords(countedOn)}`
  const head = { what: title, value: soFarOnly, source: `Counted from ${from}` }
  const figures = of(one).map(([what, told]) => ({
    what: `${title}: ${what}`,
    value: counted ? told : `${told} so far`,
    source,
  }))
  return counted ? figures : [head, ...figures]
}

const inYearLines = ({ inYear: { answered, reasons, ...one } }: CountedYear): Line[] => [
  ['Children for whom a place was asked for', inWords(one.children)],
  ['Offered a place', inWords(one.offered)],
  ['Refused by every school that they named', inWords(one.refused)],
  ['Withdrawn by the family', inWords(one.withdrawn)],
  ['Waiting for an answer', inWords(one.waiting)],
  ['Answered as quickly as we aim to', inWords(answered.aim)],
  ['Answered later than that, and by the last day', inWords(answered.most)],
  ['Answered after the last day', inWords(answered.later)],
  ['Answered where the days are not known', inWords(answered.unknown)],
  ['Refusals because the year group was full', inWords(reasons.full)],
  ['Refusals because of the limit on infant classes', inWords(reasons['infant-class'])],
  ['Refusals for another reason', inWords(reasons.another)],
]

const fairAccessLines = ({ fairAccess: { kinds, times, groups, ...one } }: CountedYear): Line[] => [
  ['Children referred', inWords(one.children)],
  ['Placed', inWords(one.placed)],
  ['Ended without a place from the protocol', inWords(one.closed)],
  ['Waiting for a place', inWords(one.waiting)],
  ['Placed at maintained schools', inWords(kinds.maintained)],
  ['Placed at academies', inWords(kinds.academy)],
  ['Placed at other schools', inWords(kinds.another)],
  ['Placed in time', inWords(times.inTime)],
  ['Placed after the last day', inWords(times.later)],
  ['Placed where the last day is not known', inWords(times.unknown)],
  ...groups
    .filter(({ children }) => children !== 0)
    .map(({ title, children }): Line => [`Referred: ${title}`, inWords(children)]),
]

const sources = {
  reception: 'Appeals for a place in Reception',
  junior: 'Appeals for a place at a junior school',
  secondary: 'Appeals for a place at a secondary school',
  round: 'Appeals for another place in the normal round',
  'in-year': 'Appeals for a place during the year',
} as const

const lodgedAndUpheld = (what: string, { lodged, heard, upheld }: AppealCounts): Line[] => [
  [`${what}: lodged`, inWords(lodged)],
  [`${what}: heard`, inWords(heard)],
  [`${what}: upheld`, inWords(upheld)],
]

const appealLines = ({ appeals: { of, grounds, medianDays, ...one } }: CountedYear): Line[] => [
  ...lodgedAndUpheld('All appeals', one),
  ['Withdrawn', inWords(one.withdrawn)],
  ['Not heard yet', inWords(one.waiting)],
  ...(medianDays === null
    ? []
    : [['School days until half of them were heard', inWords(medianDays)] as const]),
  ...of.flatMap((each) => lodgedAndUpheld(sources[each.of], each)),
  ...lodgedAndUpheld('Appeals about an infant class', grounds['infant-class']),
]

/** The figures of a year’s report by its sections, each with where it is from; `rounds` are those of that entry year. */
export function reportFigures(
  rounds: readonly {
    readonly dates: Pick<RoundDates, 'phase' | 'year'>
    readonly kept: KeptRound | undefined
  }[],
  year: ReportedYear,
): ReportFigures {
  const given = rounds.flatMap(({ dates, kept }) => (kept ? [{ title: titleOf(dates), kept }] : []))
  const missing = rounds
    .filter(({ kept }) => !kept)
    .map(
      ({ dates }): ReportFigure => ({
        what: titleOf(dates),
        value: 'No offers have been shown yet',
        source: noSource,
      }),
    )
  const each = (of: (county: CountyFigures) => Line[]) =>
    given.flatMap(({ title, kept }) => lines(kept, title, of(kept.county)))
  return {
    'normal-round': [...each(ofRound), ...missing],
    'looked-after': each(({ groups }) => [
      ['Children in care, or who used to be, to the nearest 5', about(groups.care)],
      ['Of these, offered their first preference, to the nearest 5', about(groups.careFirst)],
    ]),
    send: each(({ groups }) => [
      ['Children whose plan names a school, to the nearest 5', about(groups.plans)],
    ]),
    'fair-access': yearLines(year, 'the cases of the Fair Access Protocol', fairAccessLines),
    'in-year': yearLines(year, 'the applications during the year', inYearLines),
    appeals: yearLines(year, 'the appeals', appealLines),
  }
}
