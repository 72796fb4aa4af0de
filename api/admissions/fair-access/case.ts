import type { Person } from '#admissions/rounds/application.ts'
import type { AnswerWay } from '#contract/admissions/answer.ts'
import type {
  closingReasons,
  decidingBodies,
  FairAccessState,
  ReferChild,
} from '#contract/admissions/fair-access.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'

export interface NamedSchool {
  readonly id: string
  readonly name: string
}

export const caseEvents = [
  'referred',
  'proposed',
  'taken-back',
  'agreed',
  'refused',
  'direction-begun',
  'step-taken',
  'directed',
  'not-directed',
  'closed',
  'erased',
] as const
export type CaseEvent = (typeof caseEvents)[number]

/** Chained. `by` missing: the clock. */
export interface CaseEntry extends Entry {
  readonly type: CaseEvent
  readonly by?: Person
  readonly how?: AnswerWay
  readonly why?: string
  readonly school?: NamedSchool
  /** Of a step: which, and on which day it was taken. */
  readonly step?: string
  readonly on?: Day
  /** Of a proposal: how many the school had taken, and its share by size, as they stood then. */
  readonly taken?: number
  readonly share?: number | null
}

export interface Proposal {
  readonly school: NamedSchool
  readonly at: string
  readonly by: Person
  readonly body: (typeof decidingBodies)[number]
  readonly on: Day
  readonly why: string
  readonly tells: string
  readonly replyBy: Day | null
}

export interface Reply {
  readonly school: NamedSchool
  readonly at: string
  readonly by: Person
  readonly agrees: boolean
  readonly reason: string | null
  readonly why: string
}

export interface Direction {
  /** Id of the way in which it goes on, as it was in force on the day on which it began. */
  readonly route: string
  readonly steps: readonly {
    readonly id: string
    readonly on: Day
    readonly note: string
    readonly by: Person
  }[]
}

/** A child to be placed under the Fair Access Protocol: one item, and every act one conditional write. */
export interface FairAccessCase extends Item {
  readonly reference: string
  readonly application: string | null
  readonly child: ReferChild['child']
  readonly group: string
  readonly care: ReferChild['care']
  readonly plan: boolean
  readonly outSince: Day | null
  readonly tried: ReferChild['tried']
  readonly family: ReferChild['family']
  readonly why: string
  /** Id of the school that referred the child; null: the council. */
  readonly referredBy: string | null
  readonly begun: Day
  readonly dueOn: Day | null
  readonly state: FairAccessState
  readonly proposal: Proposal | null
  readonly replies: readonly Reply[]
  readonly direction: Direction | null
  readonly place: {
    readonly school: NamedSchool
    readonly starts: Day
    readonly how: 'agreed' | 'directed'
  } | null
  readonly closed: (typeof closingReasons)[number] | null
  readonly changedAt: string
  readonly history: readonly CaseEntry[]
}

export type Happened = Omit<CaseEntry, 'number' | 'before'>

/** What its family was told of a case: an item beside it, so that who acts on the case meets nobody. */
export interface FairAccessTold extends Item {
  readonly reference: string
  /** SHA-256 of the key in the family's link. */
  readonly keys: readonly { readonly hash: string }[]
  readonly history: readonly (Entry & {
    readonly type: 'told' | 'not-reached'
    /** Number of the event in the history of the case. */
    readonly of: number
  })[]
}

/** When the case came to its end; undefined: it has not. */
export const endedAt = ({ history }: Pick<FairAccessCase, 'history'>): string | undefined =>
  history.findLast(({ type }) => type === 'agreed' || type === 'directed' || type === 'closed')?.at

/** The case after this happened. */
export function happened(
  kept: FairAccessCase,
  entry: Happened,
  changes: Partial<Omit<FairAccessCase, 'version' | 'history'>> = {},
): FairAccessCase {
  const number = kept.history.length + 1
  return {
    ...kept,
    ...changes,
    changedAt: entry.at,
    version: kept.version + 1,
    history: [...kept.history, { ...chained<CaseEntry>(kept.history, entry), number }],
  }
}

/** Some rules protect children in care, formerly in care, and with a plan. */
export const isProtected = ({ care, plan }: Pick<FairAccessCase, 'care' | 'plan'>): boolean =>
  care !== null || plan

/** The school at which the child is to be placed now: it is asked, or is being directed. Undefined: none. */
export const toBePlacedAt = ({ proposal, state }: Pick<FairAccessCase, 'proposal' | 'state'>) =>
  state === 'proposed' || state === 'directing' ? proposal?.school.id : undefined

/** Nothing more happens to it. */
export const isOver = ({ state }: Pick<FairAccessCase, 'state'>): boolean =>
  state === 'placed' || state === 'closed'
