import type { Hono } from 'hono/tiny'
import { together } from '#http/core/together.ts'
import { childRoutes } from './children.ts'
import { deskRoutes, type Ports } from './desk.ts'
import { exchangeRoutes } from './exchange.ts'
import { runRoutes } from './runs.ts'
import { seatRoutes } from './seats.ts'

/** The desk of staff and the seats of schools. */
export const allDeskRoutes = (ready: Ports): Hono =>
  together(deskRoutes(ready), runRoutes(ready), childRoutes(ready), seatRoutes(ready), exchangeRoutes(ready))
