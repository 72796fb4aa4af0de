import * as z from 'zod/mini'
import { EmailAddress } from '../../core/email-address.ts'
import { PhoneNumber } from '../../core/phone-number.ts'
import { DayText } from '../case.ts'
import { SentFile } from '../files.ts'

const line = (missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(100, 'Shorten it to 100 characters'))

/** Where somebody is reached; one of the two has to be there. */
export const Reach = z.strictObject({ email: z.optional(EmailAddress), phone: z.optional(PhoneNumber) })
export type Reach = z.infer<typeof Reach>

/**
 * Whoever the letters are with, who reads and writes by a link of their own. The family sees nothing of it. `called`: how
 * we address them. `family`: how their page names the family, as little as was agreed.
 */
export const OtherSide = z.extend(Reach, {
  called: line('Say how we address them'),
  family: line('Say what their page calls the family'),
  words: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Say what was agreed'),
      z.maxLength(2000, 'Shorten it to 2,000 characters'),
    ),
})
export type OtherSide = z.infer<typeof OtherSide>

/** The same as staff see it. `wants`: how they would like to be reached from now on. `notNow`: when they last said so. */
export const OtherSideShown = z.extend(OtherSide, {
  wants: z.optional(z.extend(Reach, { on: DayText })),
  notNow: z.optional(DayText),
})
export type OtherSideShown = z.infer<typeof OtherSideShown>

/** A letter as whoever the letters are with meets it: `mine` is one that they wrote. */
const LetterOnPage = z.object({
  id: z.string(),
  mine: z.boolean(),
  /** `reading`: we read it first. `kept`: it did not go on. `had`: they have told us that they have it. */
  state: z.enum(['reading', 'passed-on', 'kept', 'had']),
  /** The day on which it was given to us, or passed on to them. */
  on: DayText,
  /** By when we promised to read theirs. */
  readBy: z.optional(DayText),
  text: z.string(),
  /** Photos alone. What they were called by whoever added them is not said. */
  photos: z.array(z.omit(SentFile, { title: true })),
  /** Whether something besides came on paper, which goes by post. */
  byPost: z.boolean(),
})
export type LetterOnPage = z.infer<typeof LetterOnPage>

/** `GET /api/fostering/letters`: what somebody sees by their link: what was passed on, their own letters, and how we reach them. */
export const LettersView = z.object({
  called: z.string(),
  family: z.string(),
  words: z.string(),
  months: z.int(),
  /** Whether they write, get letters, or both. */
  writes: z.boolean(),
  gets: z.boolean(),
  photos: z.boolean(),
  /** By when their next letter would be good. */
  next: z.nullable(DayText),
  /** When they said that they cannot write this time, while that is still so. */
  notNow: z.nullable(DayText),
  letters: z.array(LetterOnPage),
  reach: Reach,
  wants: z.nullable(Reach),
  ended: z.nullable(DayText),
  /** Under which name their photos are sent. It stands for nothing else. */
  tray: z.string(),
  seen: z.int(),
})
export type LettersView = z.infer<typeof LettersView>
