import * as z from 'zod/mini'
import { CaseKind, DayText } from '../case.ts'
import { PartKind, PartName } from '../parts.ts'
import { ItemId, MeetingId } from './meeting.ts'
import { Panel } from './members.ts'
import { ReferralType } from './referral.ts'

/** What the index holds of a referral that a panel has still to recommend on. */
export const WaitingLine = z.object({
  household: z.string(),
  referral: PartName,
  type: ReferralType,
  kind: CaseKind,
  panel: Panel,
  names: z.array(z.string()),
  since: DayText,
  /** The last day for the recommendation; null: no time is set for it. */
  by: z.nullable(DayText),
  /** The meeting on whose agenda it is, and its day. */
  listed: z.nullable(z.object({ meeting: MeetingId, item: ItemId, on: DayText })),
  /** The day on which its papers were locked for that meeting. */
  locked: z.nullable(DayText),
  /** Of which kinds of parts its papers are made. */
  papers: z.array(PartKind),
})
export type WaitingLine = z.infer<typeof WaitingLine>

/** `GET /api/workspace/fostering/panel/waiting`: for those who plan panels, nearest day first; without a day, last. */
export const WaitingList = z.object({
  referrals: z.array(
    z.extend(z.omit(WaitingLine, { papers: true }), {
      late: z.boolean(),
      /** How many papers of the record it goes by, and how many of those are not finished yet. */
      papers: z.object({ many: z.int(), open: z.int() }),
    }),
  ),
})
export type WaitingList = z.infer<typeof WaitingList>
export type WaitingReferral = WaitingList['referrals'][number]
