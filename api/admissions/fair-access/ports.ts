import type { Applications, Looks } from '#admissions/rounds/ports.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import type { FairAccessTerms } from '#contract/admissions/fair-access.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Store } from '#record/item.ts'
import type { CaseEvent, FairAccessCase, FairAccessTold } from './case.ts'

/** Cases by reference. Every list is found by key. */
export interface FairAccessCases extends Store<FairAccessCase> {
  /** Those that are not over. */
  open(): Promise<FairAccessCase[]>
  /** Those that were placed or closed in a school year. */
  ended(year: number): Promise<FairAccessCase[]>
  /** How many each school has taken in a school year, by its id. */
  taken(year: number): Promise<ReadonlyMap<string, number>>
  /** References of those that ended, or that nobody ended, and that did not change after this moment. */
  endedBefore(at: string): Promise<string[]>
  leftBefore(at: string): Promise<string[]>
  /** Those for which this school is asked or directed now. */
  atSchool(school: string): Promise<FairAccessCase[]>
}

export interface FairAccessPorts
  extends Pick<VacancyPorts, 'vacancies' | 'roomSchools' | 'calendars' | 'tasks' | 'now'> {
  readonly fairAccess: FairAccessCases
  readonly fairAccessTold: Store<FairAccessTold>
  readonly fairAccessTerms: FairAccessTerms
  readonly applications: Pick<Applications, 'get'>
  readonly looks: Looks
}

/** What is told of an event: to the family, and to the school that is asked. */
export interface FairAccessTellPorts
  extends Pick<FairAccessPorts, 'fairAccess' | 'fairAccessTold' | 'now' | 'tasks'> {
  /** The key of a family's link, and its hash. */
  readonly linkOf: (reference: string) => Promise<{ readonly key: string; readonly hash: string }>
  /** Ends an application during the year of this reference with the place that was found. Nothing where there is none. */
  readonly placeInYear: (
    reference: string,
    place: {
      readonly school: { readonly id: string; readonly name: string }
      readonly how: 'fair-access' | 'direction'
      readonly starts: Day
      readonly cause: string
    },
  ) => Promise<boolean>
  /**
   * Writes to a family, once for the id; false where there is no way to reach it. `applied`: it applied by a form, and is
   * written to as it said there where the case has no address of its own.
   */
  readonly tellFamily: (
    to: FairAccessCase['family'],
    word: {
      readonly id: string
      readonly reference: string
      readonly key: string
      readonly type: CaseEvent
      readonly applied: boolean
    },
  ) => Promise<boolean>
  /** Writes to a school that it is asked. */
  readonly tellSchool: (school: string, word: { readonly id: string }) => Promise<boolean>
}
