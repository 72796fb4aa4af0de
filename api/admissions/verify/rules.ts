import { grouped } from '#contract/core/lists/grouped.ts'
import { type Book, fault, idOf, schoolAt } from './book.ts'
import type { Walked } from './walk.ts'

/** Plans first, whatever there is left: capacity = max(0, number − plans), of parts that together are the number. */
export function checkPlans(book: Book): void {
  const { run, claims, places, faults, poolAt } = book
  const steps = run.steps.filter(({ step }) => step === 'plan')
  for (const [child, { id, plan }] of run.applicants.entries()) {
    const { by, school } = claims[child] ?? {}
    const kept = plan ? by === 'plan' && school === plan.school : by !== 'plan'
    if (kept) continue
    const schools = [plan?.school, school].filter((one) => typeof one === 'string')
    faults.push(
      fault(
        'plan',
        schools,
        [id],
        plan ? `A plan names ${plan.school}` : 'A child is placed by a plan that it has not',
      ),
    )
  }
  const stepsOf = grouped(steps, ({ child }) => child)
  for (const { id, plan } of run.applicants) {
    const own = stepsOf.get(id) ?? []
    if (own.length === (plan ? 1 : 0) && own.every(({ school }) => school === plan?.school)) continue
    faults.push(
      fault('plan', plan ? [plan.school] : [], [id], 'What is written down of plans is not what they say'),
    )
  }
  for (const step of steps) {
    const pool = 'pool' in step && step.pool !== null ? poolAt.get(step.pool) : undefined
    if (
      !('pool' in step) ||
      step.pool === null ||
      (pool !== undefined && schoolAt(book, pool) === step.school)
    )
      continue
    faults.push(fault('plan', [step.school], [step.child], `${step.pool} is no pool of ${step.school}`))
  }
  const poolsOf = grouped(run.pools.keys(), (pool) => schoolAt(book, pool))
  const plansAt = grouped(steps, ({ school }) => school)
  for (const { id, number } of run.schools) {
    const own = poolsOf.get(id) ?? []
    const all = sum(own.map((pool) => run.pools[pool]?.places ?? 0))
    if (own.length > 0 && all !== number)
      faults.push(fault('number', [id], [], `${id} admits ${number}, and its pools have ${all} places`))
    const left = sum(own.map((pool) => places[pool] as number))
    const plans = plansAt.get(id)?.length ?? 0
    if (left !== Math.max(0, all - plans) || own.some((pool) => (places[pool] as number) < 0))
      faults.push(
        fault('plan', [id], [], `${id} has ${all} places and ${plans} plans, and ${left} places are left`),
      )
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Where each pool's places end, as the walk saw it. */
export function checkCutOffs(book: Book, walked: readonly Walked[]): void {
  const { run, places, faults } = book
  for (const [pool, { id, school, order }] of run.pools.entries()) {
    const { admitted = 0, last = -1 } = walked[pool] ?? {}
    const claimed = run.cutOffs[pool]
    const isFull = admitted === places[pool] && last >= 0
    const same =
      claimed?.pool === id &&
      claimed.places === places[pool] &&
      claimed.admitted === admitted &&
      (claimed.last?.position ?? 0) === (isFull ? last + 1 : 0) &&
      (!isFull || claimed.last?.child === order[last]?.child)
    if (!same) faults.push(fault('cut-off', [school], [], `The cut-off of ${id} is not what its places say`))
  }
}

/** Who has nothing from a preference is called, and found a place only where one is left. */
export function checkFallback(book: Book, walked: readonly Walked[]): void {
  const { run, claims, places, faults } = book
  const calls = new Set(run.calls)
  const left = new Map<string, number>()
  for (const [pool, { admitted }] of walked.entries())
    left.set(
      schoolAt(book, pool),
      (left.get(schoolAt(book, pool)) ?? 0) + Math.max(0, (places[pool] as number) - admitted),
    )
  const may = new Set(run.schools.filter(({ fallback }) => fallback).map(({ id }) => id))
  for (const [child, placed] of claims.entries()) {
    if (!placed) continue
    const has = placed.by !== 'none' && placed.by !== 'fallback'
    const schools = placed.school === null ? [] : [placed.school]
    if (calls.has(placed.child) === has)
      faults.push(
        fault(
          'fallback',
          schools,
          [idOf(book, child)],
          has ? 'A child with an offer is to be called' : 'A child without an offer is not called',
        ),
      )
    if (placed.by !== 'fallback') continue
    const rest = (left.get(placed.school) ?? 0) - 1
    left.set(placed.school, rest)
    if (rest < 0 || !may.has(placed.school))
      faults.push(
        fault(
          'fallback',
          [placed.school],
          [placed.child],
          `${placed.school} has no place left for who did not ask`,
        ),
      )
  }
}
