import type { Task } from '#admissions/rounds/ports.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { addDays, clockInEngland, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { happenOnce } from './append.ts'
import { beginLists } from './begin.ts'
import { eraseFromLists } from './erase.ts'
import { followCases } from './fair-access.ts'
import { followAll } from './follow.ts'
import { stateIn } from './of-answer.ts'
import { byItself, type ListTaskPorts } from './ports.ts'

/** Nobody is woken by a message: before this hour in England none is asked for. */
const fromHour = '09'

/** Each minute: once a day, asks for a look through the waiting lists of every round whose offers are shown. */
export async function listsEachDay({
  rounds,
  council,
  tasks,
  now,
}: Pick<ListTaskPorts, 'rounds' | 'council' | 'tasks' | 'now'>): Promise<void> {
  const at = now()
  if (clockInEngland(at).slice(11, 13) < fromHour) return
  const today = dayInEngland(at)
  for (const { id } of council.rounds) {
    const round = await rounds.get(id)
    if (round?.state !== 'published' || round.isErased || round.listedOn === today) continue
    // Before the mark: stopped in between, it is sent again, and nothing is done twice.
    await tasks.send({ do: 'lists', round: id, after: '' })
    await change<Round, void>(rounds, id, (kept) =>
      kept && kept.listedOn !== today
        ? { save: { ...kept, version: kept.version + 1, listedOn: today }, answer: undefined }
        : { answer: undefined },
    )
  }
}

/** Tells each family on a list that ends soon, and writes that down: whoever cannot be reached is left to staff. */
async function tellOfEnd(ports: ListTaskPorts, list: WaitingList): Promise<void> {
  const { round, school } = list
  const { waiting, toldOfEnd, until } = stateIn(list)
  for (const child of waiting.keys()) {
    if (toldOfEnd.has(child)) continue
    const cause = `list-ending ${round} ${school} ${until} ${child}`
    if (!(await ports.sendListWord(child, { kind: 'list-ending', id: cause, by: until }))) continue
    const act = { type: 'told', child, of: 'ending', by: 'email', ahead: null } as const
    const why = 'The list ends soon'
    await happenOnce(ports.lists, { round, school }, act, { at: ports.now(), by: byItself, why, cause })
  }
}

async function tellOfEnds(ports: ListTaskPorts, round: string): Promise<void> {
  const soon = addDays(dayInEngland(ports.now()), ports.terms.listEndDays)
  for (const list of await ports.lists.ofRound(round)) {
    const { stage, until } = stateIn(list)
    if (stage === 'open' && until !== null && until <= soon) await tellOfEnd(ports, list)
  }
}

/**
 * What is done to the waiting lists of a round by themselves: they begin once offers are shown, follow what families answered, and
 * each family is told before its list ends. Nothing of it moves a child: that is agreed by somebody.
 */
export async function keepLists(
  ports: ListTaskPorts,
  task: Pick<Extract<Task, { do: 'lists' }>, 'round' | 'after'>,
): Promise<void> {
  if (!(await beginLists(ports, task.round))) return
  if (!(await followAll(ports, task))) return
  await followCases(ports, task.round)
  await eraseFromLists(ports, task.round)
  await tellOfEnds(ports, task.round)
}
