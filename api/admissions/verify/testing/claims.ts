import type { Run } from '#contract/admissions/run.ts'

/** The assignment of a problem as a run claims it: a school for each pool, and cut-offs as the places say. */
export function claimed(
  pools: readonly { readonly id: string; readonly places: number; readonly order: readonly string[] }[],
  applicants: readonly { readonly id: string; readonly preferences: readonly string[] }[],
  assignment: Readonly<Record<string, string | null>>,
): Run {
  const order = (children: readonly string[]) =>
    children.map((child) => ({ child, criterion: 0, metres: null }))
  const placed = applicants.map(({ id: child, preferences }): Run['placed'][number] => {
    const school = assignment[child] ?? null
    if (school === null) return { by: 'none', child, school }
    return {
      by: 'preference',
      child,
      school,
      pool: school,
      preference: Math.max(1, preferences.indexOf(school) + 1),
    }
  })
  const run: Run = {
    format: 'shire-run-1',
    round: 'a-round',
    input: '0'.repeat(64),
    schools: pools.map(({ id, places: number }) => ({
      id,
      number,
      twins: false,
      infant: false,
      fallback: false,
    })),
    pools: pools.map((pool) => ({
      id: pool.id,
      school: pool.id,
      places: pool.places,
      order: order(pool.order),
    })),
    applicants: applicants.map(({ id, preferences }) => ({ id, preferences: [...preferences] })),
    placed,
    cutOffs: [],
    steps: [],
    calls: placed.filter(({ by }) => by === 'none').map(({ child }) => child),
  }
  return withCutOffs(run)
}

/** The run with cut-offs as its own placements have them. */
export function withCutOffs(run: Run): Run {
  const cutOffs = run.pools.map(({ id, places: all, order }) => {
    const places = all - run.steps.filter((step) => step.step === 'plan' && step.pool === id).length
    const here = new Set(
      run.placed.filter((one) => one.by === 'preference' && one.pool === id).map(({ child }) => child),
    )
    const position = order.findLastIndex(({ child }) => here.has(child)) + 1
    const admitted = order.filter(({ child }) => here.has(child)).length
    const last = order[position - 1]
    return { pool: id, places, admitted, last: last && admitted === places ? { ...last, position } : null }
  })
  return { ...run, cutOffs }
}
