import type { Hono } from 'hono/tiny'
import type { PublicPorts } from '#insight/public.ts'
import { createApp } from './app.ts'
import { feedRoutes, openDataRoutes } from './open-data.ts'
import { performanceRoutes } from './performance.ts'

/** Everything that anybody may know of how the council is doing. */
export function insightRoutes(ready: () => Promise<PublicPorts>): Hono {
  const app = createApp()
  performanceRoutes(app, ready)
  openDataRoutes(app, ready)
  feedRoutes(app, ready)
  return app
}
