import type { ItemId, MeetingAct } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import type { Actor } from '../rights/table.ts'
import { hasConflict, type MeetingValues } from './meeting.ts'

/** Somebody who meets panels: signed in, with what they are in fostering and, where the list knows their account, which member. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Actor[]
  readonly member: MemberId | undefined
}

/**
 * What somebody is at one meeting. The `desk` plans it and takes the minutes. Whoever is invited is a `member` there and
 * nothing else, whatever their work is; the member who chairs it has the rights of the `chair` besides.
 */
export const seats = ['desk', 'member', 'chair'] as const
export type Seat = (typeof seats)[number]

/** Acts that come from other parts of the wing, and that nobody sends by this name. */
export type InnerAct = 'lock' | 'supplement' | 'minutes'

/** What each seat may do at a meeting. What is not named is not allowed. */
export const seatActs: Readonly<Record<Seat, readonly (MeetingAct | InnerAct)[]>> = {
  desk: [
    ...(['change', 'cancel', 'invite', 'answer', 'take-chair'] as const),
    ...(['add-item', 'order-items', 'remove-item', 'declare', 'lock', 'supplement'] as const),
    ...(['come', 'leave', 'guest-comes', 'guest-leaves', 'minutes'] as const),
  ],
  // Each of them for themselves alone.
  member: ['answer', 'take-chair', 'declare', 'come', 'leave', 'view'],
  chair: [
    ...(['waive', 'open', 'begin-item', 'guest-comes', 'guest-leaves', 'minutes'] as const),
    ...(['recommend', 'defer', 'quality', 'close'] as const),
  ],
}

const plans: readonly Actor[] = ['adviser', 'manager']

/** Whether somebody plans panels. Whoever decides afterwards has no seat at any of them. */
export const isDesk = ({ roles }: Person): boolean =>
  !roles.includes('decider') && roles.some((role) => plans.includes(role))

/** Whether somebody may be a member of panels by their work. */
export const maySit = ({ roles }: Person): boolean =>
  !roles.includes('decider') && roles.some((role) => role === 'panel' || role === 'chair')

/** The seats that somebody has at a meeting; none: it is not there for them. */
export function seatsAt(values: MeetingValues, person: Person): Seat[] {
  const { member } = person
  if (member !== undefined && values.invited[member] && maySit(person))
    return values.chair === member ? ['member', 'chair'] : ['member']
  return isDesk(person) ? ['desk'] : []
}

/** Whether somebody may do this at a meeting; `about`: the member whom it is about, where it is about one. */
export function mayAct(
  values: MeetingValues,
  person: Person,
  act: MeetingAct | InnerAct,
  about: MemberId | undefined,
): boolean {
  const mine = seatsAt(values, person).filter((seat) => seatActs[seat].includes(act))
  return mine.some((seat) => seat !== 'member' || about === undefined || about === person.member)
}

/**
 * Whether somebody decides on what was recommended of an item: they read its papers and its final minutes, and have no seat.
 * Whoever was invited to the meeting does not decide on what it heard.
 */
const decidesOn = ({ items, invited }: MeetingValues, { roles, member }: Person, item: ItemId): boolean =>
  roles.includes('decider') &&
  (member === undefined || invited[member] === undefined) &&
  items[item]?.recommendation !== undefined &&
  items[item]?.minutesState === 'final'

/**
 * Whether somebody may know of an item: its papers, questions, notes, views and minutes, and whose it is. A member who has a
 * conflict there may not, and neither may one who does not come. Whoever decides may once the minutes are final.
 */
export function readsItem(values: MeetingValues, person: Person, item: ItemId): boolean {
  const mine = seatsAt(values, person)
  if (!values.agenda.includes(item)) return false
  if (mine.length === 0) return decidesOn(values, person, item)
  if (mine.includes('desk')) return true
  const { member } = person
  return (
    member !== undefined &&
    values.state !== 'cancelled' &&
    values.invited[member]?.answer !== 'no' &&
    !hasConflict(values, item, member)
  )
}
