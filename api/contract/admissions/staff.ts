import * as z from 'zod/mini'
import {
  Day,
  HeldFact,
  HeldStanding,
  Person,
  Reference,
  RoundId,
  RunId,
  School,
  SchoolId,
  Seen,
  Time,
  words,
} from './api-shapes.ts'
import { Correction } from './family.ts'
import { Draw } from './round.ts'
import { problemKinds } from './rounds/problem.ts'

/** Where a round stands. Drafts can be made in any of them before `published`; only after `checked` can one be signed. */
export const roundStates = ['open', 'closed', 'checked', 'signed', 'published'] as const
export type RoundState = (typeof roundStates)[number]

/** What staff may be allowed with admissions; `…/README.md` of the rights says which role is. */
export const admissionsRights = [
  'see',
  'correct',
  'number',
  'draft',
  'sign',
  'publish',
  'exchange',
  'call',
  'confirm',
  'answer',
  'withdraw',
  // Vacancies: asked for by the council, reported by a school.
  'ask',
  'report',
  // Fair Access: a child referred, a school proposed, that school's reply, and a direction.
  'refer',
  'place',
  'reply',
  'direct',
  'decide',
] as const
export type AdmissionsRight = (typeof admissionsRights)[number]

/** What happened to a round or a child, numbered from 1. */
const entry = {
  number: z.int(),
  type: z.string(),
  at: Time,
  by: z.nullable(Person),
  why: z.optional(z.string()),
}

const line = {
  id: RoundId,
  title: z.string(),
  state: z.enum(roundStates),
  opensOn: Day,
  /** The last day on which an application is in time. */
  closesOn: Day,
  offersOn: Day,
  applications: z.int(),
  /** Send it as `seen`. */
  version: Seen,
}
export const RoundLine = z.object(line)
export type RoundLine = z.infer<typeof RoundLine>

/** `GET /api/workspace/admissions/rounds`. */
export const RoundList = z.object({ rounds: z.array(RoundLine) })

/** Whether a school's list is made by its policy alone, or has to be ranked or confirmed by its own body. */
export const rankings = ['by-policy', 'awaited', 'confirmed'] as const

/** `GET …/rounds/{round}`. */
export const RoundView = z.object({
  ...line,
  schools: z.array(
    z.object({
      ...School.shape,
      /** The published admission number that holds now; null: none is set. */
      number: z.nullable(z.int()),
      ranking: z.enum(rankings),
    }),
  ),
  signatures: z.array(z.object({ run: RunId, at: Time, by: Person })),
  /** The run that everybody is shown from this moment on. `ready`: what each family is told is laid out. */
  publication: z.nullable(z.object({ run: RunId, at: Time, ready: z.boolean(), heldBack: z.array(School) })),
  /** The draw for those whom nothing else tells apart. */
  draw: z.nullable(
    z.object({
      /** SHA-256 of the closed list of children. */
      roster: z.string(),
      from: Draw.shape.from,
      announced: Time,
      supervisor: z.string(),
      seed: z.nullable(z.string()),
      drawn: z.optional(z.string()),
    }),
  ),
  history: z.array(z.object(entry)),
  /** What whoever looks may do as it stands. */
  can: z.array(z.enum([...admissionsRights, 'close', 'check', 'reopen'])),
})
export type RoundView = z.infer<typeof RoundView>

/** `POST …/rounds/{round}/acts`: `check` says that the held facts were looked at; `reopen` takes that back. Answers `RoundView`. */
export const RoundAct = z.strictObject({
  act: z.enum(['close', 'check', 'reopen']),
  seen: Seen,
})
export type RoundAct = z.infer<typeof RoundAct>

/**
 * `POST …/rounds/{round}/draw`: announces the draw over the roster as it is then, or tells the seed or what was drawn. Answers `RoundView`.
 * `supervisor`: who watches over it, independent of the schools.
 */
export const SetDraw = z.strictObject({
  draw: z.discriminatedUnion('step', [
    z.strictObject({
      step: z.literal('announce'),
      from: Draw.shape.from,
      supervisor: words(200, 'Enter who will supervise the draw'),
    }),
    z.strictObject({ step: z.literal('seed'), seed: Draw.shape.seed }),
    /** Before a witness: numbers on balls or words on tokens, in the order in which they came. */
    z.strictObject({ step: z.literal('drawn'), drawn: words(500, 'Enter what was drawn') }),
  ]),
  seen: Seen,
})
export type SetDraw = z.infer<typeof SetDraw>

/** `GET …/rounds/{round}/children?after=` in order of reference; `POST …/children/search` finds by family name. */
export const ChildLine = z.object({
  reference: z.string(),
  name: z.string(),
  born: z.nullable(Day),
  inTime: z.boolean(),
  problems: z.array(z.enum(problemKinds)),
})
export const ChildPage = z.object({ children: z.array(ChildLine), next: z.nullable(z.string()) })
export type ChildPage = z.infer<typeof ChildPage>

