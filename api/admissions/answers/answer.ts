import type { Person } from '#admissions/rounds/application.ts'
import type {
  AnswerState,
  AnswerWay,
  Instead,
  WhenFree,
  WithdrawalReason,
} from '#contract/admissions/answer.ts'
import type { NamedSchool } from '#contract/admissions/explanation.ts'
import type { Offer } from '#contract/admissions/family.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import type { Day } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'

export type PublishedOffer = Extract<Offer, { state: 'published' }>

/** A school that was higher on the family's list, and until which day its waiting list is kept at least. */
export interface List {
  readonly school: NamedSchool
  readonly stays: boolean
  readonly until: Day
}

export const answerEvents = [
  'offered',
  'accepted',
  'declined',
  'lists-changed',
  'offered-anew',
  'moved-up',
  'kept',
  'reminder-asked',
  'reminded',
  'not-reached',
  'warning-asked',
  'warned',
  'withdrawal-proposed',
  'withdrawal-dropped',
  'withdrawn',
] as const
export type AnswerEvent = (typeof answerEvents)[number]

/** Chained. `by` missing: the family, or the clock. */
export interface AnswerEntry extends Entry {
  readonly type: AnswerEvent
  readonly by?: Person
  readonly how?: AnswerWay
  readonly why?: string
  readonly reason?: WithdrawalReason
  /** Ids of the schools on whose lists the child stays, of an answer. */
  readonly lists?: readonly string[]
  /** Of an offer: which school’s place it is, where that is another than before. */
  readonly school?: string
  /** The school of the place before, beside `school`. */
  readonly from?: string
  /** Of a reminder: for how many days before the last it was due. */
  readonly daysBefore?: number
}

/** A place that a child keeps while its family is asked about a better one. */
export interface HeldPlace {
  readonly school: NamedSchool
  readonly state: AnswerState
  readonly answerBy: Day
  readonly lists: readonly List[]
  readonly warnedUntil: Day | null
  readonly fromList: string | null
  readonly ground?: AdmittedGround | null
  readonly held: HeldPlace | null
}

/** The answer to one offer: one item beside the application, from when the offer is shown. */
export interface Answer extends Item {
  readonly reference: string
  readonly round: string
  readonly run: string
  readonly school: NamedSchool
  readonly state: AnswerState
  readonly answerBy: Day
  readonly lists: readonly List[]
  /** What happens once a place comes free on them; missing: the family is asked. */
  readonly on?: WhenFree
  /** Since when the place is offered, where it came after offer day. */
  readonly fromList?: string | null
  /** Why the child has it, where no list gave it. */
  readonly ground?: AdmittedGround | null
  readonly held?: HeldPlace | null
  readonly instead: Instead | null
  readonly warnedUntil: Day | null
  /** A warning was due, and there was no way to send it. */
  readonly unreached?: true
  readonly proposed: {
    readonly at: string
    readonly by: Person
    readonly reason: WithdrawalReason
    readonly why: string
  } | null
  readonly changedAt: string
  readonly history: readonly AnswerEntry[]
}

/** The answer as it begins with an offer that is shown, the same whoever begins it; undefined where no place is offered. */
export function newAnswer({ reference, round, at, explanation }: PublishedOffer): Answer | undefined {
  const { outcome, answerBy, run, preferences } = explanation
  if (!answerBy || !('school' in outcome)) return undefined
  const lists = preferences.flatMap((one) =>
    one.kind === 'full' && one.waiting ? [{ school: one.school, stays: true, until: one.waiting.until }] : [],
  )
  return {
    ...{ reference, round, run, school: outcome.school, answerBy, lists },
    state: 'waiting',
    instead: null,
    warnedUntil: null,
    proposed: null,
    changedAt: at,
    version: 1,
    history: [{ ...chained<AnswerEntry>([], { type: 'offered', at }), number: 1 }],
  }
}

/** The answer after this happened to it. */
export function answered(
  answer: Answer,
  entry: Omit<AnswerEntry, 'number' | 'before'>,
  changes: Partial<Omit<Answer, 'version' | 'history'>> = {},
): Answer {
  const number = answer.history.length + 1
  return {
    ...answer,
    ...changes,
    changedAt: entry.at,
    version: answer.version + 1,
    history: [...answer.history, { ...chained(answer.history, entry), number }],
  }
}

/** When the family answered last, or somebody for them. */
export const answeredAt = ({ history }: Answer): string | null =>
  history.findLast(({ type }) => type === 'accepted' || type === 'declined')?.at ?? null
