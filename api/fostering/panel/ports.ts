import type { MemberId } from '#contract/fostering/panel/members.ts'
import type { Store } from '#record/item.ts'
import type { Rules } from '../clocks/facts.ts'
import type { Part, Parts } from '../household/part.ts'
import type { TellPorts } from '../household/tell.ts'
import type { MeetingLineKept } from './lines.ts'
import type { Meeting } from './meeting.ts'
import type { Member } from './member.ts'
import type { Minutes } from './minutes.ts'
import type { Referrals } from './referrals.ts'

/** Items with a chained history, read whole or as they lie. */
export interface Kept<P extends Part> extends Store<P>, Pick<Parts, 'carried'> {
  light(id: string): Promise<P | undefined>
}

/** The central list. */
export interface Members extends Kept<Member> {
  /** Everybody who is or was on it, without old volumes. */
  all(): Promise<Member[]>
  /** Which member an account belongs to, as it was bound last. */
  boundTo(account: string): Promise<MemberId | undefined>
  /** Gives an account to a member, if it is still the one of `before`; false where somebody was quicker. */
  bind(account: string, member: MemberId, before: MemberId | undefined): Promise<boolean>
}

/** Meetings, one item each. */
export interface Meetings extends Kept<Meeting> {
  /** Lines of the meetings that start in these years, earliest first. */
  lines(years: readonly string[]): Promise<MeetingLineKept[]>
}

/** What every way to a panel needs. */
export interface PanelPorts {
  readonly members: Members
  readonly meetings: Meetings
  /** Beside their meeting: the minutes of each item. */
  readonly minutes: Kept<Minutes>
  readonly rules: Rules
  readonly secret: () => Promise<Uint8Array>
  readonly now: () => Date
  /** For how many hours after the end of a meeting a device keeps what was opened; null: it keeps nothing. */
  readonly offlineHours: number | null
}

/** What carries a meeting's news to whoever is told, and to the households. */
export interface CarryPorts extends PanelPorts, TellPorts {
  readonly referrals: Referrals
}
