import { environment } from '#aws/core/environment.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
import type { CoursePlacePorts, CourseSweepPorts } from '#fostering/courses/ports.ts'
import type { Uploads } from '#fostering/household/files.ts'
import { placePorts } from './place-ports.ts'
import { coursesTable } from './times-table.ts'

/** Who tells, as it stands below messages. */
export const fosteringSender = () => ({
  council: council.name,
  phone: departmentOf(council, fosteringDepartment).phone,
  team: fosteringProfile.team,
})

/** What the private place of a household needs, with the courses that can be chosen there. */
export const coursePlacePorts = (): CoursePlacePorts & Uploads => ({
  ...placePorts(),
  courses: coursesTable(),
  async calendarFile(date, household) {
    const { calendarOfDate } = await import('#fostering/courses/calendar.ts')
    return calendarOfDate(date, household, fosteringSender(), environment('SITE_URL'))
  },
})

/** What is done for courses every minute, for real. */
export function courseSweepPorts(): CourseSweepPorts {
  const messages = messageSender()
  return {
    ...placePorts(),
    courses: coursesTable(),
    tell: (word) => messages.send(word),
    from: fosteringSender(),
  }
}
