import type * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { ItemId, MeetingLine } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { type MeetingContext, quorumFor } from './acts/act.ts'
import { both, folded, idIn, itemsIn, type Meeting, type MeetingValues } from './meeting.ts'
import { isDesk, type Person, readsItem, seatsAt } from './seats.ts'

/** What a list knows of a meeting: what its lines and its quorum are made of, and nothing of a household. */
export interface MeetingLineKept {
  readonly meeting: string
  readonly values: Pick<
    MeetingValues,
    'plan' | 'state' | 'chair' | 'agenda' | 'invited' | 'here' | 'declared'
  > & {
    /** Of each item on the agenda: whether its pack is locked. */
    readonly packs: Readonly<Record<ItemId, boolean>>
  }
}

/** Meetings by the year in which they start. */
export const meetingsKey = (year: string): string => `meetings ${year}`

/** What the index finds a meeting by. */
export function listedBy(meeting: Meeting) {
  const values = folded(meeting.values)
  const { plan, state, chair, agenda, invited, here } = values
  // Why somebody has a conflict is no matter of lists.
  const declared = Object.fromEntries(
    Object.entries(values.declared).map(([row, one]) => [row, { ...one, reason: '' }]),
  )
  const packs = Object.fromEntries(itemsIn(values).map(([id, { pack }]) => [id, pack !== undefined]))
  const line: MeetingLineKept = {
    meeting: idIn(meeting),
    values: { plan, state, chair, agenda, invited, here, declared, packs },
  }
  return {
    caseKey: meetingsKey(dayInEngland(new Date(plan.starts)).slice(0, 4)),
    dueOn: plan.starts,
    line,
  }
}

/** The meeting as its line knows it, for what asks about a meeting. */
const known = ({ values: { packs, ...values } }: MeetingLineKept): MeetingValues => ({
  ...values,
  items: Object.fromEntries(Object.keys(packs).map((id) => [id, {} as MeetingValues['items'][string]])),
  views: {},
  guests: {},
  said: {},
})

/** The line of a meeting for somebody; undefined where it is not there for them. */
export function lineFor(
  kept: MeetingLineKept,
  person: Person,
  list: MeetingContext['list'],
): z.infer<typeof MeetingLine> | undefined {
  const values = known(kept)
  if (seatsAt(values, person).length === 0) return undefined
  const { plan, state, agenda, invited, declared } = values
  const member: MemberId | undefined =
    isDesk(person) && !invited[person.member ?? ''] ? undefined : person.member
  const mine = member === undefined ? undefined : invited[member]
  const readable = agenda.filter((item) => readsItem(values, person, item))
  const isOpen = state === 'planned' || state === 'open'
  return {
    id: kept.meeting,
    panel: plan.panel,
    starts: plan.starts,
    state,
    items: agenda.length,
    mine: {
      invited: mine !== undefined,
      answer: mine?.answer ?? null,
      first: readable[0] ?? null,
      undeclared:
        member === undefined || !isOpen || mine?.answer === 'no'
          ? 0
          : agenda.filter((item) => !declared[both(item, member)]).length,
    },
    quorum: [undefined, ...agenda].every((item) => quorumFor(values, list, item).ready),
    locked: Object.values(kept.values.packs).filter(Boolean).length,
  }
}
