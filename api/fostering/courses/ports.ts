import type { Dated } from '../household/calendar.ts'
import type { HouseholdPorts } from '../household/perform.ts'
import type { PlacePorts } from '../household/place.ts'
import type { TellPorts } from '../household/tell.ts'
import type { Times } from '../times/offered.ts'
import type { Course } from './course.ts'

export interface CoursePorts extends HouseholdPorts {
  readonly courses: Times<Course>
}

/** What people of a household meet. `calendarFile`: one date of a household as an iCalendar file. */
export interface CoursePlacePorts extends CoursePorts, PlacePorts {
  readonly calendarFile: (date: Dated, household: string) => Promise<string>
}

/** What staff need to offer them. */
export interface OfferPorts extends CoursePorts {
  readonly secret: () => Promise<Uint8Array>
}

/** What is done each minute: whoever has a seat is told. */
export type CourseSweepPorts = CoursePorts & Pick<TellPorts, 'tell' | 'from'>
