import {
  fallbackReasons,
  type Placed,
  type Run,
  type Step,
  type Vacancies,
} from '#contract/admissions/run.ts'
import { byId } from './plans.ts'
import { fieldOf, type NamedPool } from './problem.ts'
import { solve } from './solve.ts'

/** A school that could be found for a child without an offer. `metres`: null where the home is not known. */
export interface Found {
  readonly school: string
  readonly why: (typeof fallbackReasons)[number]
  readonly metres: number | null
}

/** What could be found for a child, best first. */
export interface Finds {
  readonly child: string
  readonly schools: readonly Found[]
}

/** Schools that may take children who didn't ask for them, with the places that nobody asked for. */
export function vacancies({ schools, pools, cutOffs }: Run): Map<string, number> {
  const free = new Map<string, number>()
  const schoolOf = new Map(pools.map(({ id, school }) => [id, school]))
  const may = new Set(schools.filter(({ fallback }) => fallback).map(({ id }) => id))
  for (const { pool, places, admitted } of cutOffs) {
    const school = schoolOf.get(pool) ?? ''
    if (may.has(school) && places > admitted) free.set(school, (free.get(school) ?? 0) + places - admitted)
  }
  return free
}

/**
 * Gives places that are left to children without an offer. Where several would go to one school, those of its catchment
 * come first, then the nearest; two at the same distance by id. Each gets the best that is left for it, as in the round.
 * A school that has no place left, or may not be used, is passed over. They stay in `calls`.
 */
export function withFallback(run: Run, finds: readonly Finds[]): Run {
  const free = vacancies(run)
  const asking = finds.map(({ child, schools }) => ({
    id: child,
    preferences: schools.map(({ school }) => school).filter((school) => free.has(school)),
  }))
  const orders = ordersOf(finds)
  const pools = [...free].map(([id, places]) => ({ id, places, order: orders.get(id) ?? [] }))
  const given = placesOf(pools, asking)
  const steps = finds.map(({ child, schools }): Step => {
    const found = schools.find(({ school }) => school === given.get(child))
    return {
      step: 'fallback',
      child,
      school: found?.school ?? null,
      why: found?.why ?? null,
      metres: found?.metres ?? null,
    }
  })
  const placed = run.placed.map((one): Placed => {
    const school = one.by === 'none' ? given.get(one.child) : undefined
    return school === undefined ? one : { by: 'fallback', child: one.child, school }
  })
  const looked = finds.length > 0 ? { vacancies: lookedAt([...free.keys()].sort(byId), finds) } : {}
  return { ...run, placed, steps: [...run.steps, ...steps], ...looked }
}

/** What was looked at, for whoever checks it. */
const lookedAt = (schools: readonly string[], finds: readonly Finds[]): Vacancies => ({
  schools: [...schools],
  children: finds.map(({ child, schools: found }) => {
    const ways = new Map(found.map((one) => [one.school, one]))
    return {
      child,
      metres: schools.map((school) => ways.get(school)?.metres ?? null),
      catchment: schools.filter((school) => ways.get(school)?.why === 'catchment'),
    }
  }),
})

function placesOf(pools: readonly NamedPool[], applicants: { id: string; preferences: string[] }[]) {
  const field = fieldOf({ pools, applicants, word: 'school' })
  const { chosen } = solve(field)
  return new Map(
    applicants.flatMap(({ id }, index) => {
      const pair = chosen[index] as number
      const school = pair === field.starts[index + 1] ? undefined : pools[field.pools[pair] as number]?.id
      return school === undefined ? [] : [[id, school] as const]
    }),
  )
}

/** Of each school the children for whom it could be found, in the order in which it takes them. */
function ordersOf(finds: readonly Finds[]): Map<string, string[]> {
  const asking = new Map<string, (Found & { child: string })[]>()
  for (const { child, schools } of finds) {
    for (const found of schools) {
      const there = asking.get(found.school)
      if (there) there.push({ ...found, child })
      else asking.set(found.school, [{ ...found, child }])
    }
  }
  const orders = new Map<string, string[]>()
  for (const [school, there] of asking) {
    there.sort((a, b) => reason(a) - reason(b) || far(a) - far(b) || byId(a.child, b.child))
    orders.set(
      school,
      there.map(({ child }) => child),
    )
  }
  return orders
}

/** The catchment’s own come first. */
export const reason = ({ why }: Found): number => fallbackReasons.indexOf(why)

/** Who is nowhere known to live comes last. */
export const far = ({ metres }: Found): number => metres ?? Number.MAX_VALUE
