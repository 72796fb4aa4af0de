import type { Person } from '#admissions/rounds/application.ts'
import type { Looks, Tasks } from '#admissions/rounds/ports.ts'
import type { Letter } from '#contract/admissions/explanation.ts'
import type { InYearList, OwnForm, Room } from '#contract/admissions/in-year/in-year.ts'
import type { ToldSchool } from '#contract/admissions/in-year/schools.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import type { OfferedSchool } from '#contract/admissions/offered.ts'
import type { YearGroup } from '#contract/admissions/year-group.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import type { InYear } from './case.ts'
import type { InYearWords } from './chasing.ts'
import type { SchoolDays } from './clocks.ts'
import type { LetterFrom } from './letter.ts'
import type { DecidesAt } from './said.ts'

/** Cases by reference. Every list is found by key. */
export interface InYears extends Store<InYear> {
  /** A page of a list, the most urgent first; of `over`, the newest. `after`: what the page before gave as next. */
  page(
    list: InYearList,
    limit: number,
    after?: string,
  ): Promise<{ readonly references: readonly string[]; readonly next: string | null }>
  /** Those whose families are to be warned by this day, at most `limit`. */
  toWarn(today: Day, limit: number): Promise<readonly string[]>
  /** Those that are being decided, all by their clock. */
  deciding(): Promise<readonly string[]>
  /** Of those, the ones whose last day may be over by this day. */
  late(today: Day): Promise<readonly string[]>
  /** Those that are not over and name this school. */
  atSchool(school: string): Promise<InYear[]>
  /** Those of these that are there, in no order. */
  some(references: readonly string[]): Promise<InYear[]>
}

/** What decisions are made by. */
export interface DecidingPorts {
  readonly days: SchoolDays
  readonly terms: InYearTerms
  readonly from: LetterFrom
  /** Room in a year group as its school reported it last; null where nothing was reported. */
  readonly roomAt: (school: string, group: YearGroup) => Promise<Room | null>
  /** Whether a school keeps a waiting list for a year group on a day: of the one that it takes in, until 31 December. */
  readonly keepsList: (school: string, group: YearGroup, today: Day) => boolean
  readonly now: () => Date
}

/** What staff and schools act by. */
export interface InYearPorts extends DecidingPorts {
  readonly inYears: InYears
  readonly looks: Looks
  readonly tasks: Tasks
}

/** What the desk of staff needs for applications during the year besides what rounds need. */
export interface InYearOwnPorts extends Omit<InYearPorts, 'looks' | 'tasks' | 'now'> {
  /** What schools were told, beside each application. */
  readonly inYearWords: Store<InYearWords>
  /** A school of the council’s data; undefined where there is none of this id. */
  readonly schoolNamed: (id: string) => { readonly id: string; readonly name: string } | undefined
}

/** What a family’s change of its schools is decided by. */
export interface ChangingPorts extends Pick<DecidingPorts, 'days' | 'terms' | 'from' | 'keepsList'> {
  /** A school of the list that families choose from; undefined where there is none of this id. */
  readonly schoolOf: (id: string) => OfferedSchool | undefined
  readonly decidesAt: DecidesAt
}

/** What families read and answer by. */
export interface InYearFamilyPorts {
  readonly inYears: Pick<InYears, 'get' | 'save' | 'create'>
  readonly tasks: Tasks
  readonly ownFormOf: (school: string) => OwnForm | null
  /** What a change of its schools is decided by: read with the first. */
  readonly inYearChanging: () => Promise<ChangingPorts>
  readonly now: () => Date
}

export interface InYearLetterPorts {
  /** A letter as a PDF. */
  readonly inYearLetter: (letter: Letter, reference: string, day: Day) => Promise<Uint8Array>
}

/** What families are told: thin words, once for each event. */
export const inYearWords = [
  'offered',
  'refused',
  'answered',
  'warned',
  'lapsed',
  'changed',
  'withdrawn',
] as const
export type InYearWord = (typeof inYearWords)[number]

export interface InYearTellingPorts {
  readonly inYears: InYears
  readonly inYearTerms: InYearTerms
  /** Sends a family a word, once for its `id`. False where there is no way to reach it. */
  readonly sendInYearWord: (
    reference: string,
    word: { readonly kind: InYearWord; readonly id: string; readonly by: string | null },
  ) => Promise<boolean>
  /** Says of the service request that the work on it is done. */
  readonly end: (ended: { reference: string; key: string; note: string }) => Promise<void>
  readonly now: () => Date
}

/** What schools are told by that an application waits for them. */
export interface ChasingPorts {
  readonly inYears: Pick<InYears, 'get' | 'create' | 'save' | 'deciding' | 'late' | 'some'>
  readonly inYearWords: Store<InYearWords>
  readonly inYearTerms: InYearTerms
  readonly schoolDays: SchoolDays
  readonly tasks: Tasks
  /** Writes to a school, once for the id, and names no child; false where nobody knows where to write to. */
  readonly tellSchoolInYear: (
    school: string,
    word: {
      readonly id: string
      readonly type: Exclude<ToldSchool, 'not-reached'>
      readonly by: Day | null
    },
  ) => Promise<boolean>
  readonly now: () => Date
}

/** Who acts, what they may, and when. */
export interface InYearStaff {
  readonly by: Person
  readonly mayAct: boolean
  readonly mayDecide: boolean
}
