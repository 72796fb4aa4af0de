import * as z from 'zod/mini'
import { Day, HeldFact, HeldStanding, RoundId, Seen, Time, words } from './api-shapes.ts'
import { Explanation, Letter } from './explanation.ts'

/** What a correction may be about. `preference`: names the school too. */
export const correctionSubjects = ['child', 'home', 'care', 'twin', 'preference', 'other'] as const

/** What a family asks to have put right, and what came of it. */
export const Correction = z.object({
  id: z.string(),
  at: Time,
  about: z.enum(correctionSubjects),
  school: z.optional(z.string()),
  text: z.string(),
  /** Missing until staff have looked. */
  answer: z.optional(z.object({ at: Time, outcome: z.enum(['changed', 'kept']), text: z.string() })),
})
export type Correction = z.infer<typeof Correction>

/**
 * `GET /api/admissions/held/{reference}` with the tracking key as bearer: what is held of a child, and what the run would
 * make of it today. The same computation as the run.
 */
export const Held = z.object({
  reference: z.string(),
  round: z.object({
    id: RoundId,
    /** "Starting Reception in September 2027". */
    title: z.string(),
    offersOn: Day,
  }),
  /** Send it as `seen`. */
  version: Seen,
  /** The child as the family calls them. */
  child: z.object({ name: z.string(), born: z.nullable(Day) }),
  /** Whether it counts as in time. */
  inTime: z.boolean(),
  facts: z.array(HeldFact),
  /** In the family's order, which nobody but they and the council see. */
  preferences: z.array(HeldStanding),
  corrections: z.array(Correction),
  /** Until when a correction can be asked for; null: no longer. */
  correctUntil: z.nullable(Time),
})
export type Held = z.infer<typeof Held>

/** `POST /api/admissions/held/{reference}/corrections`, with an Idempotency-Key. Answers `Held`. */
export const AskCorrection = z.strictObject({
  about: z.enum(correctionSubjects),
  school: z.optional(z.string().check(z.maxLength(80))),
  text: words(2000, 'Say what is wrong and what it should be'),
  seen: Seen,
})
export type AskCorrection = z.infer<typeof AskCorrection>

/**
 * `GET /api/admissions/offers/{reference}` with the tracking key as bearer. Before the moment it says when that is; from
 * then on everybody's page says its own at once. `…/letter.pdf` gives the same as an accessible PDF.
 */
export const Offer = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('waiting'),
    reference: z.string(),
    round: RoundId,
    /** When offers are shown; null where the moment is not set yet. */
    at: z.nullable(Time),
    offersOn: Day,
  }),
  z.object({
    state: z.literal('published'),
    reference: z.string(),
    round: RoundId,
    at: Time,
    /** As the family calls the child. Left out where what the family said has been erased. */
    child: z.optional(z.string()),
    explanation: Explanation,
    /** The same in words. The code for the public file stands in the explanation. */
    letter: Letter,
  }),
])
export type Offer = z.infer<typeof Offer>
