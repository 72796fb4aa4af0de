import type { RoundDates } from '#contract/admissions/dates.ts'
import type { CountyFigures, LaterFigures } from '#contract/admissions/figures.ts'
import type { ReportFigure } from '#contract/admissions/report.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Told } from '#contract/core/small-number.ts'
import type { KeptRound, LaterOfYear } from './ports.ts'
import type { ReportFigures } from './report.ts'

const notHere = 'Not recorded here yet'
/** Where a figure is from that is in no record. */
export const noSource = 'Nothing in the record'
const inWords = (told: Told): string =>
  told === null ? 'Not shown, as it would tell of a few children' : told.toLocaleString('en-GB')
const about = (rounded: number): string =>
  rounded === 0 ? 'Fewer than 5' : `About ${rounded.toLocaleString('en-GB')}`

/** `20 November 2026 at 9:00am`: as staff read it on their pages. */
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

function laterLines<T>(
  kept: T | null,
  what: string,
  of: (kept: T) => Line[],
  source: string,
): ReportFigure[] {
  if (kept === null) return [{ what, value: notHere, source: noSource }]
  return of(kept).map(([one, value]) => ({ what: one, value, source }))
}

const inYearLines = (one: NonNullable<LaterFigures['inYear']>): Line[] => [
  ['Applications during the year', inWords(one.applications)],
  ['Offered a place', inWords(one.offered)],
  ['Refused', inWords(one.refused)],
  ['School days until half of them were answered', inWords(one.medianDays)],
]
const appealLines = (one: NonNullable<LaterFigures['appeals']>): Line[] => [
  ['Appeals lodged', inWords(one.lodged)],
  ['Appeals heard', inWords(one.heard)],
  ['Appeals upheld', inWords(one.upheld)],
]

/** The figures of a year’s report by its sections, each with where it is from; `rounds` are those of that entry year. */
export function reportFigures(
  rounds: readonly {
    readonly dates: Pick<RoundDates, 'phase' | 'year'>
    readonly kept: KeptRound | undefined
  }[],
  later: LaterOfYear,
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
    'fair-access': laterLines(
      later.fairAccess,
      'Children placed by the Fair Access Protocol, by kind of school',
      (kinds) => kinds.map(({ kind, placed }): Line => [kind, inWords(placed)]),
      'Counted from the cases of the Fair Access Protocol',
    ),
    'in-year': laterLines(
      later.inYear,
      'Applications during the year',
      inYearLines,
      'Counted from in-year applications',
    ),
    appeals: laterLines(
      later.appeals,
      'Appeals lodged, heard and upheld',
      appealLines,
      'Counted from the record of appeals',
    ),
  }
}
