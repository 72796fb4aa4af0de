import * as z from 'zod/mini'
import { RoundId, SchoolId, words } from '../api-shapes.ts'
import { BulkActName, DayGroupName } from './day.ts'

/** More than anybody looks at before they press once; what is left over is looked at next. */
export const mostAtOnce = 200
/** How many one call takes. */
export const inOneCall = 20

const Id = z.string().check(z.minLength(1), z.maxLength(120))

/** `POST …/day/preview`: changes nothing. Answers `BulkPreview`. */
export const PreviewBulk = z.strictObject({
  act: BulkActName,
  group: DayGroupName,
  /** Ids of lines; null: all of the group, as it is narrowed down. */
  ids: z.nullable(z.array(Id).check(z.minLength(1, 'Choose at least one'), z.maxLength(mostAtOnce))),
  round: z.optional(RoundId),
  school: z.optional(SchoolId),
})
export type PreviewBulk = z.infer<typeof PreviewBulk>

/** What would happen to one of them, or why nothing would. */
const Previewed = z.object({
  id: z.string(),
  title: z.string(),
  /** Whether it happens to this one. */
  will: z.boolean(),
  /** What happens, or why it does not, in words. */
  words: z.string(),
  /** Each thing that comes of it, where there are several, such as every child who is offered a place. */
  effects: z.array(z.string()),
  /** Send it back as it is. */
  seen: z.string(),
})
export type Previewed = z.infer<typeof Previewed>

export const BulkPreview = z.object({
  act: BulkActName,
  lines: z.array(Previewed),
  /** How many of the group are not among them, because these are as many as can be looked at at once. */
  left: z.int(),
})
export type BulkPreview = z.infer<typeof BulkPreview>

/**
 * `POST …/day/acts`, with an Idempotency-Key: does it to these, each on what was seen of it. Sent again under the same key it
 * does what is left, and nothing twice. Answers `BulkDone`.
 */
export const DoBulk = z.strictObject({
  act: BulkActName,
  why: words(1000, 'Say why'),
  lines: z
    .array(z.strictObject({ id: Id, seen: z.string().check(z.maxLength(100)) }))
    .check(z.minLength(1, 'Choose at least one'), z.maxLength(inOneCall)),
})
export type DoBulk = z.infer<typeof DoBulk>

/** For each, in the given order: done, or the kind of problem and how to put it right. */
export const BulkDone = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      problem: z.optional(z.object({ kind: z.string(), detail: z.string() })),
    }),
  ),
})
export type BulkDone = z.infer<typeof BulkDone>
