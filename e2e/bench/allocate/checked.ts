import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { Field } from '#admissions/allocate/field.ts'
import { lastAdmitted } from '#admissions/allocate/last.ts'
import { solve } from '#admissions/allocate/solve.ts'
import { claimOf } from '#admissions/verify/claim.ts'
import { verify } from '#admissions/verify/verify.ts'
import type { Placed, Run } from '#contract/admissions/run.ts'
import { processorTime } from './processor.ts'

/**
 * Checks the run of one round in a fresh process: `node checked.ts FILE` prints a {@link Checked} of the field in the
 * file, which `v8.serialize` wrote.
 */
export interface Checked {
  /** Milliseconds of processor time of the check, the first in this process. */
  readonly taken: number
  /** Of the run as it is, which has to have none; and of it without the last child’s place, which has to have some. */
  readonly faults: number
  readonly found: number
  /** The most memory that was resident, in MB. */
  readonly memory: number
}

const idsOf = (prefix: string, { length }: ArrayLike<unknown>): string[] =>
  Array.from({ length }, (_, index) => `${prefix}${index}`)

/** The allocation of a field as the run that it is, in ids. */
function runOf(field: Field): Run {
  const { starts, pools, orderStarts, order, places } = field
  const solution = solve(field)
  const [schools, children] = [idsOf('s', places), idsOf('c', solution.chosen)]
  const name = (names: readonly string[], numbers: Int32Array) =>
    Array.from(numbers, (number) => names[number] as string)
  const last = lastAdmitted(field, solution)
  const schoolOf = (child: number): string | null => {
    const pair = solution.chosen[child] as number
    return pair === starts[child + 1] ? null : (schools[pools[pair] as number] as string)
  }
  return claimOf(
    {
      pools: schools.map((id, pool) => ({
        id,
        places: places[pool] as number,
        order: name(children, order.subarray(orderStarts[pool], orderStarts[pool + 1])),
      })),
      applicants: children.map((id, child) => ({
        id,
        preferences: name(schools, pools.subarray(starts[child], starts[child + 1])),
      })),
    },
    {
      assignment: new Map(children.map((id, child) => [id, schoolOf(child)])),
      cutOffs: new Map(
        schools.map((id, pool) => [id, (solution.free[pool] as number) > 0 ? null : (last[pool] as number)]),
      ),
    },
  )
}

const without =
  (one: Placed | undefined) =>
  (placed: Placed): Placed =>
    placed === one ? { by: 'none', child: placed.child, school: null } : placed

const [file = ''] = process.argv.slice(2)
const run = runOf(deserialize(readFileSync(file)))
const taken: number[] = []
const faults = processorTime(taken, () => verify(run)).length
const memory = process.resourceUsage().maxRSS / 1000
const last = run.placed.findLast(({ by }) => by !== 'none')
const found = verify({ ...run, placed: run.placed.map(without(last)) }).length
const result: Checked = { taken: taken[0] ?? Number.NaN, faults, found, memory }
process.stdout.write(JSON.stringify(result))
