import * as z from 'zod/mini'
import { DayText } from './case.ts'
import { PartName } from './parts.ts'
import { ToldBy } from './report.ts'

/** What may go of what a record holds about somebody, and how long the rest stays. */
export const Erasable = z.object({
  /** Parts of the record that are about them and that nothing wants kept. */
  goes: z.array(PartName),
  /** Null: nothing wants any of it kept. `until`: null while the case goes on, as nobody knows the day yet. */
  stays: z.nullable(z.object({ until: z.nullable(DayText), words: z.string(), source: z.string() })),
  /** What is kept by a rule of its own, such as a complaint: what, and for how long. */
  besides: z._default(z.array(z.object({ words: z.string(), source: z.string() })), []),
})
export type Erasable = z.infer<typeof Erasable>

/** `values` of a part `erasure.p1`: somebody asks for what is held about them to be erased, and what came of it. */
export const ErasureView = z.object({
  asked: z.optional(
    z.object({
      on: DayText,
      /** The last day to answer. */
      by: z.nullable(DayText),
      how: z.union([z.literal('page'), ToldBy]),
      words: z.optional(z.string()),
      /** As it was on that day. */
      found: Erasable,
    }),
  ),
  answered: z.optional(
    z.object({
      on: DayText,
      by: z.string(),
      outcome: z.enum(['granted', 'refused']),
      reasons: z.string(),
      found: Erasable,
    }),
  ),
  /** The day on which the last of it was erased. */
  erased: z.optional(DayText),
})
export type ErasureView = z.infer<typeof ErasureView>
