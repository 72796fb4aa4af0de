import type { Hono } from 'hono/tiny'
import { lazily, together } from '#http/core/together.ts'
import { type OfficerRoutesPorts, officerAppealRoutes } from './appeals/officers.ts'
import { deskRoutes, type Ports } from './desk.ts'

/** The desk of staff and the seats of schools. What comes after the list of rounds is read with the first who goes on to it. */
export const allDeskRoutes = (ready: Ports, appealing?: () => Promise<OfficerRoutesPorts>): Hono =>
  together(
    deskRoutes(ready),
    ...(appealing ? [officerAppealRoutes(appealing)] : []),
    lazily(async () => (await import('./later.ts')).laterDeskRoutes(ready, appealing)),
  )
