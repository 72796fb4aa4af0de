import * as z from 'zod/mini'
import { DayText } from '../case.ts'
import { PartName } from '../parts.ts'
import { MemberId, MemberRole, Panel, Why } from './members.ts'
import { Outcome, ReferralType, Terms } from './referral.ts'

/** `P-` and eight characters: a meeting of a panel. Not a secret. */
export const MeetingId = z
  .string()
  .check(z.regex(/^P-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, 'There is no meeting of this name'))
export type MeetingId = z.infer<typeof MeetingId>

/** `i1`, `i2` …: an item of an agenda, in the order in which they were put on it. */
export const ItemId = z.string().check(z.regex(/^i[1-9]\d?$/, 'An item is i1, i2 and so on'))
export type ItemId = z.infer<typeof ItemId>

export const mostItems = 12
/** Members that one meeting invites. */
export const mostInvited = 20
export const longestView = 1500

export const MeetingState = z.enum(['planned', 'open', 'closed', 'cancelled'])
export type MeetingState = z.infer<typeof MeetingState>

/** An instant in UTC, ISO 8601. */
const At = z.iso.datetime('Give a date and a time')

/** When and where. At least one of `place` and `link`. */
export const MeetingPlan = z.strictObject({
  panel: Panel,
  starts: At,
  ends: At,
  place: z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(300))),
  link: z.nullable(z.url('Enter the whole address of the call, beginning with https://')),
  /** Other services whose panel it is too; none: ours alone. */
  joint: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))).check(z.maxLength(6)),
})
export type MeetingPlan = z.infer<typeof MeetingPlan>

export const Answer = z.enum(['yes', 'no'])

/** Somebody invited, as those who plan see it. */
export const Invited = z.object({
  member: MemberId,
  name: z.string(),
  role: MemberRole,
  on: DayText,
  answer: z.nullable(Answer),
  answered: z.nullable(DayText),
})

/** What a quorum is short of, in a sentence each; `ready` where nothing is. */
export const QuorumView = z.object({
  ready: z.boolean(),
  need: z.int(),
  have: z.int(),
  missing: z.array(z.string()),
  /** The version of the rule. */
  rule: z.object({ id: z.string(), source: z.string(), sure: z.string() }),
})
export type QuorumView = z.infer<typeof QuorumView>

/** A member's own view of an item. */
export const MemberViewOfItem = z.object({
  member: MemberId,
  name: z.string(),
  outcome: Outcome,
  reasons: z.string(),
  at: z.string(),
  /** It came after the recommendation: kept, and not counted. */
  late: z.boolean(),
})

export const ItemRecommendation = z.object({
  outcome: Outcome,
  terms: z.nullable(Terms),
  reasons: z.string(),
  doubts: z.string(),
  at: z.string(),
  by: z.string(),
  /** Who was there and took part. */
  members: z.array(MemberId),
  /** Whether everybody was of this view. */
  unanimous: z.boolean(),
})

/** Whoever comes to an item and is no member. */
export const Guest = z.object({
  id: z.string(),
  as: z.enum(['applicant', 'supporter', 'worker', 'adviser', 'other']),
  name: z.string(),
  came: z.string(),
  left: z.nullable(z.string()),
})

export const PackMark = z.object({
  fingerprint: z.string(),
  locked: DayText,
  supplements: z.array(z.object({ number: z.int(), fingerprint: z.string(), on: DayText, why: z.string() })),
})

/** How good the papers were, as the panel marks them. */
export const Quality = z.strictObject({
  mark: z.enum(['good', 'enough', 'poor']),
  words: z.string().check(z.trim(), z.maxLength(1500, 'Shorten it to 1,500 characters')),
})
export type Quality = z.infer<typeof Quality>

/** An item as whoever may see it sees it. Of one in which they have a conflict, members see no more than that. */
export const ItemView = z.object({
  id: ItemId,
  /** Null for whoever has a conflict there, and once it is erased. */
  household: z.nullable(z.string()),
  referral: z.nullable(PartName),
  type: ReferralType,
  title: z.string(),
  /** What can be recommended of it; none for whoever has a conflict there. */
  outcomes: z.array(Outcome),
  minutes: z.int(),
  /** The chair agreed that papers come later than the rule has it. */
  waiver: z.nullable(z.object({ by: z.string(), on: DayText, reasons: z.string() })),
  pack: z.nullable(PackMark),
  /** Who has said that they have a conflict here; the reason is seen by those who plan and by the chair. */
  conflicts: z.array(
    z.object({ member: MemberId, name: z.string(), on: DayText, reason: z.nullable(z.string()) }),
  ),
  mine: z.enum(['free', 'conflict', 'undeclared']),
  state: z.enum(['to-come', 'open', 'done', 'deferred']),
  began: z.nullable(z.string()),
  ended: z.nullable(z.string()),
  guests: z.array(Guest),
  views: z.array(MemberViewOfItem),
  recommendation: z.nullable(ItemRecommendation),
  deferred: z.nullable(z.object({ reasons: z.string(), at: z.string() })),
  quality: z.nullable(Quality),
  minutesState: z.enum(['none', 'draft', 'final']),
  /** The record of the household was erased on this day, and all that the meeting had of it. */
  erased: z.nullable(DayText),
  /** With those who are there now and have no conflict here; before the day, with those who said that they come. */
  quorum: QuorumView,
})
export type ItemView = z.infer<typeof ItemView>

