import {
  type AppealCounts,
  type AppealSource,
  appealSources,
  type CountedYear,
  type RefusalGroup,
  refusalGroups,
  type SchoolYear,
} from '#contract/admissions/figures.ts'
import { fewest, type Told } from '#contract/core/small-number.ts'
import { type Board, board } from './board.ts'
import type { AppealFact, CountedFact, FairAccessFact, InYearFact } from './facts.ts'

/** A school year’s figures as anybody may know them. */
export interface YearFigures {
  readonly county: CountedYear
  readonly schools: readonly SchoolYear[]
}

export interface Counting {
  readonly year: number
  readonly counted: string
  /** Groups of the protocol with their titles, in their order. */
  readonly groups: readonly { readonly id: string; readonly title: string }[]
}

type Tell = (name: string) => Told

const all = 'all'
const each = (names: readonly string[], of: string) => names.map((name) => `${name} ${of}`)

/** A table of numbers: each line is what its columns come to, and each column of all lines what those of the lines do. */
function table(on: Board, lines: readonly string[], columns: readonly string[], whole: string): void {
  for (const line of lines)
    on.sum(
      `${line} ${all}`,
      columns.map((column) => `${line} ${column}`),
    )
  for (const column of columns) on.sum(`${whole} ${column}`, each(lines, column))
  on.sum(
    `${whole} ${all}`,
    columns.map((column) => `${whole} ${column}`),
  )
  on.sum(`${whole} ${all}`, each(lines, all))
}

const outcomes = ['offered', 'refused', 'other'] as const

/** Applications: by school and what it answered, and by child. A place that is offered is one school’s and one child’s. */
function inYearBoard(facts: readonly InYearFact[], schools: readonly string[]): Tell {
  const on = board()
  for (const { state, answered, schools: named } of facts) {
    on.count(`child ${state}`)
    on.count(`answered ${answered ?? 'not'}`)
    for (const { school, outcome } of named) on.count(`at ${school} ${outcome}`)
  }
  const lines = schools.map((school) => `at ${school}`)
  for (const line of lines)
    on.sum(
      `${line} refused`,
      refusalGroups.map((reason) => `${line} ${reason}`),
    )
  table(on, lines, outcomes, 'named')
  for (const reason of refusalGroups) on.sum(`named ${reason}`, each(lines, reason))
  on.sum(
    'named refused',
    refusalGroups.map((reason) => `named ${reason}`),
  )
  on.sum('child offered', ['named offered'])
  on.sum(`child ${all}`, ['child offered', 'child refused', 'child withdrawn', 'child waiting'])
  on.sum(`child ${all}`, [
    'answered aim',
    'answered most',
    'answered later',
    'answered unknown',
    'answered not',
  ])
  return on.told()
}

const placedAt = ['maintained', 'academy', 'another'] as const
const placedIn = ['inTime', 'later', 'unknown'] as const
const endings = ['placed', 'closed', 'waiting'] as const

function fairAccessBoard(facts: readonly FairAccessFact[], groups: readonly string[]): Tell {
  const on = board()
  for (const { state, group, at, time } of facts) {
    on.count(`group ${group} ${state}`)
    if (at) on.count(`at ${at}`)
    if (time) on.count(`time ${time}`)
  }
  table(
    on,
    groups.map((group) => `group ${group}`),
    endings,
    'child',
  )
  on.sum(
    'child placed',
    placedAt.map((at) => `at ${at}`),
  )
  on.sum(
    'child placed',
    placedIn.map((time) => `time ${time}`),
  )
  return on.told()
}

const appealEnds = ['withdrawn', 'dismissed', 'upheld', 'waiting'] as const
const grounds = ['ordinary', 'infant-class'] as const

/** Appeals: by school within a round or the year, and by ground. Those that were heard are told beside how they ended. */
function appealsBoard(facts: readonly AppealFact[]): Tell {
  const on = board()
  const lines = new Map<AppealSource, Set<string>>()
  for (const { school, of, ground, state } of facts) {
    on.count(`${of} at ${school} ${state}`)
    on.count(`ground ${ground} ${state}`)
    lines.set(of, (lines.get(of) ?? new Set()).add(`${of} at ${school}`))
  }
  const sources = appealSources.filter((of) => lines.has(of))
  for (const of of sources) table(on, [...(lines.get(of) ?? [])], appealEnds, of)
  table(on, sources, appealEnds, all)
  table(
    on,
    grounds.map((ground) => `ground ${ground}`),
    appealEnds,
    all,
  )
  const heard = [
    ...[...lines.values()].flatMap((some) => [...some]),
    ...sources,
    all,
    ...grounds.map((one) => `ground ${one}`),
  ]
  for (const line of heard) on.sum(`${line} heard`, [`${line} dismissed`, `${line} upheld`])
  return on.told()
}

