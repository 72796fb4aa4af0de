import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type {
  Answer,
  Guest,
  ItemId,
  MeetingId,
  MeetingPlan,
  MeetingState,
  Quality,
} from '#contract/fostering/panel/meeting.ts'
import type { MemberId, MemberRole } from '#contract/fostering/panel/members.ts'
import type { Outcome, ReferralType, Terms } from '#contract/fostering/panel/referral.ts'
import type { Said } from '#contract/fostering/panel/said.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { flatRows, foldedRows } from '#record/rows.ts'
import type { Part } from '../household/part.ts'
import type { Sitting } from './quorum.ts'

export interface Invite {
  readonly name: string
  /** As the list had it when they were invited. */
  readonly role: MemberRole
  readonly on: Day
  readonly answer: z.infer<typeof Answer> | null
  readonly answered: Day | null
}

/** From when until when somebody was there. ISO 8601 in UTC. */
export interface Spell {
  readonly came: string
  readonly left: string | null
}

/** What a member said of their interests in an item. */
export interface Declared {
  readonly conflict: boolean
  readonly reason: string
  readonly on: Day
}

export interface View {
  readonly outcome: z.infer<typeof Outcome>
  readonly reasons: string
  readonly at: string
  /** It came after the recommendation. */
  readonly late: boolean
}

/** What was recommended, and what made it a panel: who counted, and by which rule. */
export interface Recommended {
  readonly outcome: z.infer<typeof Outcome>
  readonly terms: z.infer<typeof Terms> | null
  readonly reasons: string
  readonly doubts: string
  readonly at: string
  readonly by: string
  readonly members: readonly Sitting[]
  readonly rule: string
  readonly unanimous: boolean
}

/** A locked pack, as the meeting knows it. */
export interface Locked {
  readonly fingerprint: string
  readonly locked: Day
  readonly supplements: readonly {
    readonly number: number
    readonly fingerprint: string
    readonly on: Day
    readonly why: string
  }[]
}

export interface Item {
  /** Empty once it is erased, as the referral is. */
  readonly household: string
  readonly referral: PartName
  readonly type: z.infer<typeof ReferralType>
  /** What is to be recommended, and on whom. */
  readonly title: string
  /** The day of the referral. */
  readonly referred: Day
  /** What may be recommended of it. */
  readonly outcomes: readonly z.infer<typeof Outcome>[]
  readonly minutes: number
  readonly state: 'to-come' | 'open' | 'done' | 'deferred'
  readonly began?: string
  readonly ended?: string
  /** Who chaired it. */
  readonly chair?: MemberId
  readonly waiver?: { readonly by: string; readonly on: Day; readonly reasons: string }
  readonly pack?: Locked
  readonly recommendation?: Recommended
  readonly deferred?: { readonly reasons: string; readonly at: string }
  readonly quality?: Quality
  readonly minutesState: 'none' | 'draft' | 'final'
  /** On which day the record of the household was erased, and all that this item had of it. */
  readonly erased?: Day
}

/** What is true of a meeting. What belongs to a member and an item stands under both, with a space between them. */
export interface MeetingValues {
  readonly plan: MeetingPlan
  readonly state: MeetingState
  /** Who chairs it. */
  readonly chair: MemberId | null
  /** Items in their order. */
  readonly agenda: readonly ItemId[]
  readonly cancelled?: { readonly on: Day; readonly reasons: string }
  readonly items: Readonly<Record<ItemId, Item>>
  readonly invited: Readonly<Record<MemberId, Invite>>
  readonly here: Readonly<Record<MemberId, readonly Spell[]>>
  readonly declared: Readonly<Record<string, Declared>>
  readonly views: Readonly<Record<string, View>>
  readonly guests: Readonly<Record<string, Omit<z.infer<typeof Guest>, 'id'>>>
  /** Only where a device said another minute than the one in which we received it. */
  readonly said: Said
}

/** Tables whose rows are values of their own in the record, so that its history holds what changed and no more. */
const tables = ['items', 'invited', 'here', 'declared', 'views', 'guests', 'said'] as const

/** The values as they are kept. */
export function flat(values: MeetingValues): Record<string, unknown> {
  const { chair, ...others } = values
  // What nobody is has no value: a history says of a value that is gone that it is null.
  return { ...flatRows(others, tables), ...(chair === null ? {} : { chair }) }
}

export const folded = (kept: Readonly<Record<string, unknown>>): MeetingValues =>
  ({ chair: null, ...foldedRows(kept, tables) }) as unknown as MeetingValues

/** A meeting as it is kept; `folded` gives its values. */
export type Meeting = Part<Record<string, unknown>>

/** Each meeting has a place of its own in the table, with its minutes and packs beside it. */
export const meetingKey = (meeting: MeetingId): string => `meeting.${meeting}`
export const idIn = ({ household }: Pick<Part, 'household'>): MeetingId => household.slice('meeting.'.length)
export const besideMeeting = (meeting: MeetingId, name: string): string => `${meetingKey(meeting)}/${name}`
export const meetingId = (meeting: MeetingId): string => besideMeeting(meeting, 'meeting')

/** Whether an id is that of a meeting, or of something beside one. */
export const isMeetings = (id: string): boolean => id.startsWith(meetingKey(''))

export const both = (item: ItemId, other: string): string => `${item} ${other}`

export const itemsIn = ({ agenda, items }: MeetingValues): [ItemId, Item][] =>
  agenda.flatMap((id) => (items[id] ? [[id, items[id]] as [ItemId, Item]] : []))

/** Whether a member has said that they have a conflict of interest in an item. */
export const hasConflict = ({ declared }: MeetingValues, item: ItemId, member: MemberId): boolean =>
  declared[both(item, member)]?.conflict === true

export const isHere = ({ here }: MeetingValues, member: MemberId): boolean =>
  here[member]?.at(-1)?.left === null

/** The item that is open; there is one at most. */
export const openItem = (values: MeetingValues): ItemId | undefined =>
  itemsIn(values).find(([, { state }]) => state === 'open')?.[0]

/** The item that is open, or comes next. */
export const nextItem = (values: MeetingValues): ItemId | undefined =>
  openItem(values) ?? itemsIn(values).find(([, { state }]) => state === 'to-come')?.[0]

/** When a device forgets what was opened of a meeting, ISO 8601 in UTC; null: it keeps nothing. */
export function keptUntil({ state, plan }: MeetingValues, offlineHours: number | null): string | null {
  if (offlineHours === null || state === 'cancelled') return null
  return new Date(Date.parse(plan.ends) + offlineHours * 3_600_000).toISOString()
}
