import * as z from 'zod/mini'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { endOfDay, hoursAfter, momentInEngland } from '#contract/calendar/moments.ts'
import { clockInWords, dayWithoutYear } from '#contract/calendar/times.ts'

export const partsOfDay = ['morning', 'afternoon', 'any'] as const

/** When on a day we call: in a part of it, or within the hour that begins then, by the clock in England. */
export const CallTime = z.union([
  z.enum(partsOfDay),
  z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, for example 10:30am')),
])
export type CallTime = z.infer<typeof CallTime>

/** They rang us about a call: whether they still want it, and for when. `again`: left out where it is as we said we would. */
export const Rang = z.object({
  wants: z.enum(['call', 'no-call']),
  again: z.optional(z.iso.date()),
  at: z.optional(CallTime),
})
export type Rang = z.infer<typeof Rang>

/** A call that was promised for a day. Before there were times of a call it was any time of that day. */
export interface Call {
  readonly again: string
  readonly at?: CallTime | undefined
}

const isPart = (at: CallTime): at is (typeof partsOfDay)[number] =>
  (partsOfDay as readonly string[]).includes(at)

/** The hour in which we call, where one was named. */
function hourOf({ again, at = 'any' }: Call): { readonly from: Date; readonly to: Date } | undefined {
  if (isPart(at)) return undefined
  const from = momentInEngland(`${again}T${at}`)
  return { from, to: hoursAfter(from, 1) }
}

/** By when we have to have called. */
export function callDue(call: Call): Date {
  if (call.at === 'morning') return momentInEngland(`${call.again}T12:00`)
  return hourOf(call)?.to ?? endOfDay(call.again)
}

/** “on Wednesday 4 March”, “on the morning of Wednesday 4 March”, “between 2pm and 3pm on Wednesday 4 March”. */
export function callInWords(call: Call): string {
  const day = dayWithoutYear(`${call.again}T12:00:00Z`)
  const hour = hourOf(call)
  if (hour) return `between ${clockInWords(hour.from)} and ${clockInWords(hour.to)} on ${day}`
  return call.at === 'morning' || call.at === 'afternoon' ? `on the ${call.at} of ${day}` : `on ${day}`
}

/** How far ahead a call may be promised. */
const withinDays = 31
const [earliest, latest] = ['08:00', '19:00']

/** What is wrong with when we are to call; undefined: nothing. */
export function wrongCall(
  call: Call,
  now: Date,
): { readonly field: 'again' | 'at'; readonly message: string } | undefined {
  const { again, at = 'any' } = call
  const today = dayInEngland(now)
  if (again < today) return { field: 'again', message: 'The call must be today or on a day in the future' }
  if (again > addDays(today, withinDays))
    return { field: 'again', message: `The call must be within ${withinDays} days` }
  if (!isPart(at) && (at < earliest || at > latest))
    return { field: 'at', message: 'The time must be from 8am to 7pm' }
  return callDue(call) <= now
    ? { field: 'at', message: 'That time is over. Choose a later one, or another day' }
    : undefined
}
