import * as z from 'zod/mini'
import { everyDay } from './calendar.ts'
import type { Length } from './clock.ts'

/** A promise in hours by the clock, day and night. */
export interface Hours {
  readonly amount: number
  readonly unit: 'hours'
  readonly calendar: typeof everyDay
}

export const hours = (amount: number): Hours => ({ amount, unit: 'hours', calendar: everyDay })

/** Units in which a promise may be made. */
export const promisedIn = ['hours', 'days', 'working days', 'school days'] as const

/** What the council has promised for a service, and where it says so. `within` null: no time is published. */
export interface Commitment {
  readonly text: string
  readonly within: Length | Hours | null
  readonly source: string
  /** What keeps it: that somebody has looked (inspected it, or planned the work); left out: that it is finished. */
  readonly keptBy?: 'look'
  /** What `within` counts from, of what somebody has to pay for first; left out: the day it was sent. */
  readonly from?: 'payment'
}

/**
 * A commitment as anybody may read it. `days`: about how many days of the calendar that is, for whoever counts in those;
 * when a request is due goes by `within`.
 */
export const PublishedCommitment = z.object({
  text: z.string(),
  days: z.nullable(z.int()),
  source: z.string(),
  within: z.optional(
    z.nullable(
      z.object({
        amount: z.int(),
        unit: z.enum(promisedIn),
        calendar: z.string(),
      }),
    ),
  ),
})
export type PublishedCommitment = z.infer<typeof PublishedCommitment>

/** About how many days of the calendar it takes: a week has five days of work or of school. */
export function daysAbout({ amount, unit }: Length | Hours): number {
  if (unit === 'hours') return Math.ceil(amount / 24)
  return unit === 'days' ? amount : Math.ceil((amount * 7) / 5)
}

export const published = ({ text, source, within }: Commitment): PublishedCommitment => ({
  text,
  days: within && daysAbout(within),
  source,
  within,
})
