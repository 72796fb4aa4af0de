import type { EnquiryLook } from '#contract/fostering/looks.ts'
import type { Who } from '../rights/may.ts'
import { type Enquiry, referenceOf } from './enquiry.ts'

/** Where it is kept who of staff, or of a hub, looked at which enquiry and when: nothing of what they saw. */
export interface EnquiryLooksShelf {
  /** Keeps a look; one of the same person at the same enquiry in the same ten minutes is one. */
  record(look: EnquiryLook): Promise<void>
  /** Looks at an enquiry, the newest first. */
  of(reference: string): Promise<EnquiryLook[]>
}

/** A look of somebody at an enquiry, now. `taken`: it goes out in a file. */
export const lookAt = (who: Who, reference: string, at: Date, taken = false): EnquiryLook => ({
  reference,
  at: at.toISOString(),
  by: { id: who.id, name: who.name },
  as: who.as,
  ...(taken && { taken }),
})

/** Keeps that somebody took these out in a file. */
export async function recordTaken(
  { enquiryLooks, now }: { readonly enquiryLooks: EnquiryLooksShelf; readonly now: () => Date },
  who: Who,
  all: readonly Enquiry[],
): Promise<void> {
  await Promise.all(all.map((one) => enquiryLooks.record(lookAt(who, referenceOf(one), now(), true))))
}
