import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import { isPublic } from '#contract/insight/public-kind.ts'
import { halves, PublicReport, ReportList } from '#contract/insight/reports.ts'
import { anySite } from '#http/core/any-site.ts'
import { ProblemError } from '#http/core/problem.ts'
import { publicReport, type ReportPorts, type ReportsAsked, reportsIn } from '#insight/reports.ts'
import { afterIn } from './open-data.ts'
import { aMinute } from './performance.ts'

/** A search engine would keep what is taken back. */
const headers = { ...aMinute, 'x-robots-tag': 'noindex' }

const Asked = z.object({
  ward: z.optional(z.string().check(z.maxLength(20))),
  service: z.optional(z.string().check(z.maxLength(60))),
  state: z.optional(z.enum(halves)),
})

const missing = (detail: string) => new ProblemError('not-found', detail)

function published({ council }: ReportPorts): void {
  if (!council.reportsInTheOpen) throw missing('This council does not show reports to everybody.')
}

function askedIn(ports: ReportPorts, query: Record<string, string>): ReportsAsked {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const asked = Asked.safeParse(given)
  if (!asked.success)
    throw new ProblemError(
      'invalid',
      `Ask with ward, service, state (one of ${halves.join(', ')}) and after.`,
    )
  const { ward, service } = asked.data
  if (ward && !ports.wards.some(({ code }) => code === ward))
    throw missing('There is no such ward. /api/reports lists those that there are.')
  if (service && !ports.services.some((one) => one.slug === service && isPublic(one)))
    throw missing('There is no such kind of report. /api/reports lists those that there are.')
  return asked.data
}

/** `GET /api/reports` and `GET /api/reports/{reference}`: what anybody may know of what was reported. */
export function reportRoutes(app: Hono, ready: () => Promise<ReportPorts>): void {
  app.get('/api/reports', anySite, async (context) => {
    const ports = await ready()
    published(ports)
    const asked = { ...askedIn(ports, context.req.query()), after: afterIn(context) }
    const found = await reportsIn(ports, asked)
    const services = ports.services.filter(isPublic)
    return context.json(ReportList.parse({ ...found, wards: ports.wards, services }), 200, headers)
  })
  app.get('/api/reports/:reference', anySite, async (context) => {
    const ports = await ready()
    published(ports)
    const reference = readReference(context.req.param('reference'))
    const report = reference && (await publicReport(ports, reference))
    if (!report) throw missing('There is no report with this reference that everybody may see.')
    return context.json(PublicReport.parse(report), 200, headers)
  })
}
