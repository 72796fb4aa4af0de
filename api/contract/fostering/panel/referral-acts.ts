import * as z from 'zod/mini'
import { DayText, GivenDay } from '../case.ts'
import { PartName } from '../parts.ts'
import {
  DecisionReasons,
  LetterReasons,
  Outcome,
  ReferralType,
  ShortText,
  Terms,
  text,
  Way,
} from './referral.ts'

/** `refer`: begins it. */
export const Refer = z.strictObject({
  type: ReferralType,
  reasons: ShortText,
  about: z.optional(PartName),
  /** Of a change of terms: the new ones. */
  terms: z.optional(Terms),
})

/** `decide`. */
export const Decide = z.strictObject({
  outcome: Outcome,
  terms: z.nullable(Terms),
  reasons: DecisionReasons,
  differs: z.nullable(ShortText),
  considered: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(6)),
})

/** Acts of a referral, `POST …/households/{household}/parts/referral.1/acts/{act}` with `{ seen, with }`. */
export const referralActs = {
  refer: Refer,
  withdraw: z.strictObject({ reasons: ShortText }),
  /** Of a route without a panel. */
  assure: z.strictObject({
    outcome: Outcome,
    terms: z.nullable(Terms),
    reasons: LetterReasons,
    doubts: z.string().check(z.trim(), z.maxLength(3000, 'Shorten it to 3,000 characters')),
  }),
  /** Of a change of terms: the carer agrees in writing, so nobody waits. */
  'terms-agreed': z.strictObject({ on: GivenDay, words: ShortText }),
  decide: Decide,
  'tell-orally': z.strictObject({ on: GivenDay, how: text('Say how', 200) }),
  /** Writes the letters, with the day on which it is done. */
  'tell-in-writing': z.strictObject({ how: text('Say how it is sent', 200) }),
  /** By the household. */
  represent: z.strictObject({ words: text('Write what you want to say', 8000) }),
  'review-asked': z.strictObject({}),
  /** By staff, where it came another way. */
  'answer-came': z.strictObject({ way: Way, on: GivenDay, words: text('Say what came', 8000) }),
  'review-notified': z.strictObject({ on: GivenDay }),
  'review-papers': z.strictObject({}),
  'review-recommended': z.strictObject({
    on: GivenDay,
    outcome: Outcome,
    terms: z.nullable(Terms),
    reasons: LetterReasons,
  }),
  /** The review ended without a recommendation. */
  'review-closed': z.strictObject({ on: GivenDay, words: ShortText }),
  /** Under the agreement of an approval: each who was approved, and the council. */
  sign: z.strictObject({ name: text('Enter your full name', 120) }),
  'sign-for-council': z.strictObject({}),
} as const

/** What a meeting tells a referral, in this order, each with the number of its own event. */
export const referralNews = {
  listed: z.strictObject({
    meeting: z.string(),
    item: z.string(),
    on: DayText,
    /** When the meeting begins, and where it is. */
    starts: z.optional(z.string()),
    where: z.optional(z.string()),
  }),
  /** Off the agenda, put off, or the meeting is cancelled. */
  unlisted: z.strictObject({ meeting: z.string(), item: z.string() }),
  'papers-locked': z.strictObject({ meeting: z.string(), item: z.string(), on: DayText }),
  recommended: z.strictObject({
    meeting: z.string(),
    item: z.string(),
    outcome: Outcome,
    terms: z.nullable(Terms),
    reasons: z.string(),
    doubts: z.string(),
    on: DayText,
    tookPart: z.array(z.string()),
  }),
  'minutes-final': z.strictObject({ meeting: z.string(), item: z.string(), on: DayText }),
} as const
export type ReferralNews = keyof typeof referralNews
