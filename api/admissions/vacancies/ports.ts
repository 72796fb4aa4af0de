import type { Tasks } from '#admissions/rounds/ports.ts'
import type { VacancyTerms } from '#contract/admissions/vacancies.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Item, Store } from '#record/item.ts'
import type { Vacancies } from './vacancies.ts'

/** A school of the council's data, as far as its room goes. */
export interface RoomSchool {
  readonly id: string
  readonly name: string
  readonly town: string
  readonly phone: string | null
  /** It is run by a trust under an agreement with the Secretary of State, so that the council cannot direct it itself. */
  readonly isAcademy: boolean
  /** Its year groups with their admission number, null where the council's data have none. */
  readonly years: readonly { readonly year: number; readonly limit: number | null }[]
  /** The calendar of its school days. */
  readonly calendar: string
}

/** What a list of all schools shows of each, without its history. */
export type Standing = Omit<Vacancies, 'history'>

/** Items of schools by their ids. */
export interface VacancyStore extends Store<Vacancies> {
  /** Those of all schools that were ever asked or have reported, by one key. */
  all(): Promise<Standing[]>
}

/** The last day on which a thing was done that is done once a day. */
export interface DayMark extends Item {
  readonly id: string
  readonly on: Day
}

export interface VacancyPorts {
  readonly vacancies: VacancyStore
  readonly roomSchools: () => Promise<readonly RoomSchool[]>
  readonly vacancyTerms: VacancyTerms
  readonly calendars: Calendars
  readonly tasks: Tasks
  readonly now: () => Date
}

/** What reminders go by. */
export interface VacancyReminderPorts extends VacancyPorts {
  readonly days: Store<DayMark>
  /** Reminds a school's office, once for the id; false where nobody knows where to write to. */
  readonly remindSchool: (
    school: string,
    word: { readonly id: string; readonly dueOn: Day | null },
  ) => Promise<boolean>
}
