import type { Hono } from 'hono/tiny'
import { lazily, together } from '#http/core/together.ts'
import { deskRoutes, type Ports } from './desk.ts'

/** The desk of staff and the seats of schools. What comes after the list of rounds is read with the first who goes on to it. */
export const allDeskRoutes = (ready: Ports): Hono =>
  together(
    deskRoutes(ready),
    lazily(async () => (await import('./later.ts')).laterDeskRoutes(ready)),
  )
