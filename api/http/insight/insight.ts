import type { Hono } from 'hono/tiny'
import { createApp } from '#http/core/app.ts'
import type { PublicPorts } from '#insight/public.ts'
import { type StaffInsightPorts, staffInsightRoutes } from './department.ts'
import { feedRoutes, openDataRoutes } from './open-data.ts'
import { performanceRoutes } from './performance.ts'
import { reportRoutes } from './reports.ts'

/** How the council is doing: everything that anybody may know of it, and what departments know of their own. */
export function insightRoutes(ready: () => Promise<PublicPorts & StaffInsightPorts>): Hono {
  const app = createApp()
  performanceRoutes(app, ready)
  openDataRoutes(app, ready)
  feedRoutes(app, ready)
  reportRoutes(app, ready)
  staffInsightRoutes(app, ready)
  return app
}
