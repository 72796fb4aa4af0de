import * as z from 'zod/mini'
import type { Clock, Length } from '#contract/calendar/clock.ts'
import { answerWays } from './answer.ts'
import { Day, Person, Reference, School, SchoolId, Seen, Time, words } from './api-shapes.ts'
import { careKinds } from './kinds.ts'
import type { Told } from './vacancies.ts'
import { YearGroup } from './year-group.ts'

/** `proposed`: a school was asked; `refused`: it said why not; `directing`: the steps of a direction are under way. */
export const fairAccessStates = ['open', 'proposed', 'refused', 'directing', 'placed', 'closed'] as const
export type FairAccessState = (typeof fairAccessStates)[number]

/** How the ordinary way ended at a school. */
export const triedAnswers = ['full', 'behaviour', 'refused', 'silent'] as const
/** Why a case ends without a place from it. */
export const closingReasons = ['found', 'moved', 'withdrawn', 'not-eligible'] as const
/** Who decided which school is asked. */
export const decidingBodies = ['panel', 'officer'] as const

/** A group of children whom the protocol is for. */
export interface FairAccessGroup extends Told {
  readonly id: string
  readonly title: string
  /** Until when children are taken into it; missing: still. */
  readonly until?: string
  /** What has to be so besides: a refusal for behaviour; weeks out of school; was in care; ordinary ways may be skipped. */
  readonly needs?: 'behaviour' | 'weeks-out' | 'was-in-care' | 'no-place-sought'
}

/** A reason for which a school may say no. */
export interface ReplyReason extends Told {
  readonly id: string
  readonly title: string
  /** Never for children in care, formerly in care or with a plan. */
  readonly neverForCare?: true
  /** For these year groups alone. */
  readonly years?: readonly number[]
}

export interface DirectionStep extends Told {
  readonly id: string
  readonly title: string
  /** How long after the step before it may be taken at the earliest; null: at once. */
  readonly waits: Length | null
  /** The last one: with it a school is directed, or it is decided that it is not. */
  readonly ends?: true
}

/** How a school of a kind is directed, of directions that begin between these days. */
export interface DirectionRoute extends Told {
  readonly id: string
  readonly title: string
  readonly for: 'maintained' | 'academy'
  readonly until?: string
  readonly steps: readonly DirectionStep[]
}

/** By what rules the protocol goes. */
export interface FairAccessTerms {
  readonly groups: readonly FairAccessGroup[]
  /** How many weeks out of school the group of that name needs. */
  readonly weeksOut: number
  readonly clocks: (calendar: string) => readonly Clock[]
  readonly replyClocks: (calendar: string) => readonly Clock[]
  readonly reasons: readonly ReplyReason[]
  readonly routes: readonly DirectionRoute[]
  /** The calendar of the area’s schools. */
  readonly calendar: string
  /** Days for which a case is kept: once it has ended, since it changed where nobody ends it, and with a warning. */
  readonly retention: Told & { readonly days: number; readonly openDays: number; readonly warnDays: number }
}

const Tried = z.strictObject({
  school: words(120, 'Enter the school'),
  on: Day,
  answer: z.enum(triedAnswers),
})

const child = { name: words(120, 'Enter the child’s name'), born: Day, year: YearGroup }
const circumstances = {
  group: z.string().check(z.maxLength(60)),
  /** In care now, or before; null: neither. */
  care: z.nullable(z.enum(careKinds)),
  /** An education, health and care plan. */
  plan: z.boolean(),
  /** Out of school since this day; null: in school. */
  outSince: z.nullable(Day),
  tried: z.array(Tried).check(z.maxLength(12)),
}

/** `POST …/fair-access`: refers a child. Answers `FairAccessView`. */
export const ReferChild = z.strictObject({
  /** Reference of the application of this year, where there is one. */
  application: z.nullable(Reference),
  child: z.strictObject(child),
  ...circumstances,
  family: z.strictObject({
    name: words(120, 'Enter the parent’s or carer’s name'),
    email: z.nullable(z.email('Enter an email address, like name@example.com').check(z.maxLength(254))),
    phone: z.nullable(z.string().check(z.maxLength(30))),
  }),
  why: words(2000, 'Say why the child needs help to find a school'),
})
export type ReferChild = z.infer<typeof ReferChild>

/** `POST …/seats/{school}/fair-access`: a school refers a child. It reads no more of it than what it sent. */
export const SchoolReferred = z.object({ reference: Reference })

const Proposal = z.object({
  school: School,
  at: Time,
  by: Person,
  body: z.enum(decidingBodies),
  on: Day,
  why: z.string(),
  /** What the school is told of the child. */
  tells: z.string(),
  /** Null: the school’s terms are not known that far. */
  replyBy: z.nullable(Day),
})
const Reply = z.object({
  ...{ school: School, at: Time, by: Person, agrees: z.boolean() },
  ...{ reason: z.nullable(z.string()), why: z.string() },
})
const Option = z.object({ id: z.string(), title: z.string() })

/** A school’s share: how many it has taken this school year, and how many would be its share by size with this child. */
export const Share = z.object({
  school: School,
  onRoll: z.nullable(z.int()),
  taken: z.int(),
  share: z.nullable(z.number()),
  /** In the year group; null: not reported. */
  vacancies: z.nullable(z.int()),
  asOf: z.nullable(Day),
  /** In words, why it stands where it does. */
  why: z.string(),
})
export type Share = z.infer<typeof Share>

export const fairAccessActs = ['propose', 'take-back', 'reply', 'direct', 'step', 'close'] as const
export type FairAccessActName = (typeof fairAccessActs)[number]

