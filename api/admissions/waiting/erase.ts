import type { WaitingAct, WaitingEntry } from '#contract/admissions/waiting.ts'
import { hashOfEntry } from '#record/chain.ts'
import { after, type WaitingList } from './list.ts'
import { stateOf } from './state.ts'

type Acting = Pick<WaitingEntry, 'by' | 'why' | 'cause'> & { readonly at: Date }

/** What stands in place of a reason in which somebody may have written of a family. */
const erasedWhy = 'Erased'

const isRanked = (act: WaitingAct): act is Extract<WaitingAct, { type: 'joined' | 'facts-changed' }> =>
  act.type === 'joined' || act.type === 'facts-changed'

/** Children of whom the list still holds what they were ranked by. */
export const childrenHeld = ({ history }: Pick<WaitingList, 'history'>): string[] => [
  ...new Set(history.flatMap(({ act }) => (isRanked(act) && !act.erased ? [act.child] : []))),
]

/** The entry without what it says of its child but who that is; it keeps the hash that it had. */
function without(entry: WaitingEntry): WaitingEntry {
  const seal = hashOfEntry(entry)
  const { act } = entry
  if (!isRanked(act)) return { ...entry, why: erasedWhy, seal }
  const { type, child, on } = act
  const facts = { home: null, preference: { school: act.facts.preference.school } }
  return { ...entry, act: { type, child, facts, on, erased: true }, why: erasedWhy, seal }
}

/**
 * The list without what it holds of a child: it comes off the list where it still waits, what it was ranked by and what was written
 * about it goes from every entry, and a last entry says so. Places, numbers and who was on the list at any time stay, and so does
 * every hash, so that the chain still shows whether anything else was changed.
 */
export function erasedFrom(list: WaitingList, child: string, acting: Acting): WaitingList {
  const { waiting, stage } = stateOf(list.history)
  const isOn = stage === 'open' && waiting.has(child)
  const left = isOn ? happen(list, { type: 'left', child, ground: 'elsewhere' }, acting, ' left') : list
  const entries = left.history.flatMap(({ act, number, seal }) =>
    'child' in act && act.child === child && act.type !== 'erased' && !seal ? [number] : [],
  )
  const history = left.history.map((entry) => (entries.includes(entry.number) ? without(entry) : entry))
  const erased = happen({ ...left, history }, { type: 'erased', child, entries }, acting, '')
  return { ...erased, version: list.version + 1 }
}

function happen(list: WaitingList, act: WaitingAct, acting: Acting, mark: string): WaitingList {
  const outcome = after(list, act, { ...acting, cause: `${acting.cause}${mark}` })
  if (outcome.kind !== 'done') throw new Error(`The list of ${list.school} does not take ${act.type}`)
  return outcome.item
}
