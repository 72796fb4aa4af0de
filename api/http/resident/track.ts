import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { Tracked } from '#contract/requests/tracking.ts'
import { createApp } from '#http/core/app.ts'
import { bearerKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { goesOn } from '#requests/resident/after/goes-on.ts'
import { isEnded, openRequest, view } from '#requests/resident/track.ts'

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

/** Told to whoever held the link, and to nobody else. */
const ended = () =>
  new ProblemError(
    'link-too-old',
    'This link no longer works. We send links to another address now. If you did not ask for that, call the council.',
  )

/** `GET /api/requests/{reference}` with the tracking key as bearer. */
export function trackRoutes(ports: () => Promise<TrackPorts>): Hono {
  return createApp().get('/api/requests/:reference', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const { requests, serviceOf, council, now } = await ports()
    const opened = reference && key ? await openRequest(requests, reference, key) : undefined
    if (!opened) throw reference && key && (await isEnded(requests, reference, key)) ? ended() : cannotOpen()
    const last = await goesOn(requests, opened.request)
    const into = last && { request: last, service: serviceOf(last.service) }
    const service = serviceOf(opened.request.service)
    return context.json(Tracked.parse(view(opened, service, council, now(), into)))
  })
}
