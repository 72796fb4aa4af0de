import { runOf } from '#admissions/allocate/run-of.ts'
import { verify } from '#admissions/verify/verify.ts'
import { county, type Size } from './made.ts'
import { madeRoundFile } from './made-file.ts'
import { processorTime } from './processor.ts'

/** Milliseconds of processor time of the whole computation over a round's own file, and of its check, in a fresh process. */
export interface Whole {
  readonly run: number[]
  readonly verify: number[]
  /** Of the check, which has to find none. */
  readonly faults: number
}

function whole(size: Size, times: number): Whole {
  const round = madeRoundFile(size)
  const taken: Whole = { run: [], verify: [], faults: 0 }
  let faults = 0
  for (let turn = 0; turn < times; turn++) {
    const run = processorTime(taken.run, () => runOf(round))
    faults += processorTime(taken.verify, () => verify(run)).length
  }
  return { ...taken, faults }
}

process.stdout.write(JSON.stringify(whole(county, Number(process.argv[2] ?? '1'))))
