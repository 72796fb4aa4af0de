import type { RoundFile } from '#contract/admissions/round.ts'
import type { CutOff, Pool, Run } from '#contract/admissions/run.ts'
import type { RunSchool } from '#contract/admissions/staff-runs.ts'
import type { Engine, SchoolFaults } from './engine.ts'

type Words = Pick<Engine, 'criterionOf'>

/** The last child of a pool, in the words of the school's policy. */
function lastOf(
  { criterionOf }: Words,
  { last }: CutOff,
  file: RoundFile,
  school: string,
): RunSchool['pools'][number]['last'] {
  if (!last) return null
  const own = file.schools.find((one) => one.id === school)
  const policy = file.policies.find((one) => one.id === own?.policy)
  return {
    criterion: policy ? criterionOf(policy, last.criterion).words : '',
    // Where the school put the children in order itself, no distance says how far its places went.
    distanceMetres: own?.order ? null : last.metres,
    position: last.position,
  }
}

/** Of each school, how many children whose families named it are in no order of it: its criteria do not admit them. */
function notEligible({ applicants, pools }: Run): Map<string, number> {
  const schoolOf = new Map(pools.map(({ id, school }) => [id, school]))
  const counts = new Map<string, number>()
  for (const { preferences, asked = [], plan } of applicants) {
    const ordered = new Set(preferences.map((pool) => schoolOf.get(pool)))
    for (const school of asked)
      if (!ordered.has(school) && plan?.school !== school) counts.set(school, (counts.get(school) ?? 0) + 1)
  }
  return counts
}

/** Of each pool, how many children in its order have no place at its school nor at one that they wanted more. */
function refused({ applicants, pools, placed }: Run): Map<string, number> {
  const schoolOf = new Map(pools.map(({ id, school }) => [id, school]))
  const placeOf = new Map(placed.map((one) => [one.child, one]))
  const counts = new Map<string, number>()
  for (const { id, preferences, plan } of applicants) {
    const place = placeOf.get(id)
    if (plan || place?.by === 'plan') continue
    const got = preferences.findIndex((pool) => schoolOf.get(pool) === place?.school)
    for (const pool of got < 0 ? preferences : preferences.slice(0, got))
      counts.set(pool, (counts.get(pool) ?? 0) + 1)
  }
  return counts
}

/** Each school of a run with its places and where they ended. */
export function schoolsOf(
  engine: Words,
  run: Run,
  file: RoundFile,
  faults: readonly SchoolFaults[],
): RunSchool[] {
  const placed = Map.groupBy(run.placed, ({ school }) => school)
  const pools = Map.groupBy(
    run.pools.map((pool, at): readonly [Pool, CutOff] => [pool, run.cutOffs[at] as CutOff]),
    ([{ school }]) => school,
  )
  const [without, turnedAway] = [notEligible(run), refused(run)]
  return file.schools.map(({ id, name, number }) => {
    const here = placed.get(id) ?? []
    return {
      id,
      name,
      number,
      offered: here.length,
      plans: here.filter(({ by }) => by === 'plan').length,
      notEligible: without.get(id) ?? 0,
      above: Math.max(0, here.length - number),
      pools: (pools.get(id) ?? []).map(([pool, cutOff]) => ({
        id: pool.id,
        name: pool.part ?? '',
        places: cutOff.places,
        offered: cutOff.admitted,
        refused: turnedAway.get(pool.id) ?? 0,
        last: lastOf(engine, cutOff, file, id),
      })),
      faults: [...(faults.find(({ school }) => school === id)?.faults ?? [])],
    }
  })
}
