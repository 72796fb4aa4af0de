import { clockInWords } from '#contract/calendar/times.ts'
import type { Said } from '#contract/fostering/panel/said.ts'
import type { Entry } from '#record/item.ts'
import type { MeetingValues } from './meeting.ts'

/** What a device said of when something was done, if that is another minute than the one in which we received it. */
export const otherThan = (said: string | undefined, now: Date): string | undefined =>
  said !== undefined &&
  clockInWords(said) + said.slice(0, 10) !== clockInWords(now) + now.toISOString().slice(0, 10)
    ? said
    : undefined

/**
 * When we received something: an instant of its own where a device said another, so that what it said is never taken for that
 * of somebody else. Whatever devices say, it is this by which everything goes.
 */
export function receivedAt(
  { said: known }: Pick<MeetingValues, 'said'>,
  history: readonly Entry[],
  now: Date,
  said: string | undefined,
): string {
  let at = now
  const isTaken = (one: string) =>
    known[one] !== undefined || (said !== undefined && history.some((entry) => entry.at === one))
  while (isTaken(at.toISOString())) at = new Date(at.getTime() + 1)
  return at.toISOString()
}

export const withSaid = (values: MeetingValues, at: string, said: Said[string] | undefined): MeetingValues =>
  said === undefined ? values : { ...values, said: { ...values.said, [at]: said } }
