import type { Answers } from '#admissions/answers/ports.ts'
import type { FairAccessCases } from '#admissions/fair-access/ports.ts'
import type { InYears } from '#admissions/in-year/ports.ts'
import type { Lists } from '#admissions/lists/ports.ts'
import type { DeskPorts } from '#admissions/rounds/desk.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import type { StartTerms } from '#contract/admissions/starts/starts.ts'
import type { Store } from '#record/item.ts'
import type { Starts, StartsLine } from './starts.ts'

/** Items by round and school, with a slash between them. */
export interface StartsStore extends Store<Starts> {
  /** Those of every school of the round that has said anything, by one key and without their histories. */
  ofRound(round: string): Promise<StartsLine[]>
}

export const startsId = (round: string, school: string): string => `${round}/${school}`

/** What the places of a school are read from. */
export interface PlacePorts {
  readonly answers: Pick<Answers, 'referencesAt' | 'some'>
  readonly applications: Pick<DeskPorts['applications'], 'some'>
  readonly lists: Pick<Lists, 'get'>
  readonly starts: StartsStore
  readonly startTerms: StartTerms
  readonly now: () => Date
}

/** What a school says who has started by. */
export type StartPorts = PlacePorts & Pick<VacancyPorts, 'calendars' | 'roomSchools'>

/** What a school’s day is read from. */
export type SchoolDayPorts = StartPorts &
  Pick<VacancyPorts, 'vacancies' | 'vacancyTerms'> &
  Pick<DeskPorts, 'council' | 'rounds' | 'seats'> & {
    readonly inYears: Pick<InYears, 'atSchool'>
    readonly fairAccess: Pick<FairAccessCases, 'atSchool'>
  }
