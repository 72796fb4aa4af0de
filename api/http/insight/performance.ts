import type { Hono } from 'hono/tiny'
import { Performance, ServicePerformance } from '#contract/insight/performance.ts'
import { anySite } from '#http/core/any-site.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type PerformancePorts, performance, servicePerformance } from '#insight/performance.ts'

/** What everybody sees may be a minute old. */
export const aMinute = { 'cache-control': 'public, max-age=60' }

/** Every service’s numbers of two years are megabytes to read: many who look at once, or one after the other, wait once. */
const keptMs = 30_000

/** Does the work again only when what it gave is older than this. What failed is not kept. */
export function keptFor<P extends Pick<PerformancePorts, 'now'>, T>(
  milliseconds: number,
  work: (ports: P) => Promise<T>,
): (ports: P) => Promise<T> {
  let kept: { readonly at: number; readonly answer: Promise<T> } | undefined
  return (ports) => {
    const at = ports.now().getTime()
    if (kept && at - kept.at < milliseconds) return kept.answer
    const mine = { at, answer: work(ports) }
    kept = mine
    mine.answer.catch(() => {
      if (kept === mine) kept = undefined
    })
    return mine.answer
  }
}

/** `GET /api/performance` and `GET /api/performance/{service}`: numbers for everybody. */
export function performanceRoutes(app: Hono, ready: () => Promise<PerformancePorts>): void {
  const wholeCouncil = keptFor(keptMs, async (ports: PerformancePorts) =>
    Performance.parse(await performance(ports)),
  )
  app.get('/api/performance', anySite, async (context) =>
    context.json(await wholeCouncil(await ready()), 200, aMinute),
  )
  app.get('/api/performance/:service', anySite, async (context) => {
    const ports = await ready()
    const service = ports.services.find(({ slug }) => slug === context.req.param('service'))
    if (!service) throw new ProblemError('not-found', 'There is no such service. /api/services lists them.')
    return context.json(ServicePerformance.parse(await servicePerformance(ports, service)), 200, aMinute)
  })
}
