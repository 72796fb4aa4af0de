import type { Entry, Item } from '#record/item.ts'
import type { Person } from './application.ts'

/** The ranking that a school's own body confirmed. */
export interface Confirmed {
  /** Hash of the list as it stood. */
  readonly list: string
  readonly body: string
  readonly on: string
  readonly at: string
  readonly by: Person
}

/** The order in which a school's own body put its applicants. */
export interface OwnOrder {
  /** References, the first to have a place first. */
  readonly children: readonly string[]
  readonly body: string
  readonly on: string
  readonly at: string
  readonly by: Person
  /** Number of the entry in the seat's history by which it came in: another order has another. */
  readonly version: number
}

export interface SeatEntry extends Entry {
  readonly type: 'confirmed' | 'ordered' | 'order-taken-back' | 'chased' | 'chase-sent' | 'not-reached'
  /** Missing: what was sent by itself. */
  readonly by?: Person
  readonly why?: string
  /** Which body decided it and on which day, of an order. */
  readonly body?: string
  readonly on?: string
}

/** A school's seat in a round: one item. */
export interface Seat extends Item {
  readonly school: string
  readonly round: string
  readonly confirmed: Confirmed | null
  /** Missing or null: in the order that its policy gives. */
  readonly order?: OwnOrder | null
  readonly changedAt: string
  readonly history: readonly SeatEntry[]
}

/** A seat at which nobody has confirmed anything: nothing of it is written yet. */
export const newSeat = (round: string, school: string, at: string): Seat => ({
  school,
  round,
  version: 0,
  confirmed: null,
  changedAt: at,
  history: [],
})

/** The orders that schools have put their applicants in themselves, by school. */
export const ordersOf = (seats: readonly Seat[]): ReadonlyMap<string, readonly string[]> =>
  new Map(seats.flatMap(({ school, order }) => (order ? [[school, order.children] as const] : [])))
