import type { Commitment } from '#contract/calendar/commitment.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Withdrawn } from '../council/withdrawn.ts'
import { type Answers, type Condition, holds } from './condition.ts'
import type { Danger } from './emergency.ts'
import type { WorkKind } from './kinds/work-kind.ts'
import type { LifeEventId, TopicId } from './listing.ts'
import type { Page } from './question.ts'

/** A part of a long form, one line of its task list. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Shows the section's answers for a look before the next one begins. */
  readonly review?: true
}

/** What the service costs. Paid after sending: an application is never lost for a payment. */
export interface Fee {
  /** Of one, until the first of `changes`. */
  readonly pence: number
  /** Charged for each that is asked for: the key of a question for a number, and what one is called, such as `copy`. */
  readonly per?: { readonly question: string; readonly one: string }
  /** What it costs from a day on, earliest first. It is charged as on the day on which a request is sent. */
  readonly changes?: readonly { readonly from: Day; readonly pence: number }[]
  /** What it is for, as the payment page and the bank statement's owner read it. */
  readonly description: string
  readonly when?: Condition
  /** Whether it may be paid after the decision or another day; false: the department waits for it. */
  readonly later: boolean
  /** Paid back when the request is refused. */
  readonly refundedIfRefused: boolean
  readonly source: string
}

/**
 * Somebody else than whoever fills in the form, whom it is about. A letter goes to the `person`; for a `child` and an
 * `organisation` to whoever applied, at their address.
 */
export interface OnBehalfOf {
  readonly when: Condition
  readonly kind: 'person' | 'child' | 'organisation'
  /** Keys of the questions for what they are called and where they are. */
  readonly name: string
  readonly address: string
}

/** Pages that a form had before: what was sent by them is read by them. */
export interface Earlier {
  /** Holds for answers of that time and for no others. */
  readonly when: Condition
  readonly pages: readonly Page[]
}

/** Something a resident can report, apply for or ask: one file in `api/services/`. */
export interface Service {
  /** Part of the address and code for other systems: never change it once published. */
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** What the resident does: it decides the address (`/report/…`, else `/apply/…`) and the words on buttons. */
  readonly verb: 'report' | 'apply' | 'ask'
  /** Other words that people use for it; the search looks at them. */
  readonly words: readonly string[]
  readonly topics: readonly TopicId[]
  readonly lifeEvents?: readonly LifeEventId[]
  readonly department: string
  /** What may be dangerous about it: pages, messages to other systems and tests go by this, not by the department. */
  readonly danger?: Danger
  readonly group: string
  /** What it is to those who work on it; left out: what `workOf` makes of the rest. */
  readonly work?: WorkKind
  /**
   * Of a repair: what an inspection writes down beside the grade, for staff: “Size”, with an example of it as it is with
   * this kind of fault. Left out: the form asks for nothing of the kind.
   */
  readonly measured?: { readonly label: string; readonly example: string }
  /** Local Government Service List id, where the list has one. */
  readonly lgsl: number | null
  /** Sensitive services send thin events: ids and type, no answers. */
  readonly sensitive: boolean
  /**
   * What emails about a request of a sensitive service call it, after “Your”: “Blue Badge application”. Left out: nothing of
   * the service stands in them, as whoever reads the inbox may not be whoever asked.
   */
  readonly inEmails?: string
  /** Metres within which an open report of this service may be the same one; null: never shown to others. */
  readonly nearbyMetres: number | null
  readonly commitment: Commitment
  /** What those are told instead whose answers it fits, as of when they sent them: the first that holds. */
  readonly promises?: readonly PromiseFor[]
  /** Given up: its requests go on, and its page says what to do instead. */
  readonly withdrawn?: Withdrawn
  /** What it costs in words; left out: free, or what `fee` says. */
  readonly cost?: string
  readonly fee?: Fee
  /** How long it takes to fill in, as the start page says it: "about a minute". */
  readonly takes?: string
  /** Whether the department has to be able to answer. `required`: an email address or a phone number. */
  readonly contact?: 'optional' | 'required'
  /** What follows once we can reach whoever sends it, beside the question how; left out: we tell them what we decide. */
  readonly reach?: string
  /**
   * What happens after sending, in order, for the confirmation. `{department}` stands for the name of the department that
   * it goes to: shown through `whatNext` alone.
   */
  readonly next: readonly string[]
  /** Shown before the form starts: what this is not for, what to have ready. */
  readonly before: readonly string[]
  /** What the way to the next request of the kind says, where those that all have would not do. */
  readonly again?: string
  /** What is sent, where “application” would not do: what is bought is ordered. */
  readonly called?: 'order'
  /** The heading of the page after sending, where that of all of its kind would not do. */
  readonly sent?: string
  /** What its private page says comes next while the department has it, after its name; left out: a look at it. */
  readonly nextStep?: string
  /** Parts of a long form; with them it has a task list. */
  readonly sections?: readonly Section[]
  readonly pages: readonly Page[]
  /** What it asked before, for requests that were sent then: see `asSent`. */
  readonly earlier?: readonly Earlier[]
  /**
   * While this holds, whoever sent a request may change its answers. Of sensitive services alone: events of others carry
   * the answers, and one that was handed on cannot be taken back.
   */
  readonly changeable?: Condition
  /** What the department deals with before the others: while it holds, its list says these words to whoever may read the request. */
  readonly first?: { readonly when: Condition; readonly words: string }
  /** Who decides by which rules: a refusal may be reconsidered, what is granted lasts. */
  readonly decision?: {
    readonly reconsideration: string
    /** Within how many days a refusal is looked at again; missing: nothing is promised for it. */
    readonly lookedAgainInDays?: number
    readonly lastsYears?: number
    /** What comes once it is approved, and when, as the resident reads it. */
    readonly approved?: string
    /** The same where the fee has not been paid yet. */
    readonly approvedUnpaid?: string
    /** Where what was approved is ordered: what that is (“your badge”), how it comes, and when: “{by}” stands for the day. */
    readonly ordered?: { readonly what: string; readonly comes: string; readonly inWorkingDays: number }
  }
  /**
   * How a page says that it is done, where “Fixed” would not do. A system that says so tells whoever sent it of what came of it
   * in a way of its own: no message goes out then. Nobody is asked whether it is fixed.
   */
  readonly doneAs?: string
  /** Whom it may be about: the first whose condition holds. Nobody: whoever fills it in. */
  readonly onBehalfOf?: readonly OnBehalfOf[]
  /** A complete set of answers that the API takes, evidence aside. Tests walk it. */
  readonly example: Answers
  /** More of them, for other routes through the form, by name. */
  readonly examples?: Readonly<Record<string, Answers>>
}

/** When some of those who send a request hear, and what happens next for them. It names nobody: emails say it too. */
export interface PromiseFor {
  readonly when: Condition
  readonly text: string
  readonly next: readonly string[]
}

/** What whoever sent these answers then is told in place of what all are told; undefined: nothing else. */
export const promiseFor = (
  service: Pick<Service, 'promises'> | undefined,
  answers: Answers,
  at: Date,
): PromiseFor | undefined => service?.promises?.find((one) => holds(one.when, answers, at))
