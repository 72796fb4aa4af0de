import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type {
  ConstellationAct,
  constellationActs,
  GroupRule,
} from '#contract/fostering/carers/constellation.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Decided } from '../../parts/kind.ts'
import type { ConstellationValues } from '../constellation.ts'

/** What somebody is to a constellation. */
export type Seat = 'staff' | 'hub' | 'member'

/** A household that an act names, as its own record has it. */
export interface Named {
  readonly household: string
  /** Why it cannot belong to a constellation, whichever; undefined: it can. */
  readonly cannot: string | undefined
  /** The constellation to which it belongs by its own record. */
  readonly belongs: string | undefined
}

/** A child of whoever asks, as their record has them: until when they stay, where that is known. */
export interface ChildHere {
  readonly from: Day | undefined
  readonly until: Day | undefined
}

/** What an act is decided by, besides the constellation itself. */
export interface GroupContext {
  readonly id: string
  readonly seat: Seat
  /** Whose household it is, and which person of it; staff have none. */
  readonly household: string | undefined
  readonly person: string
  readonly named: Named | undefined
  /** Children who live with whoever asks, by their parts. */
  readonly children: Readonly<Record<PartName, ChildHere>>
  readonly rule: GroupRule
  /** By when whoever asks for a sleepover today is promised an answer. */
  readonly due: Day
  /** ISO 8601 in UTC, and the day that it is in England. */
  readonly at: string
  readonly today: Day
}

/** Something that can be done to a constellation, and who may do it. None names what was seen: each says what has to be so. */
export interface GroupAct<Body> {
  readonly seats: readonly Seat[]
  decide(values: ConstellationValues, body: Body, context: GroupContext): Decided<ConstellationValues>
}

type Bodies = typeof constellationActs
export type BodyOf<A extends ConstellationAct> = z.infer<Bodies[A]>
export type Acts<Names extends ConstellationAct> = { readonly [A in Names]: GroupAct<BodyOf<A>> }
