import type { Application } from '#admissions/rounds/application.ts'
import { isCurrent, openRun } from '#admissions/rounds/drafts.ts'
import type {
  Applications,
  CouncilData,
  CouncilRound,
  Files,
  Mades,
  Rounds,
  Task,
  Tasks,
} from '#admissions/rounds/ports.ts'
import { happenedTo, isShown, type Publication, type Round } from '#admissions/rounds/round.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { change } from '#record/change.ts'
import type { KeptOffer, Offers } from './offers.ts'

/** What is told of: a run, the file that it is of, and from which moment. */
export interface ToTell {
  readonly run: Run
  readonly runHash: string
  readonly file: RoundFile
  readonly council: CouncilRound
  readonly heldBack: readonly string[]
  readonly at: string
}

/** All that is told of one run. */
export interface Told {
  /** What one family is told. */
  readonly of: (reference: string) => Pick<KeptOffer, 'explanation' | 'letter'>
  /** The file by which anybody may check the round; null: there is none. */
  readonly published: string | null
}

export interface LayOutPorts {
  readonly applications: Pick<Applications, 'some' | 'changedSince'>
  readonly rounds: Rounds
  readonly mades: Pick<Mades, 'get'>
  readonly files: Pick<Files, 'get' | 'put'>
  readonly offers: Pick<Offers, 'lay'>
  readonly tasks: Tasks
  readonly council: CouncilData
  readonly tell: (given: ToTell) => Promise<Told>
  readonly now: () => Date
}

type LayOutTask = Extract<Task, { do: 'lay-out' }>

/** Whether the round still waits for what this task lays out. */
const waitsFor = ({ publication }: Round, { run, at }: LayOutTask): boolean =>
  publication !== null && publication.run === run && publication.at === at && !publication.ready

/** Writes what came of it, if the round still waits for it. */
const write = (ports: LayOutPorts, task: LayOutTask, next: (round: Round) => Round) =>
  change<Round, void>(ports.rounds, task.round, (round) =>
    round && waitsFor(round, task) ? { save: next(round), answer: undefined } : { answer: undefined },
  )

/** What was signed is not what is held any more: nobody is shown it, and staff read why. */
const stop = (ports: LayOutPorts, task: LayOutTask) =>
  write(ports, task, (round) =>
    happenedTo(
      round,
      {
        type: 'publication-stopped',
        at: ports.now().toISOString(),
        why: 'Facts, numbers or rankings have changed since the run was signed. Make a new run, and sign that.',
      },
      { publication: null, state: 'checked', signatures: [] },
    ),
  )

const offerOf =
  (told: Told, { run, round }: LayOutTask) =>
  ({ reference, keys, said: { child } }: Application): KeptOffer => ({
    ...{ reference, run, round, keys, child: child.name },
    ...told.of(reference),
  })

/** How many families one task lays out: far from as long as a function may take. */
const atOnce = 3000

/** The families that a task lays out, and whether they are the last. */
function partOf({ applicants }: Run, after: string) {
  const rest = applicants
    .map(({ id }) => id)
    .filter((reference) => reference > after)
    .sort()
  return { part: rest.slice(0, atOnce), isLast: rest.length <= atOnce }
}

/** All is laid out: from now on the clock alone decides. */
async function finish(ports: LayOutPorts, task: LayOutTask, { published }: Told): Promise<void> {
  const file = published === null ? undefined : await ports.files.put('published', published)
  await write(ports, task, (round) => {
    const publication = round.publication && { ...round.publication, ready: true, ...(file ? { file } : {}) }
    return happenedTo(round, { type: 'publication-ready', at: ports.now().toISOString() }, { publication })
  })
}

/**
 * Lays out what each family is told, before the moment, part by part: then one pointer says at what time it is shown, and
 * nothing is written at that time at all. Doing a part again lays the same. Where something was changed since the run was
 * signed, it stops instead, and says so in the round.
 */
export async function layOut(ports: LayOutPorts, task: LayOutTask): Promise<void> {
  const round = await ports.rounds.get(task.round)
  const council = await ports.council.roundOf(task.round)
  if (!round || !council || !waitsFor(round, task)) return
  const found = await openRun(ports, task.round, task.run)
  if (!found) throw new Error(`The run ${task.run} is not there`)
  if (!(await isCurrent(ports, { round, council }, found.made))) return stop(ports, task)
  const { run, file } = found
  const heldBack = found.made.faults.map(({ school }) => school)
  const told = await ports.tell({ run, runHash: task.run, file, council, heldBack, at: task.at })
  const { part, isLast } = partOf(run, task.after)
  await ports.offers.lay((await ports.applications.some(part)).map(offerOf(told, task)))
  if (isLast) await finish(ports, task, told)
  else await ports.tasks.send({ ...task, after: part.at(-1) ?? '' })
}

export interface MinutePorts {
  readonly rounds: Rounds
  readonly council: Pick<CouncilData, 'rounds'>
  readonly tasks: Tasks
  readonly now: () => Date
}

/** Minutes after which what is not laid out is asked for again: what was asked before has ended by then. */
const patience = 10

/** Whether it is time to ask again for what is not laid out. */
function isOverdue({ ready, setAt }: Publication, now: Date): boolean {
  const minutes = Math.floor((now.getTime() - new Date(setAt).getTime()) / 60_000)
  return !ready && minutes >= patience && minutes % patience === 0
}

/** Each minute: marks rounds whose moment has come and has their families told, and asks again for what waits to be laid out. */
export async function eachMinute({ rounds, council, tasks, now }: MinutePorts): Promise<void> {
  for (const { id } of council.rounds) {
    const round = await rounds.get(id)
    if (!round?.publication || round.state === 'published') continue
    const { run, at } = round.publication
    if (isOverdue(round.publication, now()))
      await tasks.send({ do: 'lay-out', round: id, run, at, after: '' })
    if (!isShown(round, now())) continue
    // Before the mark: stopped in between, it is sent again, and nobody is told twice.
    await tasks.send({ do: 'tell', round: id, run, after: '' })
    await tasks.send({ do: 'figures', round: id, run })
    await change<Round, void>(rounds, id, (kept) =>
      kept && kept.state !== 'published' && isShown(kept, now())
        ? {
            save: happenedTo(kept, { type: 'published', at: now().toISOString() }, { state: 'published' }),
            answer: undefined,
          }
        : { answer: undefined },
    )
  }
}
