import * as z from 'zod/mini'
import { CaseKind, DayText, GivenDay, PersonId } from '../case.ts'
import { BeyondTerms, Letter, Signature, Terms, text } from '../panel/referral.ts'

/** The support that a change of terms makes necessary, or why it needs none: one of the two, never neither. */
export const SupportNeeded = z.union([
  z.object({ what: z.string(), who: z.string(), from: DayText }),
  z.object({ why: z.string() }),
])
export type SupportNeeded = z.infer<typeof SupportNeeded>

/**
 * How far a change of terms by agreement is. `over`: the approval ended before everybody had agreed; `one-left`: the only
 * one who had not signed is no longer approved.
 */
export const termsStates = ['offered', 'agreed', 'declined', 'withdrawn', 'over', 'one-left'] as const

/** A change of the terms of an approval by the carers’ written agreement, as staff and carers see it. */
export const TermsView = z.object({
  state: z.enum(termsStates),
  /** What the approval is for. */
  kind: CaseKind,
  offered: z.object({ on: DayText, by: z.string() }),
  terms: Terms,
  reasons: z.string(),
  support: SupportNeeded,
  /** Whose agreement it takes. */
  people: z.array(z.object({ id: PersonId, name: z.string() })),
  /** The agreement, and once everybody has signed it the new certificate. */
  letters: z.array(Letter),
  /** By the ids of those who agree, and `council`. */
  signed: z.record(z.string(), Signature),
  declined: z.nullable(z.object({ on: DayText, person: PersonId, by: z.string(), words: z.string() })),
  withdrawn: z.nullable(z.object({ on: DayText, by: z.string(), reasons: z.string() })),
  /** The day from which the terms apply: that on which the last of them agreed. */
  agreed: z.nullable(DayText),
  beyond: z.array(BeyondTerms),
})
export type TermsView = z.infer<typeof TermsView>

/** `offer`. Either what support, from whom and from when, or why none is needed. */
export const OfferTerms = z.strictObject({
  terms: Terms,
  reasons: text('Say why the terms should change', 2000),
  support: z.boolean(),
  what: z.optional(text('Say what support they need', 2000)),
  who: z.optional(text('Say who gives it', 200)),
  supportFrom: z.optional(GivenDay),
  why: z.optional(text('Say why they need none', 2000)),
})
export type OfferTerms = z.infer<typeof OfferTerms>

/** Acts of a change of terms by agreement: `terms.t1`. */
export const termsActs = {
  offer: OfferTerms,
  /** By each carer: their full name stands under the agreement. */
  sign: z.strictObject({ name: text('Enter your full name', 120) }),
  decline: z.strictObject({ words: text('Say why you do not agree', 2000) }),
  withdraw: z.strictObject({ reasons: text('Give the reasons', 2000) }),
} as const
