import { msOfDays } from '#contract/calendar/length.ts'
import { type Offered, seatsLeft, type Times, waitersOf } from './offered.ts'
import { noticeMs } from './take.ts'

const dayMs = msOfDays(1)
/** For how long a seat may be taken before its record names it, in milliseconds. */
export const notedWithin = 10 * 60_000
/** For how long after it has begun whoever had what was called off is still told. */
const toldWithin = 3_600_000

/** For how long a seat that became free is kept for whoever waited, in milliseconds. The council’s own choice. */
export const keptForMs = msOfDays(2)

/** How far ahead times are tended, and for how long those that are over are kept. In days. */
interface Days {
  readonly ahead: number
  readonly kept: number
}

/** Who has seats, and what they are told. */
export interface Holders<T> {
  /** Since when the holder's record names this time, ISO 8601; undefined where it does not. */
  bookedAt(holder: string, one: T): Promise<string | undefined>
  /** Once what was taken stands on both sides. */
  noted?(holder: string, one: T): Promise<void>
  /** It begins within a day. Not for whoever booked within the last day. */
  remind(holder: string, one: T): Promise<void>
  /** A seat became free, and is kept for them until then (ISO 8601 in UTC). */
  offered?(holder: string, one: T, until: string): Promise<void>
  /** Whether somebody who waits still can. */
  mayTake?(holder: string, one: T): Promise<boolean>
  /** It was called off: their record says so after this, and they are told. False: they are just booking it, so look again. */
  calledOff?(holder: string, one: T): Promise<boolean>
}

/** A seat that no record names: kept for whoever it was offered to, and freed where its time is over. */
async function tendUnnamed<T extends Offered>(
  times: Times<T>,
  holders: Holders<T>,
  one: T,
  holder: string,
  now: Date,
): Promise<void> {
  const { at = '', offered, told } = one.taken[holder] ?? {}
  if (offered !== undefined && !told) {
    await holders.offered?.(holder, one, offered)
    await times.mark(one.id, holder, 'told')
  }
  const until = offered === undefined ? Date.parse(at) + notedWithin : Date.parse(offered)
  if (now.getTime() >= until) await times.free(one.id, holder)
}

/** One seat: freed where no record names it, else told of. `thorough`: looks also at those that were named once. */
async function tendOne<T extends Offered>(
  times: Times<T>,
  holders: Holders<T>,
  one: T,
  holder: string,
  now: Date,
  thorough: boolean,
): Promise<void> {
  const { id, starts, taken } = one
  const taking = taken[holder]
  const soon = Date.parse(starts) - now.getTime() <= dayMs
  if (!taking || (taking.noted && !thorough && (!soon || taking.reminded))) return
  const bookedAt = await holders.bookedAt(holder, one)
  if (bookedAt === undefined) return tendUnnamed(times, holders, one, holder, now)
  if (!taking.noted) {
    await holders.noted?.(holder, one)
    await times.mark(id, holder, 'noted')
  }
  if (!soon || taking.reminded) return
  if (Date.parse(starts) - Date.parse(bookedAt) > dayMs) await holders.remind(holder, one)
  await times.mark(id, holder, 'reminded')
}

/** Free seats go to those who wait, whoever has waited longest first; they are told of it by {@link tendUnnamed}. */
async function passOn<T extends Offered>(
  times: Times<T>,
  holders: Holders<T>,
  { id }: T,
  now: Date,
): Promise<void> {
  const one = await times.get(id)
  const last = one ? Date.parse(one.starts) - noticeMs : 0
  if (!one || last <= now.getTime()) return
  const until = new Date(Math.min(now.getTime() + keptForMs, last))
  let left = seatsLeft(one)
  for (const holder of waitersOf(one)) {
    if (left <= 0) return
    if ((await holders.mayTake?.(holder, one)) === false) await times.leave(id, holder)
    else if (await times.pass(id, holder, now, until)) left -= 1
  }
}

/** Whoever has a seat of what was called off, or waits for one, is told, and then has none. */
async function tellOff<T extends Offered>(times: Times<T>, holders: Holders<T>, one: T): Promise<void> {
  for (const holder of new Set([...Object.keys(one.taken), ...waitersOf(one)])) {
    if ((await holders.calledOff?.(holder, one)) === false) continue
    await times.free(one.id, holder)
    await times.leave(one.id, holder)
  }
}

/**
 * What is done each minute: frees what no record names, because somebody was stopped in between; gives what is free to those
 * who wait; tells those who have a seat; and forgets what is long over. Each can be repeated and cut off anywhere.
 */
export async function tend<T extends Offered>(
  times: Times<T>,
  holders: Holders<T>,
  now: Date,
  { ahead, kept }: Days,
): Promise<void> {
  const at = now.getTime()
  const thorough = now.getUTCMinutes() === 0
  for (const one of await times.between(new Date(at - toldWithin), new Date(at + msOfDays(ahead)))) {
    if (one.off !== undefined) await tellOff(times, holders, one)
    else if (Date.parse(one.starts) >= at) {
      for (const holder of Object.keys(one.taken)) await tendOne(times, holders, one, holder, now, thorough)
      if (waitersOf(one).length > 0) await passOn(times, holders, one, now)
    }
  }
  for (const { id } of await times.between(new Date(0), new Date(at - msOfDays(kept)))) await times.forget(id)
}
