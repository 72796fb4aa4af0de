import type { Application } from '#admissions/rounds/application.ts'
import { isCurrent, openRun } from '#admissions/rounds/drafts.ts'
import { taking } from '#admissions/rounds/file.ts'
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
import { happenedTo, isShown, type Round } from '#admissions/rounds/round.ts'
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
  readonly applications: Pick<Applications, 'ofRound' | 'changedSince'>
  readonly rounds: Rounds
  readonly mades: Pick<Mades, 'get'>
  readonly files: Pick<Files, 'get' | 'put'>
  readonly offers: Pick<Offers, 'lay'>
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
  ({ reference, keys }: Application): KeptOffer => ({ reference, run, round, keys, ...told.of(reference) })

/**
 * Lays out what each family is told, before the moment: then one pointer says at what time it is shown, and nothing is
 * written at that time at all. Doing it again lays the same. Where something was changed since the run was signed, it
 * stops instead, and says so in the round.
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
  const children = new Set(run.applicants.map(({ id }) => id))
  const applications = taking(await ports.applications.ofRound(task.round))
  await ports.offers.lay(
    applications.filter(({ reference }) => children.has(reference)).map(offerOf(told, task)),
  )
  const published = told.published === null ? undefined : await ports.files.put('published', told.published)
  await write(ports, task, (now) => {
    const publication = now.publication && {
      ...now.publication,
      ready: true,
      ...(published ? { file: published } : {}),
    }
    return happenedTo(now, { type: 'publication-ready', at: ports.now().toISOString() }, { publication })
  })
}

export interface MinutePorts {
  readonly rounds: Rounds
  readonly council: Pick<CouncilData, 'rounds'>
  readonly tasks: Tasks
  readonly now: () => Date
}

/** Each minute: marks rounds whose moment has come and has their families told, and asks again for what waits to be laid out. */
export async function eachMinute({ rounds, council, tasks, now }: MinutePorts): Promise<void> {
  for (const { id } of council.rounds) {
    const round = await rounds.get(id)
    if (!round?.publication || round.state === 'published') continue
    const { run, at, ready } = round.publication
    if (!ready) await tasks.send({ do: 'lay-out', round: id, run, at })
    if (!isShown(round, now())) continue
    // Before the mark: stopped in between, it is sent again, and nobody is told twice.
    await tasks.send({ do: 'tell', round: id, run, after: '' })
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
