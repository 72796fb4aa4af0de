import { isErased } from '#admissions/rounds/take.ts'
import { childrenHeld, erasedFrom } from '#admissions/waiting/erase.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { change } from '#record/change.ts'
import { dropOld } from '#record/take-out.ts'
import { byItself, type ListTaskPorts, listId } from './ports.ts'

type Ports = Pick<ListTaskPorts, 'lists' | 'applications' | 'now'>

const causeOf = (child: string) => `erased ${child}`

/** Takes what is held of these children out of a list, each once. */
const eraseFrom = ({ lists, now }: Ports, id: string, children: readonly string[]) =>
  change<WaitingList, void>(lists, id, (kept) => {
    const held = kept ? childrenHeld(kept) : []
    const left = children.filter((child) => held.includes(child))
    if (!kept || left.length === 0) return { answer: undefined }
    const acting = { at: now(), by: byItself, why: 'Nothing is held of this child any more' }
    const next = left.reduce(
      (list, child) => erasedFrom(list, child, { ...acting, cause: causeOf(child) }),
      kept,
    )
    return { save: { ...next, version: kept.version + 1 }, answer: undefined }
  })

/**
 * Each day: takes what the lists of a round hold of children who are erased out of them. Their orders, places and chains can still be
 * checked; whom such a child came before cannot. Cut off anywhere, the next day goes on.
 */
export async function eraseFromLists(ports: Ports, round: string): Promise<void> {
  const lists = await ports.lists.ofRound(round)
  const held = [...new Set(lists.flatMap(childrenHeld))]
  const found = await ports.applications.some(held)
  const gone = found.filter(isErased).map(({ reference }) => reference)
  for (const { school } of lists) {
    if (gone.length > 0) await eraseFrom(ports, listId(round, school), gone)
    // No queue does it, as none is given what happens to lists.
    await dropOld(ports.lists, listId(round, school))
  }
}
