import * as z from 'zod/mini'
import { DayText, GivenDay, PersonId } from '../case.ts'
import { SentFile } from '../files.ts'
import { OtherSideShown } from './letters.ts'

const text = (missing: string, longest: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, missing),
      z.maxLength(longest, `Shorten it to ${longest.toLocaleString('en-GB')} characters`),
    )

/** A need of the child or the family, and who does what for it. Without `until` it goes on until the plan is changed. */
export const SupportNeed = z.strictObject({
  need: text('Say what the need is', 500),
  provides: text('Say who provides it', 200),
  what: text('Say what they do, and how often', 1000),
  from: GivenDay,
  until: z.optional(GivenDay),
})
export type SupportNeed = z.infer<typeof SupportNeed>

/** So many needs at most, so that a plan stays one that somebody reads. */
export const mostNeeds = 30

const NumberedNeed = z.extend(SupportNeed, { id: z.string() })
export type NumberedNeed = z.infer<typeof NumberedNeed>

/** Who signed a version: somebody of the family, or whoever signs for the council. */
const Signed = z.object({ person: z.nullable(PersonId), name: z.string(), on: DayText })

/** A version of an adoption support plan, as it was given to the family. */
export const PlanVersion = z.object({
  version: z.int(),
  on: DayText,
  /** What is new in it, in words. */
  why: z.string(),
  needs: z.array(NumberedNeed),
  /** When it is looked at again. */
  review: DayText,
  signed: z.array(Signed),
})
export type PlanVersion = z.infer<typeof PlanVersion>

const Comment = z.object({ person: z.string(), name: z.string(), on: DayText, words: z.string() })

/** An adoption support plan: `plan.a1`. What staff are still writing (`draft`) the family does not see. */
export const SupportPlan = z.object({
  draft: z._default(z.array(NumberedNeed), []),
  /** Given to the family, and not signed by everybody. */
  offered: z.nullable(PlanVersion),
  /** Signed by everybody, and in force. */
  agreed: z.nullable(PlanVersion),
  comments: z.array(Comment),
  /** The last time that it was looked at. */
  reviewed: z.nullable(z.object({ on: DayText, words: z.string() })),
  ended: z.nullable(z.object({ on: DayText, words: z.string() })),
})
export type SupportPlan = z.infer<typeof SupportPlan>

/** What a version adds to the history, so that earlier ones can be read. */
export const PlanAdded = z.object({ text: z.string(), plan: PlanVersion })

/** Which way letters go: from the family, to the family, or both. */
export const letterWays = ['both', 'out', 'in'] as const
export const LetterWays = z.enum(letterWays)
export type LetterWays = z.infer<typeof LetterWays>

export const longestLetter = 10_000
export const filesOfLetter = 5

/** What a letter may give away of where somebody lives, or who they are. */
export const traces = ['postcode', 'phone', 'email', 'name'] as const
export const Trace = z.enum(traces)
export type Trace = z.infer<typeof Trace>

/**
 * `reading`: a worker reads it first. `sent-back`: the family has something to change. `kept`: it is not passed on.
 * `acknowledged`: whoever it is for has it.
 */
export const LetterState = z.enum(['reading', 'sent-back', 'passed-on', 'acknowledged', 'kept'])
export type LetterState = z.infer<typeof LetterState>

/** A letter: `out` from the family, `in` to it. What it says stands in the history. */
export const Letter = z.object({
  id: z.string().check(z.regex(/^e[1-9]\d{0,3}$/)),
  way: z.enum(['out', 'in']),
  state: LetterState,
  given: DayText,
  /** By when we promised to read it. */
  readBy: DayText,
  files: z._default(z.array(SentFile), []),
  traces: z._default(z.array(Trace), []),
  passed: z.optional(DayText),
  acknowledged: z.optional(DayText),
})
export type Letter = z.infer<typeof Letter>

/** What was agreed about letters. `known`: how the council knows the other side, which the family never sees. */
export const LetterTerms = z.strictObject({
  called: text('Say who the letters are with, as the family calls them', 100),
  known: text('Say how we know them and how we reach them', 500),
  ways: LetterWays,
  months: z.int().check(z.minimum(1, 'Enter 1 month or more'), z.maximum(60, 'Enter 60 months or fewer')),
  first: GivenDay,
  photos: z.boolean(),
  words: text('Say what was agreed', 2000),
})
export type LetterTerms = z.infer<typeof LetterTerms>

/** Letters through the council: `letterbox.l1`. */
export const Letterbox = z.object({
  agreed: z.nullable(z.extend(z.omit(LetterTerms, { known: true }), { known: z.optional(z.string()) })),
  /** When the family's next letter is due, and the next one to them. */
  next: z.nullable(DayText),
  nextIn: z.nullable(DayText),
  letters: z.array(Letter),
  ended: z.nullable(z.object({ on: DayText, words: z.string() })),
  /** Whoever the letters are with, where they have a page of their own. Staff alone see it. */
  other: z._default(z.nullable(OtherSideShown), null),
})
export type Letterbox = z.infer<typeof Letterbox>

/** What a letter, or what a worker wrote about it, adds to the history. */
export const LetterAdded = z.object({
  letter: z.string(),
  is: z.enum(['letter', 'back', 'kept']),
  text: z.string(),
  files: z._default(z.array(SentFile), []),
})
export type LetterAdded = z.infer<typeof LetterAdded>
