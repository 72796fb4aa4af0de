import { msOfDays } from '#contract/calendar/length.ts'
import type { OfferedSlot } from '#contract/fostering/slots.ts'
import type { Offered, Times } from '../times/offered.ts'

/** A time that somebody of the team offers for a call or a visit, with one seat, or for a meeting. Who has a seat is an enquiry, by its reference. */
export interface Slot extends Readonly<OfferedSlot>, Offered {
  /** Id of whoever offers it. */
  readonly by: string
  /** Where they hear that it was booked, moved or cancelled; missing where the sign-in names no address. */
  readonly mail?: string
}

export type Slots = Times<Slot>

/** How far ahead a time may be offered, made for somebody or moved to, and how far ahead all are shown to staff. In days. */
export const offeredDays = 120
export const offeredMs = msOfDays(offeredDays)
