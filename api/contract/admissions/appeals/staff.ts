import * as z from 'zod/mini'
import { answerWays } from '../answer.ts'
import { Day, Reference, School, SchoolId, Seen, words } from '../api-shapes.ts'
import { AppealBy, Letter } from '../explanation.ts'
import { AppealWords, appealShape, HearingPlace, TimeLine } from './appeal.ts'
import { AppealId, HearingId, noticeShape, PersonId } from './hearing.ts'
import { appealStates, hearingStates } from './kinds.ts'

const Line = z.object({
  id: AppealId,
  school: School,
  child: z.nullable(z.string()),
  state: z.enum(appealStates),
  infantClass: z.boolean(),
  inYear: z.boolean(),
  late: z.boolean(),
  lodged: z.nullable(Day),
  hearing: z.nullable(z.object({ id: z.string(), day: Day })),
  /** Whether the school’s case is sent. */
  statement: z.boolean(),
  hear: z.nullable(TimeLine),
  /** Nobody has ended it for so long that it goes on this day; null: that is not soon. */
  goesOn: z.nullable(Day),
})

/** `GET /api/workspace/admissions/appeals`: appeals that go on, those to be heard first first. */
export const AppealList = z.object({ appeals: z.array(Line) })
export type AppealList = z.infer<typeof AppealList>

const HearingLine = z.object({
  ...HearingPlace.shape,
  id: HearingId,
  school: School,
  state: z.enum(hearingStates),
  cases: z.int(),
})

/**
 * `GET /api/workspace/appeals`: what the clerk works on, and the hearings of whoever sits on a panel. `appeals` is empty
 * for members: they come to a case by its hearing.
 */
export const AppealsHome = z.object({
  clerk: z.boolean(),
  member: z.nullable(PersonId),
  appeals: z.array(Line),
  /** Of each school that they are against: how much notice of a hearing a family has. */
  notices: z.array(z.object({ school: SchoolId, ...noticeShape })),
  hearings: z.array(HearingLine),
  /** Those that were closed lately, the last first: a decision that went out wrong is corrected there. For the clerk. */
  closed: z.array(HearingLine),
})
export type AppealsHome = z.infer<typeof AppealsHome>

/**
 * `GET /api/workspace/admissions/appeals/refusals/{reference}`: what the family of an application can appeal against, for an
 * officer who enters what came by post or phone. The look is recorded.
 */
export const KnownRefusals = z.object({
  reference: Reference,
  child: z.nullable(z.string()),
  refusals: z.array(
    z.object({
      school: School,
      told: Day,
      lodgeBy: AppealBy,
      infantClass: z.boolean(),
      inYear: z.boolean(),
      /** The family has sent its appeal. */
      sent: z.boolean(),
    }),
  ),
})
export type KnownRefusals = z.infer<typeof KnownRefusals>

/** `POST …/appeals/refusals/{reference}`, with an Idempotency-Key: an appeal that came by post or phone. Answers `AppealCase`. */
export const EnterAppeal = z.strictObject({
  school: SchoolId,
  words: AppealWords,
  how: z.enum(answerWays),
  /** The day on which it came: by it an appeal is late or in time. */
  on: Day,
})
export type EnterAppeal = z.infer<typeof EnterAppeal>

export const caseActs = ['draft', 'send'] as const

/** `GET …/appeals/{appeal}` of the desk, `GET /api/workspace/appeals/cases/{appeal}` of clerk and panel. Looks are recorded. */
export const AppealCase = z.object({
  ...appealShape,
  version: Seen,
  /** The school’s case. `draft` is for its own staff alone. */
  statement: z.object({
    draft: z.nullable(z.object({ prejudice: z.string(), letter: Letter })),
    /** As it was last sent. */
    sent: z.nullable(z.object({ number: z.int(), on: Day, letter: Letter })),
  }),
  can: z.array(z.enum(caseActs)),
})
export type AppealCase = z.infer<typeof AppealCase>

/**
 * `POST /api/workspace/admissions/appeals/{appeal}/acts`: the officer’s own words on why one more child would harm the
 * school, and sending the school’s case, which locks this version of it. Answers `AppealCase`.
 */
export const ActOnStatement = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('draft'), prejudice: z.string().check(z.maxLength(10_000)) }),
    z.strictObject({
      do: z.literal('send'),
      prejudice: words(10_000, 'Say why one more child would harm the school'),
    }),
  ]),
  seen: Seen,
})
export type ActOnStatement = z.infer<typeof ActOnStatement>
