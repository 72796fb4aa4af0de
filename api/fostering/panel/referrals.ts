import type { Day } from '#contract/calendar/day.ts'
import type { ItemId, MeetingId } from '#contract/fostering/panel/meeting.ts'
import type { Panel } from '#contract/fostering/panel/members.ts'
import type { Outcome, Recommendation, ReferralType } from '#contract/fostering/panel/referral.ts'
import type { WaitingList } from '#contract/fostering/panel/waiting.ts'
import type { PartName } from '#contract/fostering/parts.ts'

/** What a meeting has to know of a referral to put it on its agenda. */
export interface ReferralFacts {
  readonly type: ReferralType
  /** What it is and whom it is about. */
  readonly title: string
  readonly referred: Day
  readonly outcomes: readonly Outcome[]
  /** Why it cannot come before this panel now, in words; undefined where it can. */
  cannot(panel: Panel): string | undefined
}

export interface Of {
  readonly meeting: MeetingId
  readonly item: ItemId
}

/** What a referral hears of its meeting. */
export type ReferralNews =
  | (Of & { readonly type: 'listed'; readonly on: Day; readonly starts: string; readonly where: string })
  | (Of & { readonly type: 'papers-locked' | 'minutes-final'; readonly on: Day })
  | (Of & { readonly type: 'unlisted' })
  | (Of & { readonly type: 'recommended' } & Pick<
        Recommendation,
        'outcome' | 'terms' | 'reasons' | 'doubts' | 'on' | 'tookPart'
      >)

/** Referrals of households, which those who plan panels read and the meeting's news reach. */
export interface Referrals {
  find(household: string, referral: PartName): Promise<ReferralFacts | undefined>
  /** All that panels have still to recommend on, nearest day first, as it stands on a day. */
  waiting(today: Day): Promise<WaitingList['referrals']>
  /** Brings the news once for each event that it comes from. What a referral no longer takes changes nothing. */
  bring(household: string, referral: PartName, news: ReferralNews, event: string): Promise<void>
  /**
   * Why it cannot stay on this agenda, in words: it is on another, which was quicker, or was taken back. Undefined while it
   * can. A referral takes the first agenda that it hears of, and no other.
   */
  cannotStay(household: string, referral: PartName, on: Of): Promise<string | undefined>
  /** The day on which it was decided first; undefined until then. */
  decidedOn(household: string, referral: PartName): Promise<Day | undefined>
}
