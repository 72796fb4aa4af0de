import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { dayOf } from '#contract/calendar/month.ts'
import type { ItemId, MeetingAct, QuorumView } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import type { Rules } from '../../clocks/facts.ts'
import { type Decided, notNow, type PartRefusal } from '../../parts/kind.ts'
import { quorumRules, ruleOn } from '../law.ts'
import { hasConflict, type Item, isHere, type MeetingValues } from '../meeting.ts'
import type { Member } from '../member.ts'
import { quorumOf, type Sitting, type When } from '../quorum.ts'
import type { ReferralFacts } from '../referrals.ts'
import type { Person, Seat } from '../seats.ts'
import { isOnList, panelDue, sittingOn } from '../standing.ts'

/** What an act of a meeting is decided by, besides the meeting itself. */
export interface MeetingContext {
  readonly person: Person
  readonly seats: readonly Seat[]
  /** The central list, as it stands now. */
  readonly list: Readonly<Record<MemberId, Member>>
  /** What is to be put on the agenda, where the act names it. */
  readonly referral: ReferralFacts | undefined
  readonly rules: Rules
  /** ISO 8601 in UTC, and the day that it is in England. */
  readonly at: string
  readonly today: Day
}

/** Something that can be done to a meeting. None names what was seen: each says what has to be so. */
export interface MeetingActOf<Body> {
  /** The member whom it is about, where it is about one: members do it for themselves alone. */
  about?(body: Body, person: Person): MemberId | undefined
  decide(values: MeetingValues, body: Body, context: MeetingContext): Decided<MeetingValues>
}

type Bodies = typeof import('#contract/fostering/panel/meeting.ts').meetingActs
export type BodyOf<A extends MeetingAct> = z.infer<Bodies[A]>
export type Acts<Names extends MeetingAct> = { readonly [A in Names]: MeetingActOf<BodyOf<A>> }

/** The day of a meeting. */
export const dayOfMeeting = ({ plan }: Pick<MeetingValues, 'plan'>): Day => dayOf(plan.starts)

/** By when packs have to be locked; undefined where the calendar does not reach so far. */
export const papersBy = (values: Pick<MeetingValues, 'plan'>, rules: Rules): Day | undefined =>
  panelDue(rules, 'panel-papers', dayOfMeeting(values))

/** A member of the list as the quorum of this meeting counts them; undefined where they cannot sit there. */
export function sittingAt(
  values: MeetingValues,
  list: MeetingContext['list'],
  member: MemberId,
): Sitting | undefined {
  const { panel } = values.plan
  const day = dayOfMeeting(values)
  const one = list[member]
  return one && isOnList(one.values, panel, day) ? sittingOn(one, panel, day) : undefined
}

/** Who counts for an item: of those who are here, or who say that they come, whoever has no conflict there. */
export const countedFor = (
  values: MeetingValues,
  list: MeetingContext['list'],
  item: ItemId | undefined,
  when: When,
): Sitting[] =>
  Object.entries(values.invited)
    .filter(([id, { answer }]) => (when === 'now' ? isHere(values, id) : answer === 'yes'))
    .filter(([id]) => item === undefined || !hasConflict(values, item, id))
    .flatMap(([id]) => sittingAt(values, list, id) ?? [])

/** The quorum of an item; without one, of the meeting as a whole. */
export const quorumFor = (
  values: MeetingValues,
  list: MeetingContext['list'],
  item: ItemId | undefined,
  when: When = values.state === 'planned' ? 'before' : 'now',
): QuorumView =>
  quorumOf(
    ruleOn(quorumRules, values.plan.panel, dayOfMeeting(values)),
    values.plan.joint.length > 0,
    countedFor(values, list, item, when),
    when,
  )

export const withItem = (values: MeetingValues, id: ItemId, item: Item): MeetingValues => ({
  ...values,
  items: { ...values.items, [id]: item },
})

export const noItem = notNow('This item is not on the agenda.')

/** Why nothing of an item can go on now: the meeting is not open, whoever chairs is away, or there is no quorum. */
export function cannotGoOn(
  values: MeetingValues,
  item: ItemId,
  { list }: Pick<MeetingContext, 'list'>,
): PartRefusal | undefined {
  if (values.state !== 'open') return notNow('The meeting is not open.')
  const { ready, missing } = quorumFor(values, list, item, 'now')
  return ready ? undefined : notNow(`The panel cannot carry on with this item. ${missing.join(' ')}`)
}

/** Why whoever chairs cannot lead this item: they are not here, or have a conflict of interest in it. */
export function cannotLead(values: MeetingValues, item: ItemId): PartRefusal | undefined {
  const { chair } = values
  if (chair === null || !isHere(values, chair))
    return notNow('The chair is not recorded as here. Record that they have come.')
  return hasConflict(values, item, chair)
    ? notNow('You have a conflict of interest in this item. A vice-chair has to take the chair for it.')
    : undefined
}
