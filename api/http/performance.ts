import type { Hono } from 'hono/tiny'
import { Performance, ServicePerformance } from '#contract/performance.ts'
import { type PerformancePorts, performance, servicePerformance } from '#insight/performance.ts'
import { ProblemError } from './problem.ts'

/** What everybody sees may be a minute old. */
export const aMinute = { 'cache-control': 'public, max-age=60' }

/** `GET /api/performance` and `GET /api/performance/{service}`: numbers for everybody. */
export function performanceRoutes(app: Hono, ready: () => Promise<PerformancePorts>): void {
  app.get('/api/performance', async (context) =>
    context.json(Performance.parse(await performance(await ready())), 200, aMinute),
  )
  app.get('/api/performance/:service', async (context) => {
    const ports = await ready()
    const service = ports.services.find(({ slug }) => slug === context.req.param('service'))
    if (!service) throw new ProblemError('not-found', 'There is no such service. /api/services lists them.')
    return context.json(ServicePerformance.parse(await servicePerformance(ports, service)), 200, aMinute)
  })
}
