import type { Applicant } from '#contract/admissions/facts.ts'
import type { CountyFigures, SchoolFigures, Split } from '#contract/admissions/figures.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Placed, Run } from '#contract/admissions/run.ts'
import { isSmall, shown, shownParts, type Told } from '#contract/core/small-number.ts'
import { poolsOf } from '../public/cut-offs.ts'
import { linesOf } from '../public/lines.ts'
import { type Bounds, protectedTable, type ToldTable } from './protect.ts'

/** A round’s figures as anybody may know them. */
export interface Figures {
  readonly schools: readonly SchoolFigures[]
  readonly county: CountyFigures
}

/** Which schools are not counted: those of other councils, and those whose list was found wrong. */
export interface LeftOut {
  readonly elsewhere: ReadonlySet<string>
  readonly heldBack: ReadonlySet<string>
}

const nothing = () => ({ preferences: [0, 0, 0, 0], times: [0, 0], found: 0 })

interface Counted {
  readonly preferences: number[]
  /** On time, late. */
  readonly times: number[]
  found: number
}

const isLate = ({ late }: Applicant): boolean => late !== undefined && !late.excused

function add(to: Counted, preference: number, applicant: Applicant): void {
  const column = Math.min(preference, 4) - 1
  to.preferences[column] = (to.preferences[column] ?? 0) + 1
  const time = isLate(applicant) ? 1 : 0
  to.times[time] = (to.times[time] ?? 0) + 1
}

/** Which preference a place met, from 1; the last of them stands for a plan too. */
const metBy = (placed: Placed): number | undefined => {
  if (placed.by === 'preference' || placed.by === 'twin') return placed.preference
  return placed.by === 'plan' ? 4 : undefined
}

interface Counts {
  readonly applied: Map<string, Counted>
  readonly offered: Map<string, Counted>
  /** Children with no place, and at schools of other councils. */
  none: number
  elsewhere: number
}

function counted(file: RoundFile, run: Run, { elsewhere }: LeftOut): Counts {
  const fresh = () => new Map(file.schools.map(({ id }) => [id, nothing()]))
  const counts: Counts = { applied: fresh(), offered: fresh(), none: 0, elsewhere: 0 }
  const applicants = new Map(file.applicants.map((one) => [one.id, one]))
  for (const applicant of file.applicants)
    for (const [at, { school }] of applicant.preferences.entries()) {
      const to = counts.applied.get(school)
      if (to) add(to, at + 1, applicant)
    }
  for (const placed of run.placed) {
    const applicant = applicants.get(placed.child)
    const met = metBy(placed)
    const to = counts.offered.get(placed.school ?? '')
    if (placed.school === null) counts.none++
    else if (elsewhere.has(placed.school)) counts.elsewhere++
    else if (to && met === undefined) to.found++
    else if (to && applicant && met !== undefined) add(to, met, applicant)
  }
  return counts
}

/** What a number of places is bounded by: nobody is offered one by a wish that is not there. A plan needs no wish. */
const appliedBounds = ({ preferences }: Counted): Bounds[] =>
  preferences.map((least, at) => (at === 3 ? {} : { least }))
const offeredBounds = ({ preferences }: Counted, plans: number): Bounds[] =>
  preferences.map((most, at) => (at === 3 ? { least: plans } : { most }))

/** A place that was offered to a late child is one that a late child asked for, and so of those on time. */
const appliedTimes = ({ times }: Counted): Bounds[] => times.map((least) => ({ least }))
const offeredTimes = ({ times }: Counted): Bounds[] => times.map((most) => ({ most }))

type Pools = SchoolFigures['pools']

/** As many as the published round tells of children whose plan names the school: they stand first among its criteria. */
const plansTold = (pools: Pools): number =>
  pools.reduce((all, { criteria: [plans] }) => all + (plans?.given ?? 0), 0)

function splitOf(all: Told, parts: readonly Told[], times: readonly Told[]): Split {
  const [first = null, second = null, third = null, other = null] = parts
  const [onTime = null, late = null] = times
  return { all, first, second, third, other, onTime, late }
}

interface Tables {
  readonly preferences: ToldTable
  readonly times: ToldTable
}

interface TablesBounds {
  readonly preferences: readonly Bounds[][]
  readonly times: readonly Bounds[][]
}

function tablesOf(all: readonly Counted[], bounds: TablesBounds): Tables {
  return {
    preferences: protectedTable(
      all.map(({ preferences }) => preferences),
      bounds.preferences,
    ),
    times: protectedTable(
      all.map(({ times }) => times),
      bounds.times,
    ),
  }
}

