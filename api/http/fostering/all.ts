import { lazily, together } from '#http/core/together.ts'
import { dayRoutes } from './day.ts'
import type { Asking, Ready } from './later.ts'

/**
 * All of staff's side of fostering and adoption. Staff begin with their day; what the others take and answer is read with
 * the first request for one of them.
 */
export const allDeskRoutes = (ready: Ready, asking: Asking) =>
  together(
    dayRoutes(ready),
    lazily(async () => (await import('./later.ts')).laterDeskRoutes(ready, asking)),
  )
