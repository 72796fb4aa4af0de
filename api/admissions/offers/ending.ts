import type { Applications, CouncilData, Files, Rounds, Task, Tasks } from '#admissions/rounds/ports.ts'
import { happenedTo, isShown, newRound, type Round } from '#admissions/rounds/round.ts'
import { Run } from '#contract/admissions/run.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { Offers } from './offers.ts'

/** That the work on an application is done. `key`: said again under it, it has no effect. */
export interface Ended {
  readonly reference: string
  readonly key: string
  /** What its family reads of it. */
  readonly note: string
}

export interface EndingPorts {
  readonly applications: Pick<Applications, 'referencesOf'>
  readonly rounds: Pick<Rounds, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly offers: Pick<Offers, 'of'>
  readonly council: Pick<CouncilData, 'rounds'>
  readonly tasks: Tasks
  /** Tells whoever keeps what the family sent. Does nothing where that has ended already, or is not there. */
  readonly end: (ended: Ended) => Promise<void>
  readonly now: () => Date
}

type EndTask = Extract<Task, { do: 'end' }>

/** How many applications one task ends, and how many of them side by side. */
const atOnce = 250
const sideBySide = 10

/** The last day of a round: until then its waiting lists are kept. */
const lastDay = (year: number) => `${year}-12-31`

/**
 * Whether a family has been told which place it is offered. Where it has none so far, or was not told yet, there is
 * something left to do.
 */
async function hasOffer({ offers }: EndingPorts, reference: string, run: string): Promise<boolean> {
  const laid = (await offers.of(reference)).find((offer) => offer.run === run)
  return laid !== undefined && !['none', 'held-back'].includes(laid.explanation.outcome.kind)
}

interface Ending {
  readonly references: readonly string[]
  readonly note: string
  readonly isDone: (reference: string) => Promise<boolean>
}

/** All applications of a run that is shown. */
async function offered(ports: EndingPorts, { round: id, run }: { round: string; run: string }) {
  const round = await ports.rounds.get(id)
  if (round?.publication?.run !== run || !isShown(round, ports.now())) return undefined
  const text = await ports.files.get('runs', run)
  if (text === undefined) throw new Error(`The run ${run} is not there`)
  const on = dayInWords(round.publication.at)
  return {
    references: Run.parse(JSON.parse(text)).applicants.map(({ id }) => id),
    note: `We sent your offer on ${on}. To read it, select “See your offer” on this page.`,
    isDone: (reference: string) => hasOffer(ports, reference, run),
  } satisfies Ending
}

/** All applications that are left of a round whose time is over. */
async function left(ports: EndingPorts, id: string): Promise<Ending | undefined> {
  const dates = ports.council.rounds.find((round) => round.id === id)
  if (!dates || dayInEngland(ports.now()) <= lastDay(dates.year)) return undefined
  return {
    references: await ports.applications.referencesOf(id),
    note: `This round (${titleOf(dates)}) ended on ${dayInWords(lastDay(dates.year))}, and so did its waiting lists. If your child still needs a place, use the form “School place during the year”.`,
    isDone: async () => true,
  }
}

/**
 * Tells of applications whose work is done, part by part, each of which asks for the next: those of a run once its offers
 * are shown, or all that are left of a round whose time is over. From then on the time counts for which what a family sent
 * is kept. What is done again has no effect.
 */
export async function endApplications(ports: EndingPorts, task: EndTask): Promise<void> {
  const { round, run } = task
  const ending = run === null ? await left(ports, round) : await offered(ports, { round, run })
  if (!ending) return
  const rest = ending.references.filter((reference) => reference > task.after).sort()
  const part = rest.slice(0, atOnce)
  const next = part.values()
  const key = `${run === null ? 'over' : 'offer'}-${round}`
  const lane = async () => {
    for (const reference of next)
      if (await ending.isDone(reference)) await ports.end({ reference, key, note: ending.note })
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  const last = part.at(-1)
  if (last && rest.length > part.length) await ports.tasks.send({ ...task, after: last })
}

export interface RoundsOverPorts {
  readonly rounds: Rounds
  readonly council: Pick<CouncilData, 'rounds'>
  readonly tasks: Tasks
  readonly now: () => Date
}

/** Each minute: has the applications ended that are left of rounds whose time is over. */
export async function endRounds({ rounds, council, tasks, now }: RoundsOverPorts): Promise<void> {
  const today = dayInEngland(now())
  for (const { id, year } of council.rounds) {
    if (today <= lastDay(year) || (await rounds.get(id))?.isOver) continue
    // Before the mark: stopped in between, it is sent again, and nothing ends twice.
    await tasks.send({ do: 'end', round: id, run: null, after: '' })
    await change<Round, void>(opening(rounds), id, (kept) => {
      const at = now().toISOString()
      const round = kept ?? newRound(id, at)
      return round.isOver
        ? { answer: undefined }
        : { save: happenedTo(round, { type: 'over', at }, { isOver: true }), answer: undefined }
    })
  }
}