const line = {
  reference: Reference,
  name: z.string(),
  year: YearGroup,
  state: z.enum(fairAccessStates),
  group: z.string(),
  /** The last day by which the child should have a place; null where term dates are not known that far. */
  dueOn: z.nullable(Day),
  isOverdue: z.boolean(),
  school: z.nullable(School),
  /** Nobody has ended it for so long that it goes on this day; null: that is not soon. */
  goesOn: z.nullable(Day),
}

/** `GET …/fair-access`: open cases, those that are due first, and those that ended this school year. */
export const FairAccessList = z.object({
  cases: z.array(z.object(line)),
  ended: z.array(z.object(line)),
  groups: z.array(Option),
  can: z.array(z.enum(['refer'])),
})
export type FairAccessList = z.infer<typeof FairAccessList>

/** `GET …/fair-access/{reference}`: a case as staff see it. Every look is recorded. */
export const FairAccessView = z.object({
  ...line,
  application: z.nullable(Reference),
  /** That is an application for a place during the year, which staff can open. */
  inYear: z.boolean(),
  child: z.object(child),
  groupTitle: z.string(),
  care: circumstances.care,
  plan: z.boolean(),
  outSince: z.nullable(Day),
  tried: z.array(Tried),
  why: z.string(),
  begun: Day,
  family: z.object({ name: z.string(), email: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  /** The family could not be told of the last thing that happened: somebody has to call. */
  unreached: z.boolean(),
  proposal: z.nullable(Proposal),
  replies: z.array(Reply),
  direction: z.nullable(
    z.object({
      route: z.string(),
      steps: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          on: z.nullable(Day),
          note: z.nullable(z.string()),
          by: z.nullable(Person),
          /** The first day on which it may be taken; null: taken, or not known so far. */
          from: z.nullable(Day),
          ends: z.boolean(),
        }),
      ),
    }),
  ),
  place: z.nullable(z.object({ school: School, starts: Day, how: z.enum(['agreed', 'directed']) })),
  shares: z.array(Share),
  /** Reasons that the school which is asked may give. */
  reasons: z.array(Option),
  can: z.array(z.enum(fairAccessActs)),
  version: Seen,
  history: z.array(
    z.object({
      ...{ number: z.int(), type: z.string(), at: Time },
      ...{ by: z.nullable(Person), why: z.optional(z.string()) },
    }),
  ),
})
export type FairAccessView = z.infer<typeof FairAccessView>

const reply = {
  agrees: z.boolean(),
  /** With `agrees`: the first day at the school. */
  starts: z.nullable(Day),
  /** Without: one of the reasons. */
  reason: z.nullable(z.string().check(z.maxLength(60))),
  why: z.string().check(z.maxLength(2000)),
}

/** `POST …/fair-access/{reference}`. Answers `FairAccessView`. */
export const ActOnFairAccess = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('propose'),
      school: SchoolId,
      body: z.enum(decidingBodies),
      on: Day,
      why: words(2000, 'Say why this school'),
      tells: words(2000, 'Say what the school needs to know about the child'),
    }),
    z.strictObject({ do: z.literal('take-back'), why: words(1000, 'Say why the school is no longer asked') }),
    z.strictObject({ do: z.literal('reply'), ...reply, how: z.enum(answerWays) }),
    z.strictObject({ do: z.literal('direct'), why: words(2000, 'Say why the school should be directed') }),
    z.strictObject({
      do: z.literal('step'),
      step: z.string().check(z.maxLength(60)),
      on: Day,
      note: words(2000, 'Say what was done'),
      /** With the last step alone: whether the school is directed, and the first day there. */
      directed: z.optional(z.boolean()),
      starts: z.optional(Day),
    }),
    z.strictObject({
      do: z.literal('close'),
      reason: z.enum(closingReasons),
      why: words(1000, 'Say what happened'),
    }),
  ]),
  seen: Seen,
})
export type ActOnFairAccess = z.infer<typeof ActOnFairAccess>

/** `GET …/seats/{school}/fair-access`: children whom a school is asked to take. Looks are recorded. */
export const SeatProposals = z.object({
  school: School,
  proposals: z.array(
    z.object({
      reference: Reference,
      name: z.string(),
      born: Day,
      year: YearGroup,
      tells: z.string(),
      replyBy: z.nullable(Day),
      /** The reasons that it may give for this child. */
      reasons: z.array(Option),
      /** It has said no, and a direction is under way. */
      directing: z.boolean(),
      version: Seen,
    }),
  ),
  /** Of children whom the school refers itself. */
  groups: z.array(Option),
  can: z.array(z.enum(['reply', 'refer'])),
})
export type SeatProposals = z.infer<typeof SeatProposals>

/** `POST …/seats/{school}/fair-access/{reference}`: the school’s answer. Answers `SeatProposals`. */
export const ReplyToProposal = z.strictObject({ ...reply, seen: Seen })
export type ReplyToProposal = z.infer<typeof ReplyToProposal>

/** `GET /api/admissions/fair-access/{reference}` with the key as bearer: what the family reads. */
export const FairAccessForFamily = z.object({
  ...z.pick(z.object(line), { reference: true, name: true, state: true, dueOn: true, school: true }).shape,
  starts: z.nullable(Day),
  /** The same link opens an application for a place during the year, where the family answers. */
  inYear: z.boolean(),
  /** What happened, the newest last, in words. */
  steps: z.array(z.object({ on: Day, text: z.string() })),
})
export type FairAccessForFamily = z.infer<typeof FairAccessForFamily>
