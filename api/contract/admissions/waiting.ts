import * as z from 'zod/mini'
import { Person, RoundId, words } from './api-shapes.ts'
import { Applicant, Preference } from './facts.ts'
import { CatchmentArea, SchoolId } from './grid-place.ts'
import { admittedGrounds } from './kinds.ts'
import { Policy } from './policy.ts'
import { Draw, RoundSchool } from './round.ts'
import { Day } from './shapes.ts'

const ChildId = z.string().check(z.minLength(1), z.maxLength(60))
/** The pool whose place a child has; null above the number, or where the place belongs to no pool. */
const PoolId = z.nullable(z.string().check(z.minLength(1), z.maxLength(160)))
const Count = z.int().check(z.gte(0), z.lte(2000))

/**
 * What a child on a waiting list is ranked by at this one school. Nothing says when anybody applied or joined: School
 * Admissions Code 2.15 gives nobody a place on a list for being early, so there is nothing to go by.
 */
export const WaitingFacts = z.extend(
  z.omit(Applicant, { id: true, plan: true, late: true, preferences: true }),
  {
    preference: Preference,
  },
)
export type WaitingFacts = z.infer<typeof WaitingFacts>

/**
 * What happens when a place comes up. `move`: the family has said that it takes the place of the one that they hold;
 * `ask`: they keep what they hold until they have answered.
 */
const onOffer = ['ask', 'move'] as const

/** Why a child is on a list no longer. `over`: the list has ended, and the family was told. */
const leftGrounds = ['family', 'higher-offer', 'elsewhere', 'over'] as const
/** Why a place is free again. `moved-up`: the child has a place at a school that is higher on its list. */
const freedGrounds = ['moved-up', 'given-up', 'withdrawn', 'error'] as const
/** What a family was told of a list: where the child stands, or that the list is about to end. */
const toldOf = ['position', 'ending'] as const
/** How a family was told. */
export const toldBy = ['email', 'letter', 'phone', 'private-page'] as const

const child = { child: ChildId }
const joined = {
  ...child,
  facts: WaitingFacts,
  on: z.enum(onOffer),
  /** To be placed here under the Fair Access Protocol: before everybody who waits. */
  fairAccess: z.optional(z.literal(true)),
  /** What was held of the child is erased: nothing of `facts` is as it was. */
  erased: z.optional(z.literal(true)),
}

/** Something that happens to the waiting list of one school and year group. */
export const WaitingAct = z.discriminatedUnion('type', [
  /** It begins: with the admission number, who has a place already, and the last day on which it is kept at least. */
  z.strictObject({
    type: z.literal('opened'),
    number: Count,
    until: Day,
    holders: z.array(z.strictObject({ ...child, pool: PoolId })),
  }),
  z.strictObject({ type: z.literal('joined'), ...joined }),
  z.strictObject({ type: z.literal('facts-changed'), ...joined }),
  z.strictObject({ type: z.literal('left'), ...child, ground: z.enum(leftGrounds) }),
  z.strictObject({ type: z.literal('offered'), ...child, pool: z.string() }),
  z.strictObject({ type: z.literal('answered'), ...child, answer: z.enum(['accepted', 'declined']) }),
  z.strictObject({
    type: z.literal('admitted'),
    ...child,
    pool: PoolId,
    ground: z.enum(admittedGrounds),
  }),
  z.strictObject({ type: z.literal('freed'), ...child, ground: z.enum(freedGrounds) }),
  z.strictObject({ type: z.literal('number-changed'), number: Count }),
  /** Lots are to be drawn among exactly those who wait now: `roster` is the hash of who that is. */
  z.strictObject({
    type: z.literal('draw-announced'),
    ...z.pick(Draw, { draw: true, roster: true, from: true, supervisor: true }).shape,
  }),
  z.strictObject({ type: z.literal('drawn'), seed: Draw.shape.seed, drawn: Draw.shape.drawn }),
  /** `ahead`: how many were before the child, so that later it can be said why that is another number. */
  z.strictObject({
    type: z.literal('told'),
    ...child,
    of: z.enum(toldOf),
    by: z.enum(toldBy),
    ahead: z.nullable(Count),
  }),
  z.strictObject({ type: z.literal('ended') }),
  /** What these entries said of the child is erased, and no place, order or number by it. */
  z.strictObject({
    type: z.literal('erased'),
    ...child,
    entries: z.array(z.int().check(z.gte(1))),
  }),
])
export type WaitingAct = z.infer<typeof WaitingAct>

/**
 * An act as the history of a list has it: numbered from 1, by whom, when and why, and with the hash of the entry before it.
 */
export const WaitingEntry = z.strictObject({
  number: z.int().check(z.gte(1)),
  /** That of the act. */
  type: z.string(),
  act: WaitingAct,
  at: z.iso.datetime(),
  by: Person,
  why: words(500, 'Say why'),
  /** Names what it came of, so that a repeat has no effect. */
  cause: z.string(),
  before: z.string(),
  /** Of an entry of which something is erased: its hash as it was written. */
  seal: z.optional(z.string()),
})
export type WaitingEntry = z.infer<typeof WaitingEntry>

/** Lists of a round with their whole histories, and what they are ranked by: what `npm run -s waiting-lists` reads. */
export const WaitingFile = z.strictObject({
  format: z.literal('shire-waiting-1'),
  round: RoundId,
  policies: z.array(Policy),
  areas: z.array(CatchmentArea),
  schools: z.array(RoundSchool),
  lists: z.array(z.strictObject({ school: SchoolId, history: z.array(WaitingEntry) })),
  /** Of each child the schools that its family named, the one it likes best first. */
  wishes: z.record(ChildId, z.array(SchoolId)),
})
export type WaitingFile = z.infer<typeof WaitingFile>
