import { awayMark } from '#contract/admissions/offered.ts'
import { listUntil } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Placed, Run } from '#contract/admissions/run.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Wishes } from './step.ts'

/** The list of a school as it begins, and what happens to it first. */
export interface Begun {
  readonly school: string
  readonly acts: readonly WaitingAct[]
}

type Holders = Extract<WaitingAct, { type: 'opened' }>['holders']

/** Of which part of the places a child has one; null above the number. */
function poolOf({ steps, pools }: Run, placed: Placed): string | null {
  if (placed.by === 'preference') return placed.pool
  const own = pools.filter(({ school }) => school === placed.school)
  // A place that nobody asked for is left in one part or another: where there are several, the school's number alone counts it.
  if (placed.by === 'fallback') return own.length === 1 ? (own[0]?.id ?? null) : null
  const plan = steps.find(({ step, child }) => step === 'plan' && child === placed.child)
  return plan?.step === 'plan' ? plan.pool : null
}

/** Schools of a child that its family likes better than what it was offered, and whose policy lets it in. */
function better({ pools, applicants }: Run, placed: Placed, index: number, wishes: Wishes): string[] {
  if (placed.by === 'plan') return []
  const tried = applicants[index]?.preferences ?? []
  const lets = new Set(pools.filter(({ id }) => tried.includes(id)).map(({ school }) => school))
  const named = wishes.get(placed.child) ?? []
  const at = placed.school === null ? -1 : named.indexOf(placed.school)
  return (at < 0 ? named : named.slice(0, at)).filter((school) => lets.has(school))
}

/** Of each child the schools that its family named, the one it likes best first. */
export const wishesOf = ({ applicants }: Pick<RoundFile, 'applicants'>): Map<string, string[]> =>
  new Map(applicants.map(({ id, preferences }) => [id, preferences.map(({ school }) => school)]))

/**
 * The lists of a round as its run leaves them: everybody waits for each school that they like better than what they were offered, and
 * keeps that until they are asked. Schools in other areas have lists of their own. `year`: that of entry.
 */
export function begunBy(file: RoundFile, run: Run, year: number): Begun[] {
  const untilOf = (id: string): Day => listUntil(file.policies.find((one) => one.id === id) ?? {}, year)
  const wishes = wishesOf(file)
  const facts = new Map(file.applicants.map((applicant) => [applicant.id, applicant]))
  const holders = new Map<string, Holders>()
  const waiting = new Map<string, WaitingAct[]>()
  for (const [index, placed] of run.placed.entries()) {
    const { child, school } = placed
    if (school !== null)
      holders.set(school, [...(holders.get(school) ?? []), { child, pool: poolOf(run, placed) }])
    for (const other of better(run, placed, index, wishes)) {
      const found = facts.get(child)
      const preference = found?.preferences.find((one) => one.school === other)
      if (!found || !preference) continue
      const { id: _, plan: _plan, late: _late, preferences: _all, ...rest } = found
      const act: WaitingAct = { type: 'joined', child, facts: { ...rest, preference }, on: 'ask' }
      waiting.set(other, [...(waiting.get(other) ?? []), act])
    }
  }
  return file.schools
    .filter(({ id }) => !id.startsWith(awayMark))
    .map(({ id, number, policy }) => ({
      school: id,
      acts: [
        { type: 'opened', number, until: untilOf(policy), holders: holders.get(id) ?? [] },
        ...(waiting.get(id) ?? []),
      ],
    }))
}
