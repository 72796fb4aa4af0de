import { notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import type { Move } from '#admissions/waiting/step.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { change } from '#record/change.ts'
import { happenOnce } from './append.ts'
import type { Book, EndPlan, Plan, StepPlan } from './book.ts'
import { noted } from './book.ts'
import { tellOfPlace } from './offering.ts'
import { type ListTaskPorts, listId } from './ports.ts'

const nameOf = ({ kind, number }: Pick<Plan, 'kind' | 'number'>): string => `${kind} ${number} `

interface Carrying {
  readonly ports: ListTaskPorts
  readonly round: string
}

function acting({ ports }: Carrying, plan: Plan, what: string) {
  const { by, why } = plan
  return { at: ports.now(), by, why, cause: `${nameOf(plan)}${what}` }
}

/** A child comes off a list. Where it is off already, that is what was wanted. */
const takeOff = ({ ports, round, ...rest }: Carrying, plan: StepPlan, child: string, school: string) =>
  happenOnce(
    ports.lists,
    { round, school },
    { type: 'left', child, ground: 'higher-offer' },
    acting({ ports, round, ...rest }, plan, `left ${child}`),
  )

/** Whether anything happened to the list since the step was agreed that is not of the step itself. */
const isOther = (plan: StepPlan, { school, history }: WaitingList): boolean =>
  history.slice(plan.base[school] ?? 0).some(({ cause }) => !cause.startsWith(nameOf(plan)))

/**
 * Writes one move: first the new place, then whatever the child leaves for it. Undefined where it is written; why not, where the list
 * is another than the one that was looked at. Nothing is taken from anybody before the new place is theirs.
 */
async function writeMove(carrying: Carrying, plan: StepPlan, move: Move): Promise<string | undefined> {
  const { ports, round } = carrying
  const { child, school, pool, leaves, off } = move
  const act: WaitingAct = { type: 'offered', child, pool }
  const others = (list: WaitingList): Outcome<WaitingList> | undefined =>
    isOther(plan, list)
      ? notNow('Something else happened to this list after the step was agreed.')
      : undefined
  const own = acting(carrying, plan, `offered ${child}`)
  const outcome = await happenOnce(ports.lists, { round, school }, act, own, others)
  if (outcome.kind !== 'done') return 'message' in outcome ? outcome.message : outcome.kind
  for (const from of leaves)
    await happenOnce(
      ports.lists,
      { round, school: from },
      { type: 'freed', child, ground: 'moved-up' },
      acting(carrying, plan, `freed ${child}`),
    )
  for (const from of off) await takeOff(carrying, plan, child, from)
  return undefined
}

async function carryStep(carrying: Carrying, plan: StepPlan): Promise<string | undefined> {
  const { ports, round } = carrying
  for (const { child, school } of plan.off) await takeOff(carrying, plan, child, school)
  // Of a child that goes on to a better place by the same step, its family reads of that one.
  const places = new Map<string, string>()
  let why: string | undefined
  for (const move of plan.moves) {
    why = await writeMove(carrying, plan, move)
    if (why) break
    places.set(move.child, move.school)
  }
  for (const [child, school] of places) {
    const list = await ports.lists.get(listId(round, school))
    if (list) await tellOfPlace(ports, { list, child, by: plan.by, moves: plan.moving.includes(child) })
  }
  return why
}

/** Takes each family off a list that has ended, and tells it. Then nobody waits, and the list is closed. */
async function carryEnd(carrying: Carrying, plan: EndPlan): Promise<string | undefined> {
  const { ports, round } = carrying
  const whose = { round, school: plan.school }
  for (const child of plan.children) {
    const act = { type: 'left', child, ground: 'over' } as const
    const outcome = await happenOnce(ports.lists, whose, act, acting(carrying, plan, `left ${child}`))
    // Whoever came off it by themselves meanwhile has nothing to hear.
    if (outcome.kind !== 'done') continue
    const id = `list-ended ${round} ${plan.school} ${plan.number} ${child}`
    await ports.sendListWord(child, { kind: 'list-ended', id, by: null })
  }
  const outcome = await happenOnce(ports.lists, whose, { type: 'ended' }, acting(carrying, plan, 'ended'))
  return outcome.kind === 'not-now' ? outcome.message : undefined
}

/**
 * Carries out what was agreed for the lists of a round, from wherever it was cut off: each act and each word has its own name, and is
 * done once. It stops where a list is another by now, and says so: what is written stands, and the rest is looked at anew.
 */
export async function carryOut(ports: ListTaskPorts, round: string): Promise<void> {
  const book = await ports.books.get(round)
  const plan = book?.open
  if (!plan) return
  const carrying = { ports, round }
  const why = await (plan.kind === 'step' ? carryStep(carrying, plan) : carryEnd(carrying, plan))
  await change<Book, void>(ports.books, round, (kept) => {
    if (kept?.open?.number !== plan.number) return { answer: undefined }
    const at = ports.now().toISOString()
    const entry = why ? ({ type: 'stopped', at, why } as const) : ({ type: 'carried', at } as const)
    return { save: noted(kept, entry, null), answer: undefined }
  })
}

/** Each minute: asks again for what was agreed and is not carried out. */
export async function askAgain({
  books,
  council,
  tasks,
}: Pick<ListTaskPorts, 'books' | 'council' | 'tasks'>): Promise<void> {
  for (const { id } of council.rounds)
    if ((await books.get(id))?.open) await tasks.send({ do: 'step', round: id })
}
