import type { Files, Rounds, Task, Tasks } from '#admissions/rounds/ports.ts'
import { isShown } from '#admissions/rounds/round.ts'
import { Run } from '#contract/admissions/run.ts'

export interface TellingPorts {
  readonly rounds: Pick<Rounds, 'get'>
  readonly files: Pick<Files, 'get'>
  readonly tasks: Tasks
  /** Begins the family’s answer, where a place is offered. Done again it does nothing. */
  readonly beginAnswer: (reference: string) => Promise<void>
  /** Sends the family word that its offer can be read, once for a run, if it wanted to be told. */
  readonly sendWord: (reference: string, run: string) => Promise<void>
  readonly now: () => Date
}

type TellTask = Extract<Task, { do: 'tell' }>

/** How many families are told by one task, and how many of them side by side. */
const atOnce = 250
const sideBySide = 10

/**
 * Tells families that their offers can be read, part by part: each part asks for the next. What is done again sends
 * nothing twice, because each message has its own name. Nobody is told of a run that is not shown. After the last part
 * waiting lists begin, and the work on their applications ends.
 */
export async function tellFamilies(ports: TellingPorts, task: TellTask): Promise<void> {
  const round = await ports.rounds.get(task.round)
  if (!round || round.publication?.run !== task.run || !isShown(round, ports.now())) return
  const text = await ports.files.get('runs', task.run)
  if (text === undefined) throw new Error(`The run ${task.run} is not there`)
  const { applicants } = Run.parse(JSON.parse(text))
  const rest = applicants
    .map(({ id }) => id)
    .filter((reference) => reference > task.after)
    .sort()
  const part = rest.slice(0, atOnce)
  const next = part.values()
  const lane = async () => {
    for (const reference of next) {
      await ports.beginAnswer(reference)
      await ports.sendWord(reference, task.run)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  const last = part.at(-1)
  if (last && rest.length > part.length) await ports.tasks.send({ ...task, after: last })
  else {
    await ports.tasks.send({ do: 'lists', round: task.round, after: '' })
    await ports.tasks.send({ ...task, do: 'end', after: '' })
  }
}
