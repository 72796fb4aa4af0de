import * as z from 'zod/mini'
import { Day, SchoolId, words } from '../api-shapes.ts'
import { inYearReasons } from './terms.ts'

export const schoolOutcomes = ['room', 'refused'] as const

/** What whoever decides says of one school. */
export const schoolSaid = {
  outcome: z.enum(schoolOutcomes),
  reason: z.optional(z.enum(inYearReasons)),
  why: words(2000, 'Say why, in words that the family will read'),
  list: z.boolean(),
}

/** What staff do about a school that decides on its places itself. */
export const schoolActs = [
  z.strictObject({
    do: z.literal('called'),
    school: SchoolId,
    why: words(1000, 'Say whom you spoke to'),
  }),
  /** Its answer was entered wrongly: what is right, and why it has to be corrected. */
  z.strictObject({
    do: z.literal('correct'),
    school: SchoolId,
    ...schoolSaid,
    body: words(200, 'Say which body of the school decided'),
    on: Day,
    because: words(1000, 'Say what was wrong with the answer'),
  }),
] as const