const appealCounts = (tell: Tell, line: string): AppealCounts => ({
  lodged: tell(`${line} ${all}`),
  withdrawn: tell(`${line} withdrawn`),
  heard: tell(`${line} heard`),
  upheld: tell(`${line} upheld`),
  waiting: tell(`${line} waiting`),
})

const reasonsOf = (tell: Tell, line: string): Record<RefusalGroup, Told> => ({
  full: tell(`${line} full`),
  'infant-class': tell(`${line} infant-class`),
  another: tell(`${line} another`),
})

function medianOf(facts: readonly AppealFact[]): number | null {
  const days = facts.flatMap((fact) => (fact.days === null ? [] : [fact.days])).sort((a, b) => a - b)
  return days.length < fewest ? null : (days[Math.floor((days.length - 1) / 2)] ?? null)
}

const inYearOf = (tell: Tell): CountedYear['inYear'] => ({
  children: tell(`child ${all}`),
  offered: tell('child offered'),
  refused: tell('child refused'),
  withdrawn: tell('child withdrawn'),
  waiting: tell('child waiting'),
  answered: {
    aim: tell('answered aim'),
    most: tell('answered most'),
    later: tell('answered later'),
    unknown: tell('answered unknown'),
  },
  reasons: reasonsOf(tell, 'named'),
})

const fairAccessOf = (tell: Tell, groups: Counting['groups']): CountedYear['fairAccess'] => ({
  children: tell(`child ${all}`),
  placed: tell('child placed'),
  closed: tell('child closed'),
  waiting: tell('child waiting'),
  groups: groups.map(({ id, title }) => ({
    title,
    children: tell(`group ${id} ${all}`),
    placed: tell(`group ${id} placed`),
  })),
  kinds: { maintained: tell('at maintained'), academy: tell('at academy'), another: tell('at another') },
  times: { inTime: tell('time inTime'), later: tell('time later'), unknown: tell('time unknown') },
})

/** Groups that the protocol has, and those that it had when a case began. */
function groupsIn(facts: readonly FairAccessFact[], groups: Counting['groups']): Counting['groups'] {
  const known = new Set(groups.map(({ id }) => id))
  const others = [...new Set(facts.map(({ group }) => group))].filter((id) => !known.has(id))
  return [...groups, ...others.map((id) => ({ id, title: id }))]
}

const isOf =
  <Kind extends CountedFact['kind']>(kind: Kind) =>
  (fact: CountedFact): fact is Extract<CountedFact, { kind: Kind }> =>
    fact.kind === kind

/** Figures of a school year, from what was counted of each of its cases. */
export function yearFigures(facts: readonly CountedFact[], { year, counted, groups }: Counting): YearFigures {
  const inYear = facts.filter(isOf('in-year'))
  const fair = facts.filter(isOf('fair-access'))
  const appeals = facts.filter(isOf('appeal'))
  const asked = [...new Set(inYear.flatMap(({ schools }) => schools.map(({ school }) => school)))].sort()
  const appealed = [...new Set(appeals.map(({ school }) => school))]
  const ofGroups = groupsIn(fair, groups)
  const [places, fairAccess, ofAppeals] = [
    inYearBoard(inYear, asked),
    fairAccessBoard(
      fair,
      ofGroups.map(({ id }) => id),
    ),
    appealsBoard(appeals),
  ]
  const sourcesOf = (school?: string) =>
    appealSources.filter((of) => appeals.some((one) => one.of === of && (!school || one.school === school)))
  const schools = [...new Set([...asked, ...appealed])].sort().map((school): SchoolYear => {
    const line = `at ${school}`
    const inYear = {
      named: places(`${line} ${all}`),
      ...{
        offered: places(`${line} offered`),
        refused: places(`${line} refused`),
        other: places(`${line} other`),
      },
      reasons: reasonsOf(places, line),
    }
    const appeals = sourcesOf(school).map((of) => ({ of, ...appealCounts(ofAppeals, `${of} ${line}`) }))
    return { year, counted, school, inYear, appeals }
  })
  const county: CountedYear = {
    ...{ year, counted, inYear: inYearOf(places), fairAccess: fairAccessOf(fairAccess, ofGroups) },
    appeals: {
      ...appealCounts(ofAppeals, all),
      of: sourcesOf().map((of) => ({ of, ...appealCounts(ofAppeals, of) })),
      grounds: {
        ordinary: appealCounts(ofAppeals, 'ground ordinary'),
        'infant-class': appealCounts(ofAppeals, 'ground infant-class'),
      },
      medianDays: medianOf(appeals),
    },
  }
  return { county, schools }
}
