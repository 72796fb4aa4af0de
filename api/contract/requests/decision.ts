import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'
import { TakenContact } from './contact.ts'
import { DecisionView } from './decision-view.ts'
import { LateEvidence } from './evidence.ts'
import { states } from './lifecycle.ts'
import { PaymentView } from './payment.ts'
import { ProofAgainView } from './proof/asked-again.ts'
import { Step } from './tracking.ts'

const Time = z.iso.datetime()
const Reasons = z.string().check(
  z.maxLength(4000),
  z.refine((text) => !isBlank(text), 'Say why, in words that the resident reads'),
)

/** What a department decides. `reasons` are the resident’s to read; `validUntil`: the last day of what is granted. */
export const DecisionToMake = z.strictObject({
  outcome: z.enum(['approved', 'refused']),
  reasons: Reasons,
  validUntil: z.optional(z.iso.date()),
})
export type DecisionToMake = z.infer<typeof DecisionToMake>

/** A decision as it was recorded, the same however often it is sent. */
export const DecisionMade = z.object({
  reference: z.string(),
  outcome: z.enum(['approved', 'refused']),
  at: Time,
  validUntil: z.optional(z.iso.date()),
})
export type DecisionMade = z.infer<typeof DecisionMade>

/** What a resident sends to have a refusal looked at again: reasons, proof that was missing, or both. */
export const ReconsiderationAsk = z
  .strictObject({
    reasons: z.optional(Reasons),
    proof: z.optional(z.array(LateEvidence).check(z.minLength(1), z.maxLength(20))),
  })
  .check(
    z.refine(({ reasons, proof }) => reasons !== undefined || proof !== undefined, {
      error: 'Say why it should be looked at again, or add proof',
      path: ['reasons'],
    }),
  )
export type ReconsiderationAsk = z.infer<typeof ReconsiderationAsk>

/** That it was asked, and when. */
export const ReconsiderationAsked = z.object({ reference: z.string(), askedAt: Time })
export type ReconsiderationAsked = z.infer<typeof ReconsiderationAsked>

/** A question that asks for files, as a person reads it. */
const Proof = z.object({ question: z.string(), words: z.string() })

/** Everything that a department knows of a request, for its own systems. */
export const DepartmentRequest = z.object({
  reference: z.string(),
  service: z.object({ slug: z.string(), title: z.string() }),
  department: z.string(),
  state: z.enum(states),
  submittedAt: Time,
  updatedAt: Time,
  dueAt: z.nullable(Time),
  contact: z.optional(TakenContact),
  /** The way in which they asked to be told, where GOV.UK Notify refused their address: no message reaches them. */
  unreached: z.optional(z.enum(['email', 'text'])),
  answers: z.record(z.string(), z.unknown()),
  readable: z.array(z.object({ key: z.string(), question: z.string(), answer: z.string() })),
  /** Files, each with the question that it answers. */
  evidence: z.array(
    z.object({
      id: z.string(),
      description: z.optional(z.string()),
      proves: z.optional(Proof),
      /** It never reached the request, which went on without it. */
      missing: z.optional(z.boolean()),
      /** Of proof that was asked for again: whether this file was there before that, or came since. */
      again: z.optional(z.enum(['before', 'after'])),
    }),
  ),
  /** What the resident said they would send later, or was asked for again, and has not sent. `again`: why. */
  awaited: z.array(
    z.extend(Proof, { again: z.optional(z.pick(ProofAgainView, { why: true, words: true })) }),
  ),
  payment: z.optional(PaymentView),
  decision: z.optional(DecisionView),
  /** Why the resident wants a refusal looked at again, oldest first. */
  reconsiderations: z.array(z.object({ at: Time, reasons: z.string() })),
  history: z.array(Step),
})
export type DepartmentRequest = z.infer<typeof DepartmentRequest>
