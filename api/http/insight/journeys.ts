import type { Hono } from 'hono/tiny'
import { monthOf } from '#contract/calendar/month.ts'
import type { Service } from '#contract/core/service.ts'
import { JourneyCount } from '#contract/insight/journey-count.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { counterOf, type JourneyStore } from '#insight/journeys.ts'

export interface JourneysPorts {
  readonly journeys: JourneyStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly now: () => Date
}

/** `POST /api/journeys`: counts one step of one form. Nothing of the request but its body is looked at. */
export function journeysRoutes(ready: () => Promise<JourneysPorts>): Hono {
  return createApp().post('/api/journeys', async (context) => {
    const { journeys, serviceOf, now } = await ready()
    const body = await readBody(context.req, JourneyCount)
    const counter = counterOf(body, serviceOf)
    if (!counter) {
      throw new ProblemError(
        'invalid',
        'Name a service of the catalogue and, with "reached", one of its pages.',
        {
          errors: [{ pointer: body.page === undefined ? '/service' : '/page', message: 'Unknown' }],
        },
      )
    }
    await journeys.add(body.service, monthOf(now()), counter)
    return context.body(null, 204)
  })
}
