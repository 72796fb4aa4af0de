import { together } from '#http/core/together.ts'
import { figureRoutes } from './figures.ts'
import { meetingDeskRoutes, meetingRoutes } from './meetings.ts'
import { joinRoutes, memberRoutes } from './members.ts'
import { minutesRoutes } from './minutes.ts'
import { waitingRoutes } from './waiting.ts'

type Ready = Parameters<typeof minutesRoutes>[0]
type DeskPorts = Awaited<ReturnType<Parameters<typeof memberRoutes>[0]>> &
  Awaited<ReturnType<Parameters<typeof figureRoutes>[0]>>

/** What members of panels meet, and those who plan them on the day. */
export const panelRoutes = (ready: Ready) =>
  together(joinRoutes(ready), meetingRoutes(ready), minutesRoutes(ready))

/** What those who plan panels meet. */
export const panelDeskRoutes = (ready: () => Promise<DeskPorts>) =>
  together(memberRoutes(ready), meetingDeskRoutes(ready), figureRoutes(ready), waitingRoutes(ready))
