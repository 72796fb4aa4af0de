import type * as z from 'zod/mini'
import type {
  ItemId,
  ItemView,
  MeetingAct,
  MeetingView,
  MemberViewOfItem,
  PackMark,
} from '#contract/fostering/panel/meeting.ts'
import { meetingActs } from '#contract/fostering/panel/meeting.ts'
import type { MemberId } from '#contract/fostering/panel/members.ts'
import { referralTypeInWords } from '#contract/fostering/panel/words.ts'
import { type MeetingContext, papersBy, quorumFor } from './acts/act.ts'
import {
  both,
  folded,
  type Item,
  idIn,
  itemsIn,
  keptUntil,
  type Meeting,
  type MeetingValues,
} from './meeting.ts'
import type { PanelPorts } from './ports.ts'
import { type Person, readsItem, seatActs, seatsAt } from './seats.ts'

interface Seen {
  readonly values: MeetingValues
  readonly person: Person
  readonly list: MeetingContext['list']
}

const nameOf = ({ values, list }: Pick<Seen, 'values' | 'list'>, member: MemberId): string =>
  values.invited[member]?.name ?? list[member]?.values.details.name ?? member

const under = <T>(rows: Readonly<Record<string, T>>, item: ItemId): [string, T][] =>
  Object.entries(rows).flatMap(([row, one]) =>
    row.startsWith(`${item} `) ? [[row.slice(item.length + 1), one] as [string, T]] : [],
  )

const packMark = ({ pack }: Item): z.infer<typeof PackMark> | null =>
  pack ? { fingerprint: pack.fingerprint, locked: pack.locked, supplements: [...pack.supplements] } : null

function mineOf({ values, person }: Seen, item: ItemId): ItemView['mine'] {
  const said = values.declared[both(item, person.member ?? '')]
  if (!said) return 'undeclared'
  return said.conflict ? 'conflict' : 'free'
}

/** An item as somebody sees it who may not know of it: that there is one, and when. */
const closedItem = (seen: Seen, id: ItemId, one: Item): ItemView => ({
  id,
  household: null,
  referral: null,
  type: one.type,
  title: referralTypeInWords[one.type],
  outcomes: [],
  minutes: one.minutes,
  waiver: null,
  pack: null,
  conflicts: [],
  mine: mineOf(seen, id),
  state: one.state,
  began: null,
  ended: null,
  guests: [],
  views: [],
  erased: null,
  recommendation: null,
  deferred: null,
  quality: null,
  minutesState: 'none',
  quorum: quorumFor(seen.values, seen.list, id),
})

function itemView(seen: Seen, id: ItemId, one: Item): ItemView {
  const { values, person } = seen
  if (!readsItem(values, person, id)) return closedItem(seen, id, one)
  const seesWhy = seatsAt(values, person).some((seat) => seat !== 'member')
  const made = one.recommendation
  const views: z.infer<typeof MemberViewOfItem>[] = under(values.views, id).map(([member, view]) => ({
    member,
    name: nameOf(seen, member),
    ...view,
  }))
  return {
    ...closedItem(seen, id, one),
    household: one.household || null,
    referral: one.referral || null,
    erased: one.erased ?? null,
    title: one.title,
    outcomes: [...one.outcomes],
    waiver: one.waiver ?? null,
    pack: packMark(one),
    conflicts: under(values.declared, id).flatMap(([member, { conflict, on, reason }]) =>
      conflict ? [{ member, name: nameOf(seen, member), on, reason: seesWhy ? reason : null }] : [],
    ),
    began: one.began ?? null,
    ended: one.ended ?? null,
    guests: under(values.guests, id).map(([guest, who]) => ({ id: guest, ...who })),
    views,
    recommendation: made
      ? {
          outcome: made.outcome,
          terms: made.terms,
          reasons: made.reasons,
          doubts: made.doubts,
          at: made.at,
          by: made.by,
          members: made.members.map((member) => member.id),
          unanimous: made.unanimous,
        }
      : null,
    deferred: one.deferred ?? null,
    quality: one.quality ?? null,
    minutesState: one.minutesState,
  }
}

/** Acts of a meeting that somebody may do there; whether one can be done now is said by what it needs. */
function actsOf(values: MeetingValues, person: Person): MeetingAct[] {
  if (values.state === 'cancelled') return []
  const may = new Set(seatsAt(values, person).flatMap((seat) => seatActs[seat]))
  return (Object.keys(meetingActs) as MeetingAct[]).filter((act) => may.has(act))
}

/** A meeting as somebody sees it; undefined where it is not there for them. `number`: of its last event. */
export function meetingView(
  meeting: Meeting,
  number: number,
  person: Person,
  list: MeetingContext['list'],
  ports: Pick<PanelPorts, 'rules' | 'offlineHours'>,
): MeetingView | undefined {
  const values = folded(meeting.values)
  const isThere = seatsAt(values, person).length > 0
  if (!isThere && !values.agenda.some((item) => readsItem(values, person, item))) return undefined
  const seen = { values, person, list }
  const isMember = person.member !== undefined && values.invited[person.member] !== undefined
  return {
    id: idIn(meeting),
    plan: values.plan,
    state: values.state,
    chair: values.chair,
    invited: Object.entries(values.invited).map(([member, one]) => ({ member, ...one })),
    items: itemsIn(values).map(([id, one]) => itemView(seen, id, one)),
    present: Object.entries(values.here).flatMap(([member, spells]) =>
      spells.map((spell) => ({ member, name: nameOf(seen, member), ...spell })),
    ),
    said: values.said,
    keptUntil: keptUntil(values, ports.offlineHours),
    papersBy: papersBy(values, ports.rules) ?? null,
    me: isMember ? (person.member ?? null) : null,
    number,
    acts: actsOf(values, person),
  }
}
