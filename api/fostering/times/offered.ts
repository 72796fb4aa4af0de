import type { Who } from '../rights/may.ts'
import type { Actor } from '../rights/table.ts'

/** That somebody has a seat, since when (ISO 8601 in UTC), and what they were told of it. */
export interface Taking {
  readonly at: string
  /** Whoever has it names it: what was taken stands on both sides. */
  readonly noted?: true
  readonly reminded?: true
  /** Offered to whoever waited, and kept for them until then (ISO 8601 in UTC). `told`: they were told of it. */
  readonly offered?: string
  readonly told?: true
}

/** To which time everybody who had a seat goes instead, who said so, and what they wrote to them. */
export interface MovedTo {
  readonly to: string
  readonly by: { readonly as: Actor | 'system'; readonly id: string; readonly name: string }
  readonly note?: string
}

/** A time that the team offers, with one seat or several. */
export interface Offered {
  /** Begins with the minute, so that ids lie in the order of time: {@link timeId}. */
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly starts: string
  readonly minutes: number
  readonly seats: number
  /** By whoever has a seat: an enquiry, a person of a household. */
  readonly taken: Readonly<Record<string, Taking>>
  /** Who waits for a seat, since when; missing where nobody can. Nobody takes a seat past them. */
  readonly waits?: Readonly<Record<string, string>>
  /** Since when it is called off. Nobody takes a seat, and whoever has one is told. */
  readonly off?: string
  /** Since when nobody else takes a seat; whoever has one keeps it. */
  readonly noMore?: string
  /** It is off because it takes place at another time. */
  readonly moved?: MovedTo
  /** It stands for a time that was moved: as which entry calendars know it, and how often it has moved. */
  readonly calendar?: { readonly id: string; readonly sequence: number }
}

export type Mark = 'noted' | 'reminded' | 'told'

/** So many wait for a seat at most. */
export const mostWaiting = 60

/** Times that are offered. Each change of one is one conditional write of it: of two who want the last seat, one gets it. */
export interface Times<T extends Offered> {
  get(id: string): Promise<T | undefined>
  /** False where it is offered already. */
  offer(one: T): Promise<boolean>
  /** Takes a seat, if there is one left and it has not begun. True also for whoever had one before. */
  take(id: string, holder: string, at: Date): Promise<boolean>
  /** Frees the seat of this holder, if they have one. */
  free(id: string, holder: string): Promise<void>
  /** Waits for a seat, if it has not begun, and not for who has one. True also for whoever waits already. */
  wait(id: string, holder: string, at: Date): Promise<boolean>
  /** Waits no more. */
  leave(id: string, holder: string): Promise<void>
  /** Gives a free seat to somebody who waits, to take until then. False where there is none, or they wait no more. */
  pass(id: string, holder: string, at: Date, until: Date): Promise<boolean>
  /** Calls it off, once; `moved`: because it takes place at another time. Which of two came first, it says itself. */
  callOff(id: string, at: Date, moved?: MovedTo): Promise<void>
  /** Lets nobody else take a seat, once. */
  stop(id: string, at: Date): Promise<void>
  /** Says what somebody was told, if this holder has a seat. */
  mark(id: string, holder: string, what: Mark): Promise<void>
  /** Takes it back; false where somebody has a seat. */
  withdraw(id: string): Promise<boolean>
  /** Those that begin at or after the one moment and before the other, in the order of time. */
  between(from: Date, to: Date): Promise<T[]>
  /** Deletes it, whoever had it: it is over. */
  forget(id: string): Promise<void>
}

export const seatsLeft = ({ seats, taken }: Pick<Offered, 'seats' | 'taken'>): number =>
  seats - Object.keys(taken).length

export const waitersOf = ({ waits = {} }: Pick<Offered, 'waits'>): string[] =>
  Object.entries(waits)
    .sort(([, a], [, b]) => a.localeCompare(b))
    .map(([holder]) => holder)

/** What anybody may take: nothing goes past who waits. */
export const openSeats = (one: Pick<Offered, 'seats' | 'taken' | 'waits'>): number =>
  waitersOf(one).length > 0 ? 0 : Math.max(0, seatsLeft(one))

/** When it is over, in milliseconds since 1970. */
export const endsAt = ({ starts, minutes }: Pick<Offered, 'starts' | 'minutes'>): number =>
  Date.parse(starts) + minutes * 60_000

/** Whoever it is with changes it and takes it back, and a manager, where they are ill. */
export const mayChange = ({ by }: { readonly by: string }, who: Who): boolean =>
  by === who.id || who.as === 'manager'
