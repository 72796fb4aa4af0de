import * as z from 'zod/mini'
import { isBlank } from '#contract/core/blank.ts'
import { answerWays } from '../answer.ts'
import { Day, School, Seen, Time, words } from '../api-shapes.ts'
import { AppealBy, Letter } from '../explanation.ts'
import { appealStates, attendances, hearingWays, needs, sides, steps, withdrawnReasons } from './kinds.ts'

const text = (most: number) => z.string().check(z.maxLength(most))

/** What a family writes. All of it may be empty until it is sent. */
export const AppealWords = z.strictObject({
  reasons: text(10_000),
  /** Why it comes after the last day; empty where it does not. */
  lateWhy: text(2000),
  /** Null: not chosen yet. */
  attend: z.nullable(z.enum(attendances)),
  /** Whoever speaks for the family or comes with them; empty: nobody. */
  representative: text(200),
  /** The language; empty: no interpreter. */
  interpreter: text(100),
  stepFree: z.boolean(),
  otherNeeds: text(1000),
})
export type AppealWords = z.infer<typeof AppealWords>

/** When a step of the timetable is due by the school’s own days, and when it was done. */
export const TimeLine = z.object({
  step: z.enum(steps),
  due: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('day'), day: Day }),
    /** The school’s term dates are not known: so many of its days. */
    z.object({ kind: z.literal('about'), schoolDays: z.int(), from: Day }),
  ]),
  done: z.nullable(Day),
  overdue: z.boolean(),
  source: z.string(),
})
export type TimeLine = z.infer<typeof TimeLine>

/** A paper that both sides and the panel read. `id`: for its address. */
export const AppealPaper = z.object({
  id: z.string(),
  title: z.string(),
  from: z.enum(sides),
  at: Time,
  contentType: z.string(),
})
export type AppealPaper = z.infer<typeof AppealPaper>

/** When and where an appeal is heard. */
export const HearingPlace = z.object({
  day: Day,
  /** `14:30`, in England. */
  time: z.string(),
  way: z.enum(hearingWays),
  place: z.string(),
  link: z.string(),
})
export type HearingPlace = z.infer<typeof HearingPlace>

const outcomes = ['upheld', 'dismissed'] as const

/** What everybody who may open an appeal sees of it. */
export const appealShape = {
  /** The application’s reference and the school’s id, joined by `~`. */
  id: z.string(),
  school: School,
  /** As the family calls the child; null where it is not known. */
  child: z.nullable(z.string()),
  state: z.enum(appealStates),
  /** By law a class of infants has 30 children to a teacher: the panel may look at little. */
  infantClass: z.boolean(),
  inYear: z.boolean(),
  late: z.boolean(),
  /** When the family was told of the refusal. */
  told: Day,
  lodgedAt: z.nullable(Time),
  /** How it came, where an officer entered it for the family; null: by its link. */
  way: z.nullable(z.enum(answerWays)),
  words: AppealWords,
  /** What the family added once it was sent. */
  said: z.array(z.object({ at: Time, text: z.string() })),
  lines: z.array(TimeLine),
  papers: z.array(AppealPaper),
  hearing: z.nullable(
    z.extend(HearingPlace, {
      id: z.string(),
      noticed: z.nullable(Day),
      /** Both sides and the panel have the same papers since then. */ papers: z.nullable(Time),
      /** What the family asked for and is arranged. */ arranged: z.optional(z.array(z.enum(needs))),
    }),
  ),
  decision: z.nullable(
    z.object({
      outcome: z.enum(outcomes),
      on: Day,
      letter: Letter,
      /** Letters that were sent before and were wrong, the last first. They do not count. */
      earlier: z.array(z.object({ outcome: z.enum(outcomes), at: Time, letter: Letter })),
    }),
  ),
}

/** What a family may do with an appeal as it stands. */
export const familyActs = ['save', 'lodge', 'attach', 'detach', 'say', 'withdraw'] as const

/** One refusal, with the appeal against it, if there is one. */
export const FamilyAppeal = z.object({
  ...appealShape,
  /** Send it as `seen`. 0: not begun. */
  version: Seen,
  lodgeBy: AppealBy,
  can: z.array(z.enum(familyActs)),
})
export type FamilyAppeal = z.infer<typeof FamilyAppeal>

/** `GET /api/admissions/appeals/{reference}` with the tracking key as bearer: a row for each school that refused a place. */
export const FamilyAppeals = z.object({ reference: z.string(), appeals: z.array(FamilyAppeal) })
export type FamilyAppeals = z.infer<typeof FamilyAppeals>

/** An id of a file that was uploaded and looked at. */
const FileId = z.string().check(z.regex(/^[\w-]{16,64}$/, 'Send the id of a file that was checked'))
const Named = z.strictObject({ id: FileId, title: z.string().check(z.maxLength(100)) })

/** `POST /api/admissions/appeals/{reference}/{school}`, with an Idempotency-Key. Answers `FamilyAppeal`. */
export const ActOnAppeal = z.strictObject({
  act: z.discriminatedUnion('do', [
    z.strictObject({ do: z.literal('save'), words: AppealWords }),
    z.strictObject({ do: z.literal('lodge'), words: AppealWords }),
    z.strictObject({
      do: z.literal('attach'),
      files: z.array(Named).check(z.minLength(1, 'Add a file'), z.maxLength(10)),
    }),
    z.strictObject({ do: z.literal('detach'), paper: z.string().check(z.maxLength(64)) }),
    z.strictObject({ do: z.literal('say'), text: words(5000, 'Write what you want to add') }),
    z.strictObject({ do: z.literal('withdraw'), why: z.enum(withdrawnReasons) }),
  ]),
  seen: Seen,
})
export type ActOnAppeal = z.infer<typeof ActOnAppeal>

/** What is wrong with what a family is about to send, by field. */
export function missingIn(said: AppealWords, late: boolean): Partial<Record<keyof AppealWords, string>> {
  return {
    ...(isBlank(said.reasons) && { reasons: 'Tell us why your child should have a place at this school' }),
    ...(late && isBlank(said.lateWhy) && { lateWhy: 'Tell us why your appeal is late' }),
    ...(!said.attend && { attend: 'Select whether you will come to the hearing' }),
  }
}

export const noWords: AppealWords = {
  reasons: '',
  lateWhy: '',
  attend: null,
  representative: '',
  interpreter: '',
  stepFree: false,
  otherNeeds: '',
}
