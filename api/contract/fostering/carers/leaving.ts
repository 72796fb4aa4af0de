import * as z from 'zod/mini'
import { DayText, PersonId } from '../case.ts'

/** Notice that somebody who is approved gave, as everybody who fosters in the household and staff see it. */
export const Leaving = z.object({
  person: PersonId,
  /** The day on which we received it. */
  received: DayText,
  /** The day on which their approval ends. */
  ends: DayText,
})
export type Leaving = z.infer<typeof Leaving>

/** Something about leaving, in their own words. */
export const LeavingWords = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Say a few words about it'),
    z.maxLength(2000, 'Shorten it to 2,000 characters'),
  )
