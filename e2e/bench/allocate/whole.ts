import { runOf } from '#admissions/allocate/run-of.ts'
import { publishedOf } from '#admissions/public/publish.ts'
import { readPublished, verifyRound } from '#admissions/public/verify-round.ts'
import { verify } from '#admissions/verify/verify.ts'
import { county, type Size } from './made.ts'
import { madeRoundFile } from './made-file.ts'
import { processorTime } from './processor.ts'

/** Milliseconds of processor time of the whole computation over a round's own file, and of its check, in a fresh process. */
export interface Whole {
  readonly run: number[]
  readonly verify: number[]
  /** Of what anybody does with the published file: read it, run it again and compare. */
  readonly published: number[]
  /** Of both checks, which have to find none. */
  readonly faults: number
}

const publishing = {
  run: '0'.repeat(64),
  council: 'The council',
  codeOf: (child: string) => `code of ${child}`,
  elsewhere: new Set<string>(),
}

function whole(size: Size, times: number): Whole {
  const round = madeRoundFile(size)
  const taken: Whole = { run: [], verify: [], published: [], faults: 0 }
  let faults = 0
  for (let turn = 0; turn < times; turn++) {
    const run = processorTime(taken.run, () => runOf(round))
    faults += processorTime(taken.verify, () => verify(run)).length
    const text = JSON.stringify(publishedOf(round, run, publishing))
    const checked = processorTime(taken.published, () => verifyRound(readPublished(text)))
    if (!checked.right) faults++
  }
  return { ...taken, faults }
}

process.stdout.write(JSON.stringify(whole(county, Number(process.argv[2] ?? '1'))))
