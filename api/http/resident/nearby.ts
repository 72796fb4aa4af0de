import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import type { Service } from '#contract/core/service.ts'
import { NearbyList } from '#contract/requests/request.ts'
import { anySite } from '#http/core/any-site.ts'
import { createApp } from '#http/core/app.ts'
import { pointer } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { NearbyStore } from '#requests/life/ports.ts'
import { nearby } from '#requests/resident/nearby.ts'

const degrees = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^-?\d{1,3}(\.\d{1,15})?$/)), z.transform(Number)),
    z.number().check(z.gte(least), z.lte(most)),
  )

/** WGS84, around the United Kingdom. */
const Point = z.object({ lat: degrees(49, 61), lon: degrees(-9, 2) })

export interface NearbyPorts {
  readonly store: NearbyStore
  readonly serviceOf: (slug: string) => Service | undefined
}

/** `GET /api/services/{slug}/nearby?lat&lon`. */
export function nearbyRoutes(ports: () => Promise<NearbyPorts>): Hono {
  return createApp().get('/api/services/:slug/nearby', anySite, async (context) => {
    const { store, serviceOf } = await ports()
    const service = serviceOf(context.req.param('slug'))
    if (!service) throw new ProblemError('not-found', 'There is no such service. /api/services lists them.')
    const point = Point.safeParse(context.req.query())
    if (!point.success) {
      throw new ProblemError('invalid', 'Give lat and lon in degrees (WGS84), in the United Kingdom.', {
        errors: point.error.issues.map((issue) => ({ pointer: pointer(issue.path), message: issue.message })),
      })
    }
    return context.json(NearbyList.parse({ reports: await nearby(store, service, point.data) }))
  })
}
