import type { Run } from '#contract/admissions/run.ts'
import { type Book, fault, schoolAt } from './book.ts'
import type { Walked } from './walk.ts'

/** A school as it could be found for a child: the less, the sooner, by the child and by the school alike. */
interface Way {
  readonly outside: number
  readonly metres: number
}

type Row = NonNullable<Run['vacancies']>['children'][number]

const isBefore = (one: Way, other: Way): boolean =>
  one.outside === other.outside ? one.metres < other.metres : one.outside < other.outside

/** Places that nobody asked for, of schools that may take who didn't. */
function leftAt(book: Book, walked: readonly Walked[]): Map<string, number> {
  const may = new Set(book.run.schools.filter(({ fallback }) => fallback).map(({ id }) => id))
  const left = new Map<string, number>()
  for (const [pool, { admitted }] of walked.entries()) {
    const school = schoolAt(book, pool)
    const free = Math.max(0, (book.places[pool] as number) - admitted)
    if (may.has(school) && free > 0) left.set(school, (left.get(school) ?? 0) + free)
  }
  return left
}

/** Of each school the child found for it who came last by its way; a school that nobody was found for isn't there. */
function lastFound({ claims }: Book, wayOf: (child: string, school: string) => Way | undefined) {
  const last = new Map<string, Way>()
  const count = new Map<string, number>()
  for (const placed of claims) {
    if (placed?.by !== 'fallback') continue
    const { child, school } = placed
    count.set(school, (count.get(school) ?? 0) + 1)
    const way = wayOf(child, school)
    const before = last.get(school)
    if (way && (!before || isBefore(before, way))) last.set(school, way)
  }
  return { last, count }
}

/**
 * That whoever is without an offer has the best place that was left for it: its catchment school's, or else the nearest.
 * School and child go by the same way, so a result in which nobody would rather have what is free, or what somebody
 * farther away has, is the only one, but for homes that are equally far. What the ways are, the run says itself.
 */
export function checkFound(book: Book, walked: readonly Walked[]): void {
  const { run, claims, childAt, faults } = book
  const left = leftAt(book, walked)
  if (left.size === 0 || run.calls.length === 0) return
  const wrong = (schools: string[], children: string[], words: string) =>
    faults.push(fault('fallback', schools, children, words))
  const { schools = [], children = [] } = run.vacancies ?? {}
  const at = new Map(schools.map((school, index) => [school, index]))
  for (const school of left.keys())
    if (!at.has(school)) wrong([school], [], `${school} has places left, and nobody looked how far it is`)
  const rows = new Map(children.map((row) => [row.child, row]))
  const wayOf = (child: string, school: string) => wayIn(rows.get(child), school, at.get(school))
  const { last, count } = lastFound(book, wayOf)
  for (const child of run.calls) {
    const placed = claims[childAt.get(child) ?? -1]
    if (placed?.by !== 'fallback' && placed?.by !== 'none') continue
    if (!rows.has(child)) {
      wrong(placed.school === null ? [] : [placed.school], [child], 'Nobody looked how far a place is')
      continue
    }
    const own = placed.school === null ? undefined : wayOf(child, placed.school)
    if (placed.school !== null && !own)
      wrong([placed.school], [child], `${placed.school} is neither the child’s catchment school nor near`)
    for (const school of schools) {
      const way = wayOf(child, school)
      if (!way || school === placed.school || (own && !isBefore(way, own))) continue
      const free = (left.get(school) ?? 0) - (count.get(school) ?? 0) > 0
      const behind = last.get(school)
      if (free || (behind && isBefore(way, behind)))
        wrong([school], [child], `A place at ${school} would have been found for the child first`)
    }
  }
  checkSteps(book, wayOf)
}

/** Undefined where the school can't be found for the child: it is not in its catchment, and nobody knows how far it is. */
function wayIn(row: Row | undefined, school: string, index: number | undefined): Way | undefined {
  if (!row || index === undefined) return undefined
  const metres = row.metres[index] ?? null
  if (row.catchment.includes(school)) return { outside: 0, metres: metres ?? Number.MAX_VALUE }
  return metres === null ? undefined : { outside: 1, metres }
}

/** Families are told how far it is, and why it was found. */
function checkSteps({ run, faults }: Book, wayOf: (child: string, school: string) => Way | undefined): void {
  for (const step of run.steps) {
    if (step.step !== 'fallback' || step.school === null) continue
    const way = wayOf(step.child, step.school)
    const same =
      way?.outside === (step.why === 'catchment' ? 0 : 1) && way.metres === (step.metres ?? Number.MAX_VALUE)
    if (!same)
      faults.push(
        fault('fallback', [step.school], [step.child], 'What is written down of a place found is not so'),
      )
  }
}
