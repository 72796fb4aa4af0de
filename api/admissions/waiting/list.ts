import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { WaitingAct, WaitingEntry } from '#contract/admissions/waiting.ts'
import { chained } from '#record/chain.ts'
import type { Item } from '#record/item.ts'
import { unable } from './rules.ts'
import { stateOf } from './state.ts'

/** The waiting list of one school and year group: one item that holds its history, and nothing that isn't in that. */
export interface WaitingList extends Item {
  readonly round: string
  readonly school: string
  readonly history: readonly WaitingEntry[]
}

/** A list to which nothing has happened. */
export const newList = (round: string, school: string): WaitingList => ({
  round,
  school,
  version: 0,
  history: [],
})

type Acting = Pick<WaitingEntry, 'by' | 'why' | 'cause'> & { readonly at: Date }

/** The list after the act, as the next entry of its chain; or why that cannot happen. */
export function after(list: WaitingList, act: WaitingAct, { at, ...acting }: Acting): Outcome<WaitingList> {
  const why = unable(stateOf(list.history), act, list.school, at)
  if (why) return notNow(why)
  const entry = chained<WaitingEntry>(list.history, {
    type: act.type,
    act,
    at: at.toISOString(),
    ...acting,
  })
  const number = list.history.length + 1
  return done({ ...list, version: list.version + 1, history: [...list.history, { ...entry, number }] })
}