const lineOf = ({ preferences, times }: Tables, at: number): Split =>
  splitOf(preferences.sums[at] ?? null, preferences.lines[at] ?? [], times.lines[at] ?? [])
const wholeOf = ({ preferences, times }: Tables): Split =>
  splitOf(preferences.whole.sum, preferences.whole.parts, times.whole.parts)

/** To the nearest five: a number of which nothing else is a part. */
const roughly = (count: number): number => Math.round(count / 5) * 5

function groupsOf(file: RoundFile, run: Run): CountyFigures['groups'] {
  const inCare = new Set(file.applicants.filter(({ care }) => care !== undefined).map(({ id }) => id))
  const first = run.placed.filter((placed) => inCare.has(placed.child) && metBy(placed) === 1)
  const plans = run.placed.filter(({ by }) => by === 'plan')
  return { care: roughly(inCare.size), careFirst: roughly(first.length), plans: roughly(plans.length) }
}

/** Those who have no place at a school of the table: told together with all only where all together are enough. */
function othersOf(counts: Counts, found: number, offered: Told) {
  const parts = [found, counts.elsewhere, counts.none]
  const together = parts.reduce((all, one) => all + one, 0)
  const isTold = !isSmall(together) && offered !== null
  const [toldFound = null, elsewhere = null, none = null] = isTold ? shownParts(parts) : parts.map(shown)
  return { found: toldFound, elsewhere, none, children: isTold ? offered + together : null }
}

/** What happens to what is found at single schools: nothing is told of one where it would be what is left of the whole. */
const foundAt = (all: readonly Counted[], whole: Told): Told[] =>
  whole === null
    ? all.map(({ found }) => (found === 0 ? 0 : null))
    : shownParts(all.map(({ found }) => found))

/** Where it is not told how many a school was offered to, its pools do not tell it either. */
const quiet = (pools: Pools): Pools =>
  pools.map((pool) => ({
    ...pool,
    given: null,
    criteria: pool.criteria.map(({ words }) => ({ words, given: null })),
  }))

/** Numbers of the schools that are counted, in their order, and both tables as they are told. */
function toldOf(file: RoundFile, run: Run, leftOut: LeftOut) {
  const ours = file.schools.filter(({ id }) => !leftOut.elsewhere.has(id) && !leftOut.heldBack.has(id))
  const counts = counted(file, run, leftOut)
  const of = (all: ReadonlyMap<string, Counted>) => ours.map(({ id }) => all.get(id) ?? nothing())
  const [applied, offered] = [of(counts.applied), of(counts.offered)]
  const published = poolsOf(file, run, linesOf(run, leftOut.elsewhere))
  const pools = ours.map(
    ({ id }): Pools =>
      published.filter(({ school }) => school === id).map(({ id: _, school: __, ...pool }) => pool),
  )
  const mostOf = applied.map((one, at) => offeredBounds(one, plansTold(pools[at] ?? [])))
  return {
    ...{ ours, counts, pools, offered },
    appliedTables: tablesOf(applied, {
      preferences: offered.map(appliedBounds),
      times: offered.map(appliedTimes),
    }),
    offeredTables: tablesOf(offered, { preferences: mostOf, times: applied.map(offeredTimes) }),
  }
}

/**
 * How the places of a round were given, school by school and all together, as anybody may know it: from the files of the run
 * alone, so that whoever has them gets the same again.
 */
export function figuresOf(file: RoundFile, run: Run, leftOut: LeftOut): Figures {
  const { ours, counts, pools, offered, appliedTables, offeredTables } = toldOf(file, run, leftOut)
  const whole = wholeOf(offeredTables)
  const found = offered.reduce((all, one) => all + one.found, 0)
  const others = othersOf(counts, found, whole.all)
  const foundHere = foundAt(offered, others.found)
  const schools = ours.map(({ id, name, number }, at) => {
    const offered = lineOf(offeredTables, at)
    const own = pools[at] ?? []
    return {
      ...{ school: id, name, places: number, found: foundHere[at] ?? null, offered },
      applied: lineOf(appliedTables, at),
      pools: offered.all === null ? quiet(own) : own,
    }
  })
  const places = ours.reduce((all, { number }) => all + number, 0)
  const county = { schools: ours.length, places, ...others, groups: groupsOf(file, run) }
  return { schools, county: { ...county, applied: wholeOf(appliedTables), offered: whole } }
}
