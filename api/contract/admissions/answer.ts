import * as z from 'zod/mini'
import { Day, Person, Reference, School, SchoolId, Seen, Time, words } from './api-shapes.ts'
import { admittedGrounds } from './kinds.ts'

/**
 * How an offer stands with its family: no answer yet, warned that it may be withdrawn, and what they said. `withdrawn`: two
 * people of the council took the place back, for a reason that the Code allows.
 */
export const answerStates = ['waiting', 'warned', 'accepted', 'declined', 'withdrawn'] as const
export type AnswerState = (typeof answerStates)[number]

/** Where a child goes whose family declines: another state-funded school, an independent one, and so on. */
export const insteadKinds = ['state', 'independent', 'home', 'abroad', 'unknown'] as const
export type Instead = (typeof insteadKinds)[number]

/** How an answer came that staff enter. */
export const answerWays = ['phone', 'letter', 'email', 'in-person'] as const
export type AnswerWay = (typeof answerWays)[number]

/** Why an offer may be withdrawn. School Admissions Code, 2.13; once a child may have started, `fraud` alone: 2.14. */
export const withdrawalReasons = ['error', 'not-answered', 'fraud'] as const
export type WithdrawalReason = (typeof withdrawalReasons)[number]

/** How many days before the last one families are reminded, and how many the further chance after it has. */
export interface AnsweringTerms {
  readonly remindDaysBefore: readonly number[]
  readonly furtherDays: number
  /** How many days a family has to answer a place that came free on a waiting list. */
  readonly fromListDays: number
  /** How many days before a waiting list ends its families are told. */
  readonly listEndDays: number
}

/**
 * What happens once a place comes free at a school that the family likes better. `ask`: they keep what they have until they have
 * answered; `move`: the child goes there at once, and the place that it had goes to another child.
 */
export const whenFree = ['ask', 'move'] as const
export type WhenFree = (typeof whenFree)[number]

/** A waiting list that the child is on unless the family says otherwise, kept until this day at least. */
const List = z.object({ school: School, stays: z.boolean(), until: Day })

const stands = {
  reference: z.string(),
  /** Send it as `seen`. */
  version: Seen,
  school: School,
  state: z.enum(answerStates),
  /** The last day for the answer. */
  answerBy: Day,
  /** The last day on which a place that was declined can still be taken. */
  changeUntil: Day,
  lists: z.array(List),
  /** What happens once a place comes free on one of them. */
  on: z.enum(whenFree),
  /** The place came after offer day, from a waiting list unless `ground` says otherwise: since when it is offered. */
  fromList: z.nullable(Time),
  /** Why the child has a place that no list gave it; null: it comes from offer day or from a list. */
  ground: z.nullable(z.enum(admittedGrounds)),
  /** The place that the child keeps until this one is answered, and goes back to where it is declined. */
  held: z.nullable(School),
  /** Null: not declined. */
  instead: z.nullable(z.enum(insteadKinds)),
  /** When the family answered last, or somebody for them; null: never. */
  answeredAt: z.nullable(Time),
  /** The last day of the further chance; null: not warned. */
  warnedUntil: z.nullable(Day),
  withdrawn: z.nullable(z.object({ at: Time, reason: z.enum(withdrawalReasons), why: z.string() })),
}

/** `GET /api/admissions/offers/{reference}/answer` with the tracking key as bearer, once the offer is shown. */
export const FamilyAnswer = z.object({
  ...stands,
  can: z.array(z.enum(['accept', 'decline', 'lists'])),
})
export type FamilyAnswer = z.infer<typeof FamilyAnswer>

const answer = {
  choice: z.enum(['accept', 'decline']),
  /** Ids of the schools on whose waiting lists the child stays; from those left out it is taken. */
  lists: z.array(SchoolId).check(z.maxLength(20)),
  /** Left out: as it was. */
  on: z.optional(z.enum(whenFree)),
  /** With `decline`, unless the child has another place. */
  instead: z.optional(z.enum(insteadKinds)),
}

/** `POST /api/admissions/offers/{reference}/answer`, with an Idempotency-Key. Answers `FamilyAnswer`. */
export const AnswerOffer = z.strictObject({ ...answer, seen: Seen })
export type AnswerOffer = z.infer<typeof AnswerOffer>

/** What staff may do with an answer as it stands. */
export const answerActs = ['enter', 'warn', 'propose', 'confirm', 'drop'] as const

/** `GET …/children/{reference}/answer`. `answer` null: the child has no place that could be answered. Every look is recorded. */
export const ChildAnswer = z.object({
  answer: z.nullable(
    z.object({
      ...stands,
      /** The family could not be sent a warning: somebody has to ring or write. */
      unreached: z.boolean(),
      proposed: z.nullable(
        z.object({ at: Time, by: Person, reason: z.enum(withdrawalReasons), why: z.string() }),
      ),
      can: z.array(z.enum(answerActs)),
      /** Reasons for which it could be withdrawn today. */
      reasons: z.array(z.enum(withdrawalReasons)),
      /** For which answers it is still time. */
      choices: z.array(z.enum(['accept', 'decline'])),
      history: z.array(
        z.object({
          number: z.int(),
          type: z.string(),
          at: Time,
          by: z.nullable(Person),
          why: z.optional(z.string()),
        }),
      ),
    }),
  ),
})
export type ChildAnswer = z.infer<typeof ChildAnswer>

const why = (missing: string) => words(1000, missing)

/**
 * `POST …/children/{reference}/answer`: an answer that came by another way than the link, a warning that was given by
 * hand, and the withdrawal of a place, which one person proposes and another confirms or drops. Answers `ChildAnswer`.
 */
export const ActOnAnswer = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('enter'),
      ...answer,
      how: z.enum(answerWays),
      why: why('Say who told you, and when'),
    }),
    z.strictObject({
      do: z.literal('warn'),
      how: z.enum(answerWays),
      why: why('Say whom you warned, and how'),
    }),
    z.strictObject({
      do: z.literal('propose'),
      reason: z.enum(withdrawalReasons),
      why: why('Say why, in words that the family will read'),
    }),
    z.strictObject({ do: z.literal('confirm') }),
    z.strictObject({ do: z.literal('drop'), why: why('Say why the place is not withdrawn') }),
  ]),
  seen: Seen,
})
export type ActOnAnswer = z.infer<typeof ActOnAnswer>

/** `GET …/rounds/{round}/answers?state=waiting&after=`: children by how their offers stand, in order of reference. */
export const AnswerPage = z.object({
  counts: z.record(z.enum(answerStates), z.int()),
  children: z.array(
    z.object({
      reference: Reference,
      name: z.string(),
      school: School,
      answerBy: Day,
      warnedUntil: z.nullable(Day),
      unreached: z.boolean(),
      /** Somebody proposed to withdraw the place, and nobody has confirmed it so far. */
      proposed: z.boolean(),
      instead: z.nullable(z.enum(insteadKinds)),
    }),
  ),
  next: z.nullable(z.string()),
})
export type AnswerPage = z.infer<typeof AnswerPage>
