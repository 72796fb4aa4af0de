import { canonical } from '#record/canonical.ts'
import { roundFile } from './file.ts'
import { clocksDiffer, type GatherPorts, gather, problemsIn } from './gather.ts'
import { again } from './how-far.ts'
import { exceptionsOf, madeOf } from './made.ts'
import type { Ask, Asks, Files, Mades, Task } from './ports.ts'
import { Unrankable } from './unrankable.ts'

export interface RunPorts extends GatherPorts {
  readonly asks: Pick<Asks, 'update'>
  readonly mades: Pick<Mades, 'keep'>
  readonly files: Pick<Files, 'put'>
  /** Told, once a run is stored, how long that took. */
  readonly tookTime?: (took: TookTime) => void
}

/** How long a run took in all, of that how long the function's own processor worked, and each of its steps, in milliseconds. */
export interface TookTime {
  readonly round: string
  readonly all: number
  readonly processor: number
  readonly steps: Readonly<Partial<Record<Ask['step'], number>>>
}

/** Measures steps, each from its beginning to that of the next. */
function stepClock() {
  const now = () => performance.now()
  const began = now()
  const worked = process.threadCpuUsage()
  const steps: Partial<Record<Ask['step'], number>> = {}
  let current: { readonly step: Ask['step']; readonly from: number } | undefined
  return {
    begin(step: Ask['step']): void {
      if (current) steps[current.step] = Math.round(now() - current.from)
      current = { step, from: now() }
    },
    taken() {
      const { user, system } = process.threadCpuUsage(worked)
      return { all: Math.round(now() - began), processor: Math.round((user + system) / 1000), steps }
    },
  }
}

type RunTask = Extract<Task, { do: 'run' }>

async function compute(
  ports: RunPorts,
  { round: id }: RunTask,
  tell: (changes: Partial<Ask>) => Promise<void>,
) {
  await tell({ step: 'reading', share: 0.1 })
  // What was changed a moment before it was asked for is in it by all clocks.
  await new Promise((resume) => setTimeout(resume, clocksDiffer))
  const gathered = await gather(ports, id)
  if (!gathered) throw new Unrankable(`The council has no round ${id}.`)
  const file = roundFile(gathered)
  const text = canonical(file)
  await tell({ step: 'ranking', share: 0.4 })
  const input = await ports.files.put('rounds', text)
  const ranking = ports.engine.rank(file)
  await tell({ step: 'allocating', share: 0.6 })
  const run = ports.engine.allocate(file, ranking, input)
  await tell({ step: 'verifying', share: 0.7 })
  const faults = ports.engine.verify(file, run)
  await tell({ step: 'storing', share: 0.9 })
  const { applications, readAt } = gathered
  const found = exceptionsOf(run, faults, applications)
  // On their way while problems are looked for.
  const storing = Promise.all([
    ports.files.put('runs', canonical(run)),
    ports.files.put('exceptions', JSON.stringify(found)),
  ])
  storing.catch(() => undefined)
  const problems = problemsIn(ports, gathered)
  const [hash, exceptionsFile] = await storing
  const exceptions = { count: found.length, file: exceptionsFile }
  const madeAt = ports.now().toISOString()
  await ports.mades.keep(madeOf(run, { hash, faults, problems, exceptions, readAt, madeAt }))
  return hash
}

/**
 * Computes a run of the round as it is held now: the file that it is made of and the run are stored under their own
 * hashes, so that the same facts are the same run, however often it is asked for. Every run passes the verifier; what that
 * finds is kept with it. A run that cannot be computed says why; what fails otherwise is thrown, and tried again.
 */
export async function runTask(ports: RunPorts, task: RunTask): Promise<void> {
  const ask = { round: task.round, id: task.ask, askedAt: task.askedAt }
  const clock = stepClock()
  const tell = (changes: Partial<Ask>) => {
    if (changes.step) clock.begin(changes.step)
    return ports.asks.update(ask, { failure: null, ...changes, toldAt: ports.now().toISOString() })
  }
  const finished = () => ({ finishedAt: ports.now().toISOString(), share: 1 })
  try {
    const run = await compute(ports, task, tell)
    await tell({ step: 'done', run, ...finished() })
    ports.tookTime?.({ round: task.round, ...clock.taken() })
  } catch (error) {
    if (!(error instanceof Unrankable)) {
      // Whoever waits is told at once; why, the log says.
      await tell({ step: 'stopped', failure: again }).catch(() => undefined)
      throw error
    }
    await tell({ step: 'failed', failure: error.message, ...finished() })
  }
}
