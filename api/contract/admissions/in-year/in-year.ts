import * as z from 'zod/mini'
import { answerWays } from '../answer.ts'
import { Day, Person, Reference, School, SchoolId, Seen, Time, words } from '../api-shapes.ts'
import { AppealBy, Letter } from '../explanation.ts'
import { YearGroup } from '../year-group.ts'
import { schoolSaid as said, schoolActs, schoolOutcomes } from './answering.ts'
import { Changeable, DroppedSchool } from './changing.ts'
import { Place } from './place.ts'
import { InYearReferral, SchoolWord } from './schools.ts'
import { inYearReasons } from './terms.ts'

/**
 * Where an application for a place during the year stands. `deciding`: schools are being asked. `refused`: none of them can
 * offer a place. `lapsed`: a place was neither taken nor given up in time, after a warning.
 */
export const inYearStates = [
  'deciding',
  'offered',
  'accepted',
  'started',
  'declined',
  'refused',
  'lapsed',
  'withdrawn',
] as const
export type InYearState = (typeof inYearStates)[number]

/** Lists of staff, each by its own clock: `warned` are those who may lose a place. */
export const inYearLists = ['deciding', 'offered', 'warned', 'over'] as const
export type InYearList = (typeof inYearLists)[number]

/** Who decides on a place: the council, the school's own authority, or another council's schools. */
export const deciders = ['council', 'school', 'elsewhere'] as const
export type Decider = (typeof deciders)[number]

/** A school that takes applications during the year on a form of its own, too. */
const OwnForm = z.object({
  text: z.string(),
  url: z.optional(z.url()),
  phone: z.optional(z.string()),
})
export type OwnForm = z.infer<typeof OwnForm>

/** Room in one year group of a school, as it was last reported. */
const Room = z.object({ places: z.int(), asOf: Day })
export type Room = z.infer<typeof Room>

const Due = z.object({ aim: AppealBy, most: AppealBy })

/**
 * How one school stands with the family. Nobody learns of a school's answer before all that they are told. `no-answer`: it is
 * not waited for any more, and can still answer, so that is no refusal.
 */
export const choiceStands = ['asking', 'offered', 'refused', 'no-answer', 'not-needed'] as const
/**
 * `move`: they take the further place; `stay`: they keep the one that they have. `withdraw`: before a place is offered, they do
 * not want one any more.
 */
export const inYearChoices = ['accept', 'decline', 'move', 'stay', 'withdraw'] as const
export type InYearChoice = (typeof inYearChoices)[number]

const head = {
  reference: z.string(),
  /** Send it as `seen`. */
  version: Seen,
  state: z.enum(inYearStates),
  receivedOn: Day,
  yearGroup: YearGroup,
  due: Due,
  place: z.nullable(Place),
  /** A further place, which the family can have instead. */
  other: z.nullable(Place),
}

/** `GET /api/admissions/in-year/{reference}` with the tracking key as bearer. */
export const FamilyInYear = z.object({
  ...head,
  child: z.string(),
  choices: z.array(
    z.object({
      school: School,
      decides: z.enum(deciders),
      stand: z.enum(choiceStands),
      ownForm: z.nullable(OwnForm),
    }),
  ),
  /** What we told the family last; null: nothing so far. */
  told: z.nullable(z.object({ on: Day, letter: Letter })),
  can: z.array(z.enum(inYearChoices)),
  /** Schools that the family may name others for, and the one that the child goes to now; null: nothing can be changed. */
  change: z.nullable(Changeable),
  /** A school refused a place, and the family can appeal by this link. */
  appeals: z.boolean(),
  /** We look for a place under Fair Access too, which this link opens. */
  fairAccess: z.boolean(),
})
export type FamilyInYear = z.infer<typeof FamilyInYear>

/** `POST /api/admissions/in-year/{reference}`, with an Idempotency-Key. Answers `FamilyInYear`. */
export const AnswerInYear = z.strictObject({ choice: z.enum(inYearChoices), seen: Seen })
export type AnswerInYear = z.infer<typeof AnswerInYear>

/** `GET /api/workspace/admissions/in-year?list=deciding&after=`: the most urgent first; of `over`, the newest. */
export const InYearPage = z.object({
  list: z.enum(inYearLists),
  children: z.array(
    z.object({
      reference: Reference,
      name: z.string(),
      yearGroup: YearGroup,
      state: z.enum(inYearStates),
      schools: z.array(z.string()),
      due: Due,
      overdue: z.boolean(),
      place: z.nullable(Place),
      other: z.nullable(Place),
      /** A decision waits for a second person. */
      proposed: z.boolean(),
      unreached: z.boolean(),
      /** When the family changed what it asks for, the last time; null: it did not. */
      changedOn: z.nullable(Day),
    }),
  ),
  next: z.nullable(z.string()),
})
export type InYearPage = z.infer<typeof InYearPage>

const decision = {
  outcome: z.enum(schoolOutcomes),
  /** With `refused`. */
  reason: z.optional(z.enum(inYearReasons)),
  why: z.string(),
  /** With `refused`: the child goes on the school's waiting list. */
  list: z.boolean(),
  at: Time,
  by: Person,
  /** Which body of the school decided, and when. */
  body: z.optional(z.string()),
  on: z.optional(Day),
}

/** What staff may do with a case as it stands. */
export const choiceActs = ['propose', 'confirm', 'drop', 'called', 'record', 'correct', 'unanswered'] as const
export const inYearActs = [...choiceActs, 'enter', 'withdraw', 'warn', 'start', 'lapse'] as const
export type InYearAct = (typeof inYearActs)[number]

