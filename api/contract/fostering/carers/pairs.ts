import * as z from 'zod/mini'
import { PhoneNumber } from '../../core/phone-number.ts'
import { DayText } from '../case.ts'
import { PartName } from '../parts.ts'

/** What one carer asks for and another offers: to have a child for some days, or to be there for a newer carer. */
export const pairKinds = ['break', 'mentor'] as const
export const PairKind = z.enum(pairKinds)
export type PairKind = z.infer<typeof PairKind>

/** A device draws the number: `break.b1` and `mentor.m1` ask, `break.o1` and `mentor.o1` offer. */
const names = /^(?:break\.([bo])|mentor\.([mo]))[1-9]\d{0,9}$/
export type PairSide = 'asks' | 'offers'
/** Which side a part of this name is; undefined where it is neither. */
export function sideOf(name: PartName): PairSide | undefined {
  const found = names.exec(name)
  return found ? (found[1] === 'o' || found[2] === 'o' ? 'offers' : 'asks') : undefined
}
/** The name of a part, by the number that a device draws. */
export const pairName = (kind: PairKind, side: PairSide, drawn: number): PartName =>
  `${kind}.${side === 'offers' ? 'o' : kind === 'break' ? 'b' : 'm'}${drawn}`

const longest = 2000
const words = (missing: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(longest, 'Shorten it to 2,000 characters'))
/** What somebody says, or why not; it may be left out where nobody needs it. */
export const PairWords = words('Write a few words')
const Children = z
  .array(PartName)
  .check(z.minLength(1, 'Choose who the break is for'), z.maxLength(8, 'Choose no more than 8 children'))

/** Both days belong to it. */
const days = { from: DayText, until: DayText }

/** `words` is read by the other carer once they are matched, and `wish` by us alone. */
const asking = {
  words: words('Say what the other carer should know'),
  wish: z.optional(PairWords),
  phone: PhoneNumber,
}
export const AskBreak = z.strictObject({ ...days, ...asking, children: Children })
export type AskBreak = z.infer<typeof AskBreak>
export const AskMentor = z.strictObject(asking)
export type AskMentor = z.infer<typeof AskMentor>

export const OfferBreak = z.strictObject({
  ...days,
  ...asking,
  places: z.int().check(z.minimum(1, 'Enter 1 or more'), z.maximum(8, 'Enter 8 or fewer')),
})
export type OfferBreak = z.infer<typeof OfferBreak>
export const OfferMentor = AskMentor

/** How far it is. `agreed`: both have said yes. */
export const PairState = z.enum(['open', 'matched', 'agreed', 'over'])
export type PairState = z.infer<typeof PairState>

/** The other carer, as somebody of this household sees them: a number only once both have said yes. */
export const PairOther = z.object({
  name: z.string(),
  words: z.string(),
  from: z.optional(DayText),
  until: z.optional(DayText),
  children: z.optional(z.array(z.string())),
  phone: z.optional(z.string()),
  yes: z.boolean(),
})

/** A break or a mentor as one side sees it. */
export const PairView = z.object({
  side: z.enum(['asks', 'offers']),
  state: PairState,
  by: z.string(),
  words: z.string(),
  wish: z.optional(z.string()),
  phone: z.string(),
  from: z.optional(DayText),
  until: z.optional(DayText),
  children: z.optional(z.array(z.string())),
  places: z.optional(z.int()),
  /** By when we answer, of what is asked for. */
  due: z.optional(DayText),
  /** What we last answered, while nobody was found. */
  told: z.optional(z.object({ words: z.string(), on: DayText, by: z.string() })),
  /** Whether this side has said yes. */
  yes: z.boolean(),
  other: z.optional(PairOther),
  /** That it did not come about with somebody, and since when. */
  fell: z.optional(DayText),
  over: z.optional(z.object({ how: z.enum(['withdrawn', 'done', 'ended']), on: DayText })),
})
export type PairView = z.infer<typeof PairView>

/** A line of staff's lists: who asks or offers, by first name. */
export const PairLine = z.object({
  household: z.string(),
  part: PartName,
  /** The part's last event. */
  seen: z.int(),
  kind: PairKind,
  side: z.enum(['asks', 'offers']),
  name: z.string(),
  from: z.optional(DayText),
  until: z.optional(DayText),
  /** How many children it is for, or how many they have room for. */
  places: z.int(),
  due: z.optional(DayText),
})
export type PairLine = z.infer<typeof PairLine>

/**
 * `GET /api/workspace/fostering/pairs/{kind}?after=…`: who waits for a match, the soonest promise first; `next` brings the page
 * after it, null where there is none.
 */
export const PairsWaiting = z.object({
  today: DayText,
  asks: z.array(PairLine),
  next: z.nullable(z.string()),
})
export type PairsWaiting = z.infer<typeof PairsWaiting>

/** `GET /api/workspace/fostering/households/{household}/parts/{part}/fits`: offers that fit what is asked for. */
export const PairsFitting = z.object({ offers: z.array(PairLine), more: z.boolean() })
export type PairsFitting = z.infer<typeof PairsFitting>

/** `POST …/parts/{part}/match`: matches what is asked for with an offer. `seen`: the last event of the offer that they saw. */
export const MatchPair = z.strictObject({
  household: z.string().check(z.maxLength(20)),
  part: PartName,
  seen: z.int().check(z.minimum(1)),
})
export type MatchPair = z.infer<typeof MatchPair>
