import type { OfferedSlot } from '#contract/fostering/slots.ts'
import type { Offered, Times } from '../times/offered.ts'

/** A time that somebody of the team offers for a call or a visit, with one seat. Who has it is an enquiry, by its reference. */
export interface Slot extends Readonly<OfferedSlot>, Offered {
  /** Id of whoever offers it. */
  readonly by: string
}

export type Slots = Times<Slot>
