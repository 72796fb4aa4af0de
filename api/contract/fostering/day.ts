import * as z from 'zod/mini'
import { CaseKind, DayText, Phase } from './case.ts'
import { PartLook } from './looks.ts'
import { PartName } from './parts.ts'

/**
 * Why a case is on somebody's day. `risen`: the council is so late that a manager has it; `late`: a day has passed;
 * `soon`: one is near; `reviews`: for whoever reviews approvals, a review that is open; `council`, `somebody`: who has to do something; `incomplete`: the household has parts to fill in;
 * `quiet`: nothing was heard of it; `nobody`: it has no worker.
 */
export const dayGroups = [
  'risen',
  'late',
  'soon',
  'reviews',
  'council',
  'somebody',
  'incomplete',
  'quiet',
  'nobody',
] as const
export const DayGroupName = z.enum(dayGroups)
export type DayGroupName = z.infer<typeof DayGroupName>

/** A case on somebody's day, with the reason why it is there and what to open. */
export const DayEntry = z.object({
  household: z.string(),
  names: z.array(z.string()),
  kind: CaseKind,
  phase: Phase,
  worker: z.nullable(z.string()),
  /** What it is about, such as the title of a part. */
  title: z.string(),
  /** Why it is here, in words. */
  reason: z.string(),
  /** The part to open; null: the case itself. */
  part: z.nullable(PartName),
})
export type DayEntry = z.infer<typeof DayEntry>

/** The first of what is here for one reason, and how much there is. By days, a case is there once for each thing that differs. */
export const DayGroup = z.object({ group: DayGroupName, total: z.int(), entries: z.array(DayEntry) })
export type DayGroup = z.infer<typeof DayGroup>

/** `GET /api/workspace/fostering/day?whose=mine|all&group=…`: what waits, of whom, since when. With `group`: more of that. */
export const DayView = z.object({
  today: DayText,
  /** How many cases are open, and how many of them are those of whoever asks. */
  open: z.int(),
  mine: z.int(),
  groups: z.array(DayGroup),
  /** For managers: parts that somebody opened which were not theirs to see, of the last days, the newest first. */
  opened: z.nullable(z.array(PartLook)),
})
export type DayView = z.infer<typeof DayView>
