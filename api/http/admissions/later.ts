import type { Hono } from 'hono/tiny'
import { together } from '#http/core/together.ts'
import { answerDeskRoutes } from './answers-desk.ts'
import type { OfficerRoutesPorts } from './appeals/officers.ts'
import { changeDeskRoutes } from './changes-desk.ts'
import { childRoutes } from './children.ts'
import { dayRoutes } from './day.ts'
import type { Ports } from './desk.ts'
import { exchangeRoutes } from './exchange.ts'
import { fairAccessDeskRoutes } from './fair-access.ts'
import { inYearDeskRoutes } from './in-year-desk.ts'
import { inYearSchoolRoutes } from './in-year-schools.ts'
import { listDeskRoutes } from './lists-desk.ts'
import { reportRoutes } from './reports.ts'
import { runRoutes } from './runs.ts'
import { schoolSeatRoutes } from './school-seat.ts'
import { seatRoutes } from './seats.ts'
import { vacancyDeskRoutes } from './vacancies.ts'

/** What staff come to from the desk: runs, children, the seats of schools and what is exchanged. */
export function laterDeskRoutes(ready: Ports, appealing?: () => Promise<OfficerRoutesPorts>): Hono {
  const inYear = async () => {
    const ports = await ready()
    return { ...ports, ...ports.inYear() }
  }
  return together(
    dayRoutes(ready, appealing),
    runRoutes(ready),
    childRoutes(ready),
    answerDeskRoutes(ready),
    listDeskRoutes(ready),
    changeDeskRoutes(ready),
    // Before the seats: an address of theirs would take it for a round.
    fairAccessDeskRoutes(ready),
    seatRoutes(ready),
    schoolSeatRoutes(ready),
    exchangeRoutes(ready),
    vacancyDeskRoutes(ready),
    reportRoutes(ready),
    // Before the applications: one of them has no reference “late”.
    inYearSchoolRoutes(inYear),
    inYearDeskRoutes(inYear),
  )
}
