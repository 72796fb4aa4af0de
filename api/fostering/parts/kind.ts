import type * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import type { Consent, Whose } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { PartKind, PartName, PartRight, PartState, PartSummary } from '#contract/fostering/parts.ts'
import type { CaseFacts, Rules } from '../clocks/facts.ts'
import type { Who } from '../rights/may.ts'
import type { HeadValues } from './head-values.ts'

/** What an act is decided by, besides the part itself. */
export interface Context {
  readonly household: string
  readonly name: PartName
  /** As the head stood when the act came; missing while the head itself is made. */
  readonly head: HeadValues | undefined
  /** How every part stands, as the head knew it then. */
  readonly known: Readonly<Record<PartName, PartSummary>>
  /** The case as clocks and gates read it, and the rules that they go by; no facts while the head itself is made. */
  readonly facts: CaseFacts | undefined
  readonly rules: Rules
  /** SHA-256 of a value in its canonical form, base64url. */
  readonly hash: (value: unknown) => string
  readonly who: Who
  /** ISO 8601 in UTC, and the day that it is in England. */
  readonly at: string
  readonly today: Day
}

/** Why nothing is done. `pointer` says what to put right, and `message` how. */
export type PartRefusal =
  | { readonly kind: 'not-now'; readonly message: string }
  | { readonly kind: 'invalid'; readonly pointer: string; readonly message: string }

export const notNow = (message: string): PartRefusal => ({ kind: 'not-now', message })
export const invalid = (pointer: string, message: string): PartRefusal => ({
  kind: 'invalid',
  pointer,
  message,
})

/** Something that stands in the history alone, such as a message: however many there are, no write grows with them. */
export type Added = Readonly<Record<string, unknown>>

/** The part's values after an act, with what it adds to the history, or why it cannot be done now. */
export type Decided<Values> =
  | { readonly kind: 'do'; readonly values: Values; readonly add?: Added }
  | PartRefusal
export const so = <Values>(values: Values, add?: Added): Decided<Values> => ({
  kind: 'do',
  values,
  ...(add === undefined ? {} : { add }),
})

/** Something that can be done to a part. Its name is the type of the event that it brings. */
export interface Act<Values, Body = never> {
  readonly right: PartRight
  /** What is sent, apart from `seen`. */
  readonly body: z.ZodMiniType<Body>
  decide(values: Values, body: Body, context: Context): Decided<Values>
}

/** How a part stands, as lists show it. */
export interface Standing {
  readonly state: PartState
  readonly whose: Whose | null
  readonly due?: Day
  /** Of a person: what they agree to now. */
  readonly agreed?: Consent[]
  /** Days that clocks go by and that this part tells of. */
  readonly dates?: CaseDates
}

/** What follows in a part from what the head knows, without anybody's act: who withdraws consent stops a check. */
export interface Follows<Values> {
  /** The type of the event that it brings. */
  readonly type: string
  /** Whether it may follow, by what the head knows alone: only then is the part read. */
  when(known: Pick<PartSummary, 'name' | 'state'>, facts: CaseFacts): boolean
  /** The values after it; undefined where nothing follows, or has already. */
  bring(
    values: Values,
    context: Pick<Context, 'name' | 'at' | 'today'> & { readonly facts: CaseFacts },
  ): Values | undefined
}

/** A kind of part: data and rules, without an idea of where it is kept. */
export interface PartKindOf<Values extends object> {
  readonly kind: PartKind
  /** What it begins as when the first act comes; undefined where this name cannot be made so. */
  fresh(name: PartName, context: Context): Values | undefined
  standing(values: Values, name: PartName): Standing
  /** What somebody who may see it sees of it: never a key, never what somebody else said in confidence. */
  view(values: Values, who: Who, name: PartName): Record<string, unknown>
  /** Whether what its acts added to the history is shown to whoever may see the part. */
  readonly shows?: 'added'
  readonly follows?: Follows<Values>
  /** Whether other parts follow what it says. */
  readonly moves?: true
  readonly acts: Readonly<Record<string, Act<Values>>>
}

/** Keeps each act's body and values together while the table of acts forgets which they were. */
export const act = <Values, Body>(one: Act<Values, Body>): Act<Values> => one as unknown as Act<Values>