/** What was said on the form, in words, for whoever decides. */
const Said = z.array(z.object({ what: z.string(), value: z.string() }))

/** `GET …/in-year/{reference}`. Every look is recorded. */
export const InYearCase = z.object({
  ...head,
  child: z.object({ name: z.string(), born: Day }),
  /** The year group by age on the day on which the place is needed; null: none from Reception to Year 11. */
  ageGroup: z.nullable(YearGroup),
  parent: z.object({ name: z.string(), phone: z.nullable(z.string()) }),
  said: Said,
  choices: z.array(
    z.object({
      school: School,
      decides: z.enum(deciders),
      stand: z.enum(choiceStands),
      /** When its own authority was asked; null: not yet, or the council decides. */
      askedOn: z.nullable(Day),
      /** Nobody could write to it: somebody has to call. */
      toCall: z.boolean(),
      /** By when this school has to answer. */
      due: Due,
      room: z.nullable(Room),
      answer: z.nullable(z.object(decision)),
      proposed: z.nullable(z.object(decision)),
      silent: z.nullable(z.object({ on: Day, by: Person, why: z.string() })),
      /** It keeps a waiting list for this year group. */
      keepsList: z.boolean(),
      /** What the school was told of it, the newest last. */
      words: z.array(SchoolWord),
      can: z.array(z.enum(choiceActs)),
      /** Reasons that hold for this child at this school today. */
      reasons: z.array(z.object({ id: z.enum(inYearReasons), label: z.string() })),
    }),
  ),
  dropped: z.array(DroppedSchool),
  unreached: z.boolean(),
  told: z.nullable(z.object({ on: Day, letter: Letter })),
  /** The letter as it would be sent, once what is proposed is confirmed; null: nothing would be sent. */
  ahead: z.nullable(Letter),
  can: z.array(z.enum(inYearActs)),
  choicesOpen: z.array(z.enum(inYearChoices)),
  /** A referral for Fair Access, as the record fills it in; null: not for whoever looks, or not for this child now. */
  referral: z.nullable(InYearReferral),
  history: z.array(
    z.object({
      number: z.int(),
      type: z.string(),
      at: Time,
      by: z.nullable(Person),
      school: z.optional(z.string()),
      why: z.optional(z.string()),
    }),
  ),
})
export type InYearCase = z.infer<typeof InYearCase>

const how = z.enum(answerWays)

/** `POST …/in-year/{reference}`. Answers `InYearCase`. */
export const ActOnInYear = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('propose'), school: SchoolId, ...said }),
    z.strictObject({ do: z.literal('confirm'), school: SchoolId }),
    z.strictObject({
      do: z.literal('drop'),
      school: SchoolId,
      why: words(1000, 'Say why this is not decided so'),
    }),
    z.strictObject({
      do: z.literal('record'),
      school: SchoolId,
      ...said,
      body: words(200, 'Say which body of the school decided'),
      on: Day,
    }),
    ...schoolActs,
    z.strictObject({
      do: z.literal('unanswered'),
      school: SchoolId,
      why: words(1000, 'Say how and when the school was asked, and why the family cannot wait'),
    }),
    z.strictObject({
      do: z.literal('enter'),
      choice: z.enum(inYearChoices),
      how,
      why: words(1000, 'Say who told you, and when'),
    }),
    z.strictObject({ do: z.literal('warn'), how, why: words(1000, 'Say whom you warned, and how') }),
    z.strictObject({ do: z.literal('start'), on: Day }),
    z.strictObject({
      do: z.literal('lapse'),
      why: words(1000, 'Say why, in words that the family will read'),
    }),
  ]),
  seen: Seen,
  /** Nothing is done yet: `ahead` in the answer is the letter that this would send. */
  look: z.optional(z.literal(true)),
})
export type ActOnInYear = z.infer<typeof ActOnInYear>

/**
 * `GET …/in-year/seats/{school}`: children for whom this school is asked, or has offered a place. Nothing tells where a family
 * put the school, nor which others it named.
 */
export const SeatInYear = z.object({
  school: School,
  children: z.array(
    z.object({
      reference: Reference,
      version: Seen,
      name: z.string(),
      born: Day,
      yearGroup: YearGroup,
      needed: Day,
      home: z.array(z.string()),
      said: Said,
      due: Due,
      overdue: z.boolean(),
      room: z.nullable(Room),
      keepsList: z.boolean(),
      stand: z.enum(['asked', 'answered', 'offered', 'accepted', 'started']),
      reasons: z.array(z.object({ id: z.enum(inYearReasons), label: z.string() })),
      can: z.array(z.enum(['answer', 'start'])),
    }),
  ),
  /** Where an answer was looked at: what its family would read of this school; null where it is told nothing. */
  ahead: z.optional(z.nullable(Letter)),
})
export type SeatInYear = z.infer<typeof SeatInYear>

/** `POST …/in-year/seats/{school}/{reference}`: what the school's own body decided. Answers `SeatInYear`. */
export const AnswerAtSeat = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('answer'),
      ...said,
      body: words(200, 'Say which body of the school decided'),
      on: Day,
    }),
    z.strictObject({ do: z.literal('start'), on: Day }),
  ]),
  seen: Seen,
  /** Nothing is done yet: `ahead` in the answer is what the family would read. */
  look: z.optional(z.literal(true)),
})
export type AnswerAtSeat = z.infer<typeof AnswerAtSeat>