/** `GET …/children/{reference}`. Every look is recorded. */
export const ChildView = z.object({
  reference: z.string(),
  round: RoundId,
  version: Seen,
  child: z.object({ name: z.string(), born: z.nullable(Day) }),
  inTime: z.boolean(),
  lateReason: z.nullable(z.string()),
  facts: z.array(HeldFact),
  preferences: z.array(HeldStanding),
  corrections: z.array(Correction),
  history: z.array(z.object({ ...entry, fact: z.optional(z.string()) })),
  /** Facts that may be set by hand, and what each takes: the schema's kind, and what may be chosen. */
  settable: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      kind: z.enum(['yes-no', 'number', 'text', 'point', 'choice', 'reference', 'late-reason']),
      choices: z.optional(z.array(z.object({ value: z.string(), label: z.string() }))),
    }),
  ),
})
export type ChildView = z.infer<typeof ChildView>

/** `POST …/children/{reference}/facts`. Answers `ChildView`. `correction`: the one that this answers. */
export const SetFact = z.strictObject({
  /** As in `settable`. */
  name: z.string().check(z.maxLength(80)),
  /** Of the kind that `settable` says; a point is `{ easting, northing }` in metres of the National Grid. */
  value: z.union([
    z.boolean(),
    z.number(),
    z.string().check(z.maxLength(400)),
    z.strictObject({ easting: z.number(), northing: z.number() }),
    z.null(),
  ]),
  why: words(1000, 'Say why, so that somebody else understands it'),
  correction: z.optional(z.string().check(z.maxLength(40))),
  seen: Seen,
})
export type SetFact = z.infer<typeof SetFact>

/** `POST …/children/{reference}/corrections/{id}`: an answer without a change. Answers `ChildView`. */
export const AnswerCorrection = z.strictObject({
  outcome: z.enum(['changed', 'kept']),
  text: words(2000, 'Say to the family what you found'),
  seen: Seen,
})
export type AnswerCorrection = z.infer<typeof AnswerCorrection>

/** A published admission number in versions, the newest last. */
export const NumberVersion = z.object({
  value: z.int(),
  /** Who decided it: "Governing body, 12 February 2026". */
  decidedBy: z.string(),
  why: z.string(),
  /** A day for the council's own number, a moment for one that was set here. */
  from: z.string(),
  /** Who set it here; null: it came with the council's data. */
  by: z.nullable(Person),
})

/** `GET …/rounds/{round}/numbers`. */
export const Numbers = z.object({
  version: Seen,
  schools: z.array(z.object({ ...School.shape, versions: z.array(NumberVersion) })),
})
export type Numbers = z.infer<typeof Numbers>

/** `GET …/rounds/{round}/numbers/{school}/losers?value=`: who would have a place by the number now, and not by this one. */
export const WouldLose = z.object({
  school: School,
  value: z.int(),
  children: z.array(z.object({ reference: z.string(), name: z.string(), instead: z.nullable(School) })),
  /** Everybody else whose offer would change. */
  moved: z.array(z.object({ reference: z.string(), from: z.nullable(School), to: z.nullable(School) })),
  /** Of this list. After closing, a lower number is taken only with it as `lookedAt`. */
  hash: z.string(),
})
export type WouldLose = z.infer<typeof WouldLose>

/** `POST …/rounds/{round}/numbers`. Answers `Numbers`. */
export const SetNumber = z.strictObject({
  school: SchoolId,
  value: z.int().check(z.gte(0), z.lte(2000)),
  decidedBy: words(200, 'Say who decided it, and when'),
  why: words(1000, 'Say why'),
  /** Hash of the list of who would lose a place, where there has to be one. */
  lookedAt: z.optional(z.string().check(z.maxLength(64))),
  seen: Seen,
})
export type SetNumber = z.infer<typeof SetNumber>

/** `GET …/rounds/{round}/calls`: families without an offer of their own, to be called before offers are shown. */
export const Calls = z.object({
  version: Seen,
  /** Null while there is none. */
  run: z.nullable(RunId),
  calls: z.array(
    z.object({
      reference: z.string(),
      child: z.string(),
      parent: z.string(),
      phone: z.nullable(z.string()),
      /** The school offered in place of those asked for; null: none has room. */
      instead: z.nullable(School),
      called: z.nullable(z.object({ at: Time, by: Person, note: z.string() })),
    }),
  ),
})
export type Calls = z.infer<typeof Calls>

/** `POST …/rounds/{round}/calls`. Answers `Calls`. */
export const Called = z.strictObject({
  reference: Reference,
  note: words(500, 'Say whom you spoke to'),
  seen: Seen,
})
export type Called = z.infer<typeof Called>
