import * as z from 'zod/mini'
import { DayText } from '../case.ts'

/** Why somebody stops fostering. Counted by its key alone, so the words may be put better. */
export const exitReasons = {
  retiring: 'I have fostered for long enough',
  health: 'My health, or the health of somebody in my family',
  family: 'Something has changed in my family',
  home: 'A move, or something about my home',
  work: 'Fostering does not fit with my work',
  money: 'The money',
  'children-stay': 'A child is staying with us another way, such as through adoption or special guardianship',
  'little-support': 'I did not get the support that I needed',
  'no-respite': 'I did not get enough breaks',
  'not-listened': 'I was not listened to, or not treated as part of the team',
  matching: 'The children who came were not a good match for us',
  'no-children': 'No children, or too few, came to live with us',
  behaviour: 'What the children needed was too much for us',
  allegation: 'An allegation, a complaint or a concern, and how it was dealt with',
  'other-service': 'I am going to foster with another service',
  other: 'Something else',
  'rather-not-say': 'I would rather not say',
} as const
export type ExitReason = keyof typeof exitReasons
export const ExitReason = z.enum(Object.keys(exitReasons) as [ExitReason])

export const ExitWords = z.string().check(z.trim(), z.maxLength(10_000, 'Shorten it to 10,000 characters'))

/** What somebody says who leaves. `reads`: a manager may read it with their name on it; else its reasons are counted alone. */
export const TellExit = z.strictObject({
  reasons: z
    .array(ExitReason)
    .check(
      z.minLength(1, 'Choose at least one reason. You can choose “I would rather not say”'),
      z.maxLength(17),
    ),
  good: z.optional(ExitWords),
  better: z.optional(ExitWords),
  reads: z.boolean(),
})
export type TellExit = z.infer<typeof TellExit>

/** They would rather talk with somebody who does not work for us. */
export const AskIndependent = z.strictObject({
  contact: z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'Enter a phone number or an email address'),
      z.maxLength(200, 'Shorten it to 200 characters'),
    ),
})

export const ExitView = z.object({
  independent: z.nullable(z.object({ on: DayText, contact: z.string() })),
  talked: z.nullable(z.object({ on: DayText, by: z.string() })),
  told: z.nullable(z.object({ on: DayText, reads: z.boolean() })),
  /** Left out for whoever may not read it. */
  reasons: z.optional(z.array(ExitReason)),
  good: z.optional(z.string()),
  better: z.optional(z.string()),
})
export type ExitView = z.infer<typeof ExitView>
