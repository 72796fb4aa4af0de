import type { OfferedSlot } from '#contract/fostering/slots.ts'

/** A time that somebody of the team offers, and which enquiry has it. */
export interface Slot extends OfferedSlot {
  /** Id of whoever offers it. */
  readonly by: string
  readonly taken?: { readonly reference: string; readonly at: string }
  /** The enquiry names it: who has it was told so. */
  readonly noted?: true
  readonly reminded?: true
}

/** Times that are offered. Each change of one is one conditional write of it: of two people who want one, one gets it. */
export interface Slots {
  get(id: string): Promise<Slot | undefined>
  /** False where it is offered already. */
  offer(slot: Slot): Promise<boolean>
  /** Takes it for an enquiry, if nobody else has it and it has not begun. True also where the enquiry had it before. */
  take(id: string, reference: string, at: Date): Promise<boolean>
  /** Frees it, if this enquiry has it. */
  free(id: string, reference: string): Promise<void>
  /** Says that it is `noted` or `reminded`, if this enquiry has it. */
  mark(id: string, reference: string, what: 'noted' | 'reminded'): Promise<void>
  /** Takes it back; false where somebody has it. */
  withdraw(id: string): Promise<boolean>
  /** Those that begin at or after the one moment and before the other, in the order of time. */
  between(from: Date, to: Date): Promise<Slot[]>
  /** Deletes it, whoever had it: it is over. */
  forget(id: string): Promise<void>
}
