import * as z from 'zod/mini'
import { DayText } from '../case.ts'
import { ItemId, MeetingId } from './meeting.ts'

/** `GET …/meetings/{meeting}/items/{item}/minutes`: drafted from what was recorded, corrected, agreed by the chair. */
export const MinutesView = z.object({
  meeting: MeetingId,
  item: ItemId,
  state: z.enum(['draft', 'final']),
  text: z.string(),
  /** The version that a correction begins from. */
  seen: z.int(),
  versions: z.array(z.object({ number: z.int(), at: z.string(), by: z.string(), text: z.string() })),
  final: z.nullable(z.object({ on: DayText, by: z.string(), sha256: z.string() })),
  acts: z.array(z.string()),
})
export type MinutesView = z.infer<typeof MinutesView>
/** Acts of minutes, `{ seen, with }`: `correct` gives the text whole, `agree` makes it final. */
export const minutesActs = {
  correct: z.strictObject({
    text: z.string().check(z.trim(), z.minLength(1, 'Write the minutes'), z.maxLength(40_000)),
  }),
  agree: z.strictObject({}),
} as const
