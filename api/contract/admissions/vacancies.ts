import * as z from 'zod/mini'
import type { Clock } from '#contract/calendar/clock.ts'
import { answerWays } from './answer.ts'
import { Day, Person, School, SchoolId, Seen, Time, words } from './api-shapes.ts'
import type { sureness } from './dates.ts'
import { YearGroup } from './year-group.ts'

/** Where a rule is from, since when this council goes by it, and how sure that is. */
export interface Told {
  readonly source: string
  readonly sure: (typeof sureness)[number]
  readonly since: string
}

/** By what rules schools are asked how much room they have. */
export interface VacancyTerms {
  /** How long a school has to answer, one clock after the other, by the school days of this calendar. */
  readonly clocks: (calendar: string) => readonly Clock[]
  /** From how many days on a report is said to be old. */
  readonly old: Told & { readonly days: number }
  /** Years in which a class may have no more than `most` pupils with one teacher. */
  readonly infantClass: Told & { readonly years: readonly number[]; readonly most: number }
}

const count = z.int().check(z.gte(0), z.lte(2000))

/** One year group, as its school reports it. */
export const YearReport = z.strictObject({
  year: YearGroup,
  onRoll: count,
  /** The published admission number of that intake, or another number that the year group cannot go above. */
  limit: count,
  vacancies: count,
  /** Has to be there where `vacancies` is another number than `limit` leaves. */
  note: z.optional(z.string().check(z.maxLength(300))),
})
export type YearReport = z.infer<typeof YearReport>

/** What a school has reported, and who entered it: the school, or the council for a school that called or wrote. */
export const Report = z.object({
  at: Time,
  by: Person,
  enteredBy: z.enum(['school', 'council']),
  how: z.optional(z.enum(answerWays)),
  /** The day for which the numbers hold. */
  asOf: Day,
  years: z.array(YearReport),
})
export type Report = z.infer<typeof Report>

/** When the council asked, and the last day to answer; `dueOn` null where the school's terms are not known that far. */
const Asked = z.object({ at: Time, by: Person, dueOn: z.nullable(Day) })

const line = {
  school: School,
  /** Null: nothing is asked that the school has not answered. */
  asked: z.nullable(Asked),
  isLate: z.boolean(),
  /** When the school was last reminded of what is asked now; null: not so far. */
  remindedAt: z.nullable(Time),
  /** A message did not go out, as the council has no address of the school: somebody has to call. */
  unreached: z.boolean(),
  report: z.nullable(Report),
  isOld: z.boolean(),
  version: Seen,
}

/** `GET /api/workspace/admissions/vacancies`: who has reported and who has not, those that are late first. */
export const VacancyDesk = z.object({
  schools: z.array(z.object(line)),
  can: z.array(z.enum(['ask'])),
})
export type VacancyDesk = z.infer<typeof VacancyDesk>

/** `POST …/vacancies`: asks these schools, or all. Whoever is asked already stays asked as it is. Answers `VacancyDesk`. */
export const AskVacancies = z.strictObject({
  schools: z.union([
    z.literal('all'),
    z.array(SchoolId).check(z.minLength(1, 'Choose at least one school'), z.maxLength(1000)),
  ]),
})
export type AskVacancies = z.infer<typeof AskVacancies>

/** `GET …/vacancies/{school}`: what one school has reported, for staff and for the school. */
export const SchoolVacancies = z.object({
  ...line,
  /** The year groups that it has, and their admission number where the council's data have one. */
  years: z.array(z.object({ year: YearGroup, limit: z.nullable(count), infant: z.boolean() })),
  infantMost: z.int(),
  /** Today in England: no report is for a later day. */
  today: Day,
  /** `enter`: for a school that called or wrote. */
  can: z.array(z.enum(['report', 'enter', 'remind'])),
  history: z.array(
    z.object({
      number: z.int(),
      type: z.string(),
      at: Time,
      by: z.nullable(Person),
      dueOn: z.optional(z.nullable(Day)),
      report: z.optional(Report),
    }),
  ),
})
export type SchoolVacancies = z.infer<typeof SchoolVacancies>

/** `POST …/vacancies/{school}`: what a school reports, each of its year groups once. Answers `SchoolVacancies`. */
export const ReportVacancies = z.strictObject({
  asOf: Day,
  years: z.array(YearReport).check(z.maxLength(14)),
  /** How the school told the council, where the council enters it. */
  how: z.optional(z.enum(answerWays)),
  seen: Seen,
})
export type ReportVacancies = z.infer<typeof ReportVacancies>

/** `POST …/vacancies/{school}/reminders`: reminds a school of what it was asked. Answers `SchoolVacancies`. */
export const RemindSchool = z.strictObject({ why: words(300, 'Say why you remind the school'), seen: Seen })
export type RemindSchool = z.infer<typeof RemindSchool>

/** `GET /api/admissions/vacancies`: for anybody. No pupils: places that are free, of how many, and as of when. */
export const PublicVacancies = z.object({
  schools: z.array(
    z.object({
      id: SchoolId,
      name: z.string(),
      town: z.string(),
      phone: z.nullable(z.string()),
      /** Null: the school has reported nothing so far. */
      asOf: z.nullable(Day),
      isOld: z.boolean(),
      years: z.array(z.object({ year: YearGroup, vacancies: z.nullable(count), limit: z.nullable(count) })),
    }),
  ),
  oldAfterDays: z.int(),
  infantClass: z.object({ years: z.array(YearGroup), most: z.int() }),
})
export type PublicVacancies = z.infer<typeof PublicVacancies>
