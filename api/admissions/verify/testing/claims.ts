import type { Run } from '#contract/admissions/run.ts'
import { type Asked, claimOf } from '../claim.ts'

/** The assignment of a problem as a run claims it, with cut-offs as the places say. */
export function claimed(
  pools: Asked['pools'],
  applicants: Asked['applicants'],
  assignment: Readonly<Record<string, string | null>>,
): Run {
  const asked = { pools, applicants }
  return withCutOffs(claimOf(asked, { assignment: new Map(Object.entries(assignment)), cutOffs: new Map() }))
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

/** The run with steps that tell of twins and of places found as its own placements have them. */
export function written(run: Run): Run {
  const applied = new Set(run.applicants.map(({ id }) => id))
  const infant = new Map(run.schools.map((school) => [school.id, school.infant]))
  const steps = run.placed.flatMap((one): Run['steps'] => {
    const { child } = one
    if (one.by === 'twin') {
      const { with: other, school } = one
      return [{ step: 'twin', child, with: other, school, from: null, excepted: infant.get(school) ?? false }]
    }
    if (one.by !== 'fallback' || !applied.has(child)) return []
    return [{ step: 'fallback', child, school: one.school, why: 'nearest', metres: 10 }]
  })
  const before = run.steps.filter(({ step }) => step === 'plan' || step === 'apart')
  return { ...run, steps: [...before, ...steps], vacancies: vacanciesOf(run) }
}

/** As if nobody who is called had any way but to the place that was found. */
function vacanciesOf({ schools, placed, calls }: Run): NonNullable<Run['vacancies']> {
  const may = schools.filter(({ fallback }) => fallback).map(({ id }) => id)
  const at = new Map(placed.map((one) => [one.child, one.school]))
  return {
    schools: may,
    children: calls.map((child) => ({
      child,
      metres: may.map((school) => (at.get(child) === school ? 10 : null)),
      catchment: [],
    })),
  }
}
