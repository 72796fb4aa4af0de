import type { Run } from '#contract/admissions/run.ts'

/** Schools with the children they rank, best first, and children with the schools they ask for, best first. */
export interface Asked {
  readonly pools: readonly {
    readonly id: string
    readonly places: number
    readonly order: readonly string[]
  }[]
  readonly applicants: readonly { readonly id: string; readonly preferences: readonly string[] }[]
}

/** Of each child the school, of each school the position of the last admitted, from 1, as somebody claims them. */
export interface Claimed {
  readonly assignment: ReadonlyMap<string, string | null>
  readonly cutOffs: ReadonlyMap<string, number | null>
}

/** A claimed result as the run that it would be, with nothing put right: so it can be checked as any other. */
export function claimOf({ pools, applicants }: Asked, { assignment, cutOffs }: Claimed): Run {
  const wishesOf = new Map(applicants.map(({ id, preferences }) => [id, preferences]))
  const placed = [...assignment].map(([child, school]) => placedOf(child, school, wishesOf.get(child) ?? []))
  return {
    format: 'shire-run-1',
    round: 'claimed',
    input: '0'.repeat(64),
    schools: pools.map(({ id, places }) => ({
      ...{ id, number: places, twins: false, infant: false, fallback: false },
    })),
    pools: pools.map(({ id, places, order }) => ({
      ...{ id, school: id, places },
      order: order.map((child) => ({ child, criterion: 0, metres: null })),
    })),
    applicants: applicants.map(({ id, preferences }) => ({ id, preferences: [...preferences] })),
    placed,
    cutOffs: cutOffsOf(pools, assignment, cutOffs),
    steps: [],
    calls: placed.filter(({ by }) => by === 'none').map(({ child }) => child),
  }
}

function placedOf(child: string, school: string | null, wishes: readonly string[]): Run['placed'][number] {
  if (school === null) return { by: 'none', child, school }
  return {
    by: 'preference',
    child,
    school,
    pool: school,
    preference: Math.max(1, wishes.indexOf(school) + 1),
  }
}

function cutOffsOf(pools: Asked['pools'], assignment: Claimed['assignment'], claimed: Claimed['cutOffs']) {
  const admitted = new Map<string | null, number>()
  for (const school of assignment.values()) admitted.set(school, (admitted.get(school) ?? 0) + 1)
  return pools.map(({ id, places, order }): Run['cutOffs'][number] => {
    const position = claimed.get(id) ?? 0
    const child = order[position - 1] ?? ''
    // A position at which nobody stands is kept: it can't be right.
    const last = position > 0 ? { child, criterion: 0, metres: null, position } : null
    return { pool: id, places, admitted: admitted.get(id) ?? 0, last }
  })
}
