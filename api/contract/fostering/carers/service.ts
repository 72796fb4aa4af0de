import * as z from 'zod/mini'
import { CaseKind, DayText, GivenDay } from '../case.ts'
import { PartName } from '../parts.ts'

/** Why somebody who is approved should be rung: we heard nothing of them, something waits for us, or a day is near. */
export const callWhys = ['quiet', 'waits', 'due', 'standards'] as const

/** A reason to ring, as the index holds it. `since`: from when it holds; `title`: what waits or is due. */
export const CallReason = z.object({
  why: z.enum(callWhys),
  since: DayText,
  title: z.string(),
  part: z.nullable(PartName),
  /** The day by which it is promised or due. */
  by: z.nullable(DayText),
})
export type CallReason = z.infer<typeof CallReason>

/** How a call went. */
export const callWays = ['spoke', 'message', 'no-answer'] as const
export type CallWay = (typeof callWays)[number]

/** The last call that somebody recorded. Until `next` the household stands in no list of whom to ring. */
export const Called = z.object({
  on: DayText,
  how: z.enum(callWays),
  next: DayText,
  by: z.object({ id: z.string(), name: z.string() }),
})
export type Called = z.infer<typeof Called>

/** The act `called` of a head. */
export const RecordCall = z.strictObject({
  how: z.enum(callWays, 'Say how it went'),
  next: GivenDay,
  words: z.optional(z.string().check(z.trim(), z.maxLength(2000, 'Shorten it to 2,000 characters'))),
})

/** A household whom somebody should ring: what the index holds of it. */
export const CallLine = z.object({
  household: z.string(),
  hub: z.optional(z.string()),
  kind: CaseKind,
  names: z.array(z.string()),
  worker: z.nullable(z.string()),
  reasons: z.array(CallReason),
  called: z.nullable(Called),
})
export type CallLine = z.infer<typeof CallLine>

/** `GET /api/workspace/fostering/calls`: whom to ring, who has waited longest first. `more`: there are others after these. */
export const CallList = z.object({
  today: DayText,
  lines: z.array(
    z.extend(CallLine, {
      reasons: z.array(
        z.object({
          /** Why, in words, and what to do about it. */
          words: z.string(),
          todo: z.string(),
          part: z.nullable(PartName),
        }),
      ),
    }),
  ),
  more: z.boolean(),
})
export type CallList = z.infer<typeof CallList>
