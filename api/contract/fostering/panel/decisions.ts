import * as z from 'zod/mini'
import { CaseKind, DayText, PersonId } from '../case.ts'
import { PartName } from '../parts.ts'
import { Effect, ReferralType, Terms } from './referral.ts'

/** What waits for a decision, or for the household to be told of one: since when, and by when. */
export const WaitingDecision = z.object({
  /** The part to open: of `told-review` it is the review, as nothing need be referred. */
  referral: PartName,
  type: ReferralType,
  what: z.enum([
    'told-review',
    'quality-check',
    'decision',
    'final-decision',
    'told-orally',
    'told-in-writing',
  ]),
  since: DayText,
  by: z.nullable(DayText),
})
export type WaitingDecision = z.infer<typeof WaitingDecision>

/** `GET /api/workspace/fostering/panel/decisions`: nearest first; without a day, last. */
export const DecisionList = z.object({
  decisions: z.array(
    z.extend(WaitingDecision, {
      household: z.string(),
      kind: CaseKind,
      names: z.array(z.string()),
      late: z.boolean(),
    }),
  ),
})
export type DecisionList = z.infer<typeof DecisionList>

/** What a decision did to the register: one line for each that stands. */
export const RegisterLine = z.object({
  household: z.string(),
  referral: PartName,
  type: ReferralType,
  brings: Effect,
  on: DayText,
  kind: CaseKind,
  people: z.array(z.object({ id: PersonId, name: z.string() })),
  terms: z.nullable(Terms),
  /** Of an approval: the day on which it ended after a notice. */
  over: z.optional(DayText),
})
export type RegisterLine = z.infer<typeof RegisterLine>

/** `GET /api/workspace/fostering/panel/register`: everybody who is approved or was, by name. */
export const Register = z.object({
  entries: z.array(
    z.object({
      household: z.string(),
      kind: CaseKind,
      people: z.array(z.object({ id: PersonId, name: z.string() })),
      approved: DayText,
      terms: z.nullable(Terms),
      /** Days of the decisions on reviews. */
      reviews: z.array(DayText),
      /** By when the law asks for the next one; null where the approval has ended, or no time is known. */
      review: z.nullable(z.object({ by: DayText, late: z.boolean() })),
      ended: z.nullable(DayText),
    }),
  ),
})
export type Register = z.infer<typeof Register>
