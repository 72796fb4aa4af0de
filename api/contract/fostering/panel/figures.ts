import * as z from 'zod/mini'
import type { Day } from '../../calendar/day.ts'
import { DayText } from '../case.ts'
import type { Sourced } from '../clocks.ts'
import { Quality } from './meeting.ts'
import { MemberId, MemberRole } from './members.ts'
import { Outcome, ReferralType } from './referral.ts'

/** What the council pays a member for a meeting, in force between these days. In pence. */
export interface PanelFee extends Sourced {
  readonly role: z.infer<typeof MemberRole>
  readonly pence: number
  readonly from: Day
  readonly until?: Day
}

/** How many there are, the one in the middle, and the most. In days; null where there is none. */
const Spread = z.object({ many: z.int(), middle: z.nullable(z.number()), most: z.nullable(z.int()) })

/** `GET …/panel/figures?from&to`: what panels did between two days, both included. It names no household; why items
 * were deferred is told as whoever chaired wrote it. */
export const PanelFigures = z.object({
  from: DayText,
  to: DayText,
  meetings: z.object({ held: z.int(), cancelled: z.int(), joint: z.int() }),
  /** Recommendations by what was referred and what was recommended. */
  recommended: z.array(z.object({ type: ReferralType, outcome: Outcome, many: z.int() })),
  deferred: z.array(z.object({ type: ReferralType, on: DayText, reasons: z.string() })),
  /** Days from the referral to the meeting, and from the meeting to the decision. */
  toMeeting: Spread,
  toDecision: Spread,
  /** Packs that were locked in time, those that were late with the chair's waiver, and supplements. */
  papers: z.object({ inTime: z.int(), waived: z.int(), supplements: z.int() }),
  quality: z.array(z.object({ mark: Quality.shape.mark, many: z.int() })),
  /** Minutes that items took, beside those that were planned for them. */
  time: z.object({ planned: z.int(), taken: z.int() }),
  members: z.array(
    z.object({
      member: MemberId,
      name: z.string(),
      role: MemberRole,
      invited: z.int(),
      came: z.int(),
      /** In pence, by the council's dated fees; null where no fee is set for one of the days. */
      fees: z.nullable(z.int()),
    }),
  ),
  /** All fees, in pence; null where one is not known. */
  fees: z.nullable(z.int()),
})
export type PanelFigures = z.infer<typeof PanelFigures>
