import type { Hono } from 'hono/tiny'
import type { CouncilProfile } from '#contract/council.ts'
import { readReference } from '#contract/reference.ts'
import type { Service } from '#contract/service.ts'
import { Tracked } from '#contract/tracking.ts'
import { goesOn } from '#requests/after/goes-on.ts'
import type { RequestStore } from '#requests/ports.ts'
import { openRequest, view } from '#requests/track.ts'
import { createApp } from './app.ts'
import { bearerKey } from './idempotency.ts'
import { ProblemError } from './problem.ts'

export interface TrackPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly now: () => Date
}

/** One answer for a wrong key, a missing one and an unknown reference: none of them tells whether it exists. */
export const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'Open the private link from your confirmation again. The reference alone does not open a request.',
  )

/** `GET /api/requests/{reference}` with the tracking key as bearer. */
export function trackRoutes(ports: () => Promise<TrackPorts>): Hono {
  return createApp().get('/api/requests/:reference', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const { requests, serviceOf, council, now } = await ports()
    const opened = reference && key ? await openRequest(requests, reference, key) : undefined
    if (!opened) throw cannotOpen()
    const last = await goesOn(requests, opened.request)
    const into = last && { request: last, service: serviceOf(last.service) }
    const service = serviceOf(opened.request.service)
    return context.json(Tracked.parse(view(opened, service, council, now(), into)))
  })
}
