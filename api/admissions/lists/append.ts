import { done, type Outcome } from '#admissions/rounds/refusal.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import type { WaitingAct, WaitingEntry } from '#contract/admissions/waiting.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { type Lists, listId } from './ports.ts'

/** Who does it, when and why, and the name by which a repeat of it is known. */
export type Acting = Pick<WaitingEntry, 'by' | 'why' | 'cause'> & { readonly at: Date }

/** Which list. */
export interface Whose {
  readonly round: string
  readonly school: string
}

type Writing = Pick<Lists, 'get' | 'save' | 'create'>

/**
 * Does one thing to a list, in one conditional write of its next entry. The same cause again does nothing, and answers the list as
 * it stands. `cannot`: a further reason why not, asked of the very list that is written.
 */
export function happenOnce(
  lists: Writing,
  { round, school }: Whose,
  act: WaitingAct,
  acting: Acting,
  cannot: (list: WaitingList) => Outcome<WaitingList> | undefined = () => undefined,
): Promise<Outcome<WaitingList>> {
  return change<WaitingList, Outcome<WaitingList>>(opening(lists), listId(round, school), (kept) => {
    const list = kept ?? newList(round, school)
    if (list.history.some(({ cause }) => cause === acting.cause)) return { answer: done(list) }
    const outcome = cannot(list) ?? after(list, act, acting)
    return outcome.kind === 'done' ? { save: outcome.item, answer: outcome } : { answer: outcome }
  })
}

/** How many entries one write brings where many are known at once. */
const atOnce = 40

/**
 * Does all of these to a list, each as an entry of its own, some of them in one write: what was written before it was cut off is
 * passed over. `causeOf`: the name of each by its place.
 */
export async function happenAll(
  lists: Writing,
  { round, school }: Whose,
  acts: readonly WaitingAct[],
  acting: Omit<Acting, 'cause'>,
  causeOf: (at: number) => string,
): Promise<void> {
  const part = () =>
    change<WaitingList, boolean>(opening(lists), listId(round, school), (kept) => {
      let list = kept ?? newList(round, school)
      const known = new Set(list.history.map(({ cause }) => cause))
      const left = acts
        .map((act, at) => ({ act, cause: causeOf(at) }))
        .filter(({ cause }) => !known.has(cause))
      if (left.length === 0) return { answer: false }
      const { version } = list
      for (const { act, cause } of left.slice(0, atOnce)) {
        const outcome = after(list, act, { ...acting, cause })
        if (outcome.kind !== 'done') throw new Error(`The list of ${school} does not take ${cause}`)
        list = outcome.item
      }
      return { save: { ...list, version: version + 1 }, answer: left.length > atOnce }
    })
  while (await part());
}
