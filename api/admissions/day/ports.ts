import type { StaffAnswerPorts } from '#admissions/answers/ports.ts'
import type { OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import type { ChangePorts } from '#admissions/changes/ports.ts'
import type { FairAccessPorts } from '#admissions/fair-access/ports.ts'
import type { ReportPorts } from '#admissions/figures/write-report.ts'
import type { InYearOwnPorts } from '#admissions/in-year/ports.ts'
import type { ListPorts } from '#admissions/lists/ports.ts'
import type { DeskPorts } from '#admissions/rounds/desk.ts'
import type { VacancyPorts } from '#admissions/vacancies/ports.ts'
import type { LateTerms } from '#contract/admissions/changes.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { DueList } from './keys.ts'

/** One thing that is due. */
export interface Dated {
  readonly id: string
  readonly day: Day
}

export interface DuePage {
  readonly found: readonly Dated[]
  /** Behind which the next page begins; null: there is none. */
  readonly next: string | null
}

/** Only what is due from this day on, and up to that one. */
export interface Between {
  readonly from?: Day | undefined
  readonly until?: Day | undefined
}

/** What is due, by key: the soonest first. */
export interface Dues {
  page(
    scope: string,
    list: DueList,
    asked: Between & { readonly after?: string | undefined; readonly limit: number },
  ): Promise<DuePage>
  count(scope: string, list: DueList, between?: Between): Promise<number>
}

/** What the day of staff needs besides what the desk has. */
export interface DayOwnPorts {
  readonly dues: Dues
  readonly late: LateTerms
}

/** Everything that the desk has: what all its pages ask of a round and of the year. */
export type WholeDeskPorts = DeskPorts &
  StaffAnswerPorts &
  ListPorts &
  ChangePorts &
  VacancyPorts &
  FairAccessPorts &
  ReportPorts &
  DayOwnPorts & { readonly inYear: () => InYearOwnPorts }

/** What the day of staff is made of. */
export type DayPorts = WholeDeskPorts & {
  /** Missing where appeals are not looked at. */
  readonly appealing?: OfficerAppealPorts
}
