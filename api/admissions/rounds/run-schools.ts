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
  return file.schools.map(({ id, name, number }) => {
    const here = placed.get(id) ?? []
    return {
      id,
      name,
      number,
      offered: here.length,
      plans: here.filter(({ by }) => by === 'plan').length,
      above: Math.max(0, here.length - number),
      pools: (pools.get(id) ?? []).map(([pool, cutOff]) => ({
        id: pool.id,
        name: pool.part ?? '',
        places: cutOff.places,
        offered: cutOff.admitted,
        last: lastOf(engine, cutOff, file, id),
      })),
      faults: [...(faults.find(({ school }) => school === id)?.faults ?? [])],
    }
  })
}
