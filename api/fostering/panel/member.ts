import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type { Away, MemberDetails, MemberId } from '#contract/fostering/panel/members.ts'
import type { Part } from '../household/part.ts'

/** What the central list knows of somebody. */
export interface MemberValues {
  readonly details: MemberDetails
  readonly away: readonly z.infer<typeof Away>[]
  readonly joined: Day
  readonly notice?: {
    readonly given: Day
    readonly by: 'member' | 'service'
    readonly reasons: string
    /** Their last day on the list. */
    readonly ends: Day
  }
  /** They left before a notice was over, or without one. */
  readonly left?: { readonly on: Day; readonly reasons: string }
  /** The how-manieth link was sent to them by which a sign-in becomes theirs; 0: none. */
  readonly links: number
  /** The account by which they are known. */
  readonly account?: string
}

export type Member = Part<MemberValues>

/** The central list lies together, apart from households. */
export const panelKey = 'panel'
export const memberId = (member: MemberId): string => `${panelKey}/${member}`
export const memberOf = ({ name }: Pick<Member, 'name'>): MemberId => name