/** `GET /api/workspace/fostering/panel/meetings/{meeting}`. */
export const MeetingView = z.object({
  id: MeetingId,
  plan: MeetingPlan,
  state: MeetingState,
  /** Who chairs: the chair, or the vice-chair who takes their place. */
  chair: z.nullable(MemberId),
  invited: z.array(Invited),
  items: z.array(ItemView),
  /** Who is there now, since when; and everybody's coming and going. */
  present: z.array(
    z.object({ member: MemberId, name: z.string(), came: z.string(), left: z.nullable(z.string()) }),
  ),
  /** What devices said of when something was done, by when we received it, where that is another minute. */
  said: z.record(z.string(), z.string()),
  /** The device forgets then how the meeting stood; null: it keeps nothing. */
  keptUntil: z.nullable(z.string()),
  /** By when packs have to be locked. */
  papersBy: z.nullable(DayText),
  /** Which member whoever asks is here; null: none. */
  me: z.nullable(MemberId),
  /** The number of the last event: the same number, the same meeting. */
  number: z.int(),
  acts: z.array(z.string()),
})
export type MeetingView = z.infer<typeof MeetingView>

export const MeetingLine = z.object({
  id: MeetingId,
  panel: Panel,
  starts: z.string(),
  state: MeetingState,
  items: z.int(),
  /** Of whoever asks: the items that they may read, the first one's id, and what they have to do. */
  mine: z.object({
    invited: z.boolean(),
    answer: z.nullable(Answer),
    first: z.nullable(ItemId),
    undeclared: z.int(),
  }),
  quorum: z.boolean(),
  locked: z.int(),
})
export const MeetingList = z.object({ meetings: z.array(MeetingLine) })
export type MeetingList = z.infer<typeof MeetingList>

/**
 * Acts of a meeting, `POST …/meetings/{meeting}/acts/{act}` with `{ with }`. None of them names what was last seen: each says
 * what it needs to be so, as six people act at once.
 */
export const meetingActs = {
  change: MeetingPlan,
  cancel: z.strictObject({ reasons: Why }),
  /** Later than the council's own notice needs a reason. */
  invite: z.strictObject({
    members: z
      .array(MemberId)
      .check(
        z.minLength(1, 'Choose at least one member'),
        z.maxLength(mostInvited, `Choose at most ${mostInvited} members`),
      ),
    late: z.optional(Why),
  }),
  /** For a member who rang; members themselves by their link or signed in. */
  answer: z.strictObject({ member: MemberId, answer: Answer }),
  'take-chair': z.strictObject({ member: MemberId }),
  'add-item': z.strictObject({
    household: z.string().check(z.maxLength(20)),
    referral: PartName,
    minutes: z.int().check(z.minimum(5), z.maximum(240)),
  }),
  'order-items': z.strictObject({
    items: z.array(ItemId).check(z.maxLength(mostItems)),
    minutes: z.record(z.string(), z.int().check(z.minimum(5), z.maximum(240))),
  }),
  'remove-item': z.strictObject({ item: ItemId, reasons: Why }),
  /**
   * Of oneself: `conflict` with a reason, or none. Those who plan may write down what a member says in the room, and they alone
   * take a conflict back.
   */
  declare: z.strictObject({
    item: ItemId,
    member: z.optional(MemberId),
    conflict: z.boolean(),
    reason: z.string().check(z.trim(), z.maxLength(1000, 'Shorten it to 1,000 characters')),
  }),
  waive: z.strictObject({ item: ItemId, reasons: Why }),
  open: z.strictObject({}),
  come: z.strictObject({ member: MemberId }),
  leave: z.strictObject({ member: MemberId }),
  'guest-comes': z.strictObject({
    item: ItemId,
    as: Guest.shape.as,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  }),
  'guest-leaves': z.strictObject({ item: ItemId, guest: z.string().check(z.maxLength(5)) }),
  'begin-item': z.strictObject({ item: ItemId }),
  view: z.strictObject({
    item: ItemId,
    outcome: Outcome,
    reasons: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Give your reasons'),
        z.maxLength(longestView, 'Shorten it to 1,500 characters'),
      ),
  }),
  recommend: z.strictObject({
    item: ItemId,
    outcome: Outcome,
    terms: z.nullable(Terms),
    reasons: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, 'Give the reasons'),
        z.maxLength(6000, 'Shorten it to 6,000 characters'),
      ),
    doubts: z.string().check(z.trim(), z.maxLength(3000, 'Shorten it to 3,000 characters')),
  }),
  defer: z.strictObject({ item: ItemId, reasons: Why }),
  /** What the panel says of the papers of an item. */
  quality: z.strictObject({ item: ItemId, mark: Quality.shape.mark, words: Quality.shape.words }),
  close: z.strictObject({}),
} as const
export type MeetingAct = keyof typeof meetingActs

/** When it was done, as the device says that kept it until it could be sent. What we go by is when we receive it. */
export const SaidAt = z.optional(At)

/** `GET /api/fostering/invitations/{meeting}/{member}`, with the link's key as bearer: without an account. */
export const Invitation = z.object({
  council: z.string(),
  name: z.string(),
  panel: Panel,
  starts: z.string(),
  ends: z.string(),
  place: z.nullable(z.string()),
  link: z.nullable(z.string()),
  state: MeetingState,
  answer: z.nullable(Answer),
})
export type Invitation = z.infer<typeof Invitation>
export const AnswerInvitation = z.strictObject({ answer: Answer })
