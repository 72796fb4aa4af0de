import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { type Field, ranksOf } from '#admissions/allocate/field.ts'
import { type Solution, solve } from '#admissions/allocate/solve.ts'
import { processorTime } from './processor.ts'
import { listsOf, ranksFor, textbook } from './textbook.ts'

/**
 * Allocates one round in a fresh process, so that the first call is one, and nothing else counts for memory.
 * `node once.ts FILE TIMES [textbook]` prints a {@link Once} of the field in the file, which `v8.serialize` wrote.
 */
export interface Once {
  /** Milliseconds of processor time of each call, the first in this process first; `fromLists` with the ranks looked up from the orders. */
  readonly ours: number[]
  readonly fromLists: number[]
  /** The textbook's in turn with ours, with its ranks looked up beforehand, and how long that takes. */
  readonly textbook: number[]
  readonly textbookRanks: number[]
  /** Children whose school the two don't agree on; without the textbook 0. */
  readonly different: number
  readonly unplaced: number
  /** How often somebody asks or is passed over, and a cut-off falls by one: all that the solver does, on any machine. */
  readonly steps: number
  /** The most memory that was resident, in MB. */
  readonly memory: number
}

function schoolsOf({ starts, pools }: Field, { chosen }: Solution): Int32Array {
  return chosen.map((pair, child) => (pair === starts[child + 1] ? -1 : (pools[pair] as number)))
}

function stepsOf({ starts, orderStarts }: Field, { chosen, cutOffs }: Solution): number {
  let steps = chosen.length
  for (let child = 0; child < chosen.length; child++)
    steps += (chosen[child] as number) - (starts[child] as number)
  for (let pool = 0; pool < cutOffs.length; pool++)
    steps += (orderStarts[pool + 1] as number) - (orderStarts[pool] as number) - (cutOffs[pool] as number)
  return steps
}

function once(field: Field, times: number, withTextbook: boolean): Once {
  const lists = withTextbook ? listsOf(field) : undefined
  const taken = { ours: [], fromLists: [], textbook: [], textbookRanks: [] }
  let [different, unplaced, steps] = [0, 0, 0]
  for (let turn = 0; turn < times; turn++) {
    const solution = processorTime(taken.ours, () => solve(field))
    const ours = schoolsOf(field, solution)
    steps = stepsOf(field, solution)
    unplaced = ours.filter((school) => school < 0).length
    if (!lists) continue
    processorTime(taken.fromLists, () => solve({ ...field, ranks: ranksOf(field) }))
    const ranks = processorTime(taken.textbookRanks, () => ranksFor(lists))
    const theirs = processorTime(taken.textbook, () => textbook(lists, ranks))
    different += ours.filter((school, child) => school !== theirs[child]).length
  }
  return { ...taken, different, unplaced, steps, memory: process.resourceUsage().maxRSS / 1000 }
}

const [file = '', times = '1', mode] = process.argv.slice(2)
const field: Field = deserialize(readFileSync(file))
process.stdout.write(JSON.stringify(once(field, Number(times), mode === 'textbook')))
