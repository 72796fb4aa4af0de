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

export interface SeatEntry extends Entry {
  readonly type: 'confirmed'
  readonly by: Person
}

/** A school's seat in a round: one item. */
export interface Seat extends Item {
  readonly school: string
  readonly round: string
  readonly confirmed: Confirmed | null
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
