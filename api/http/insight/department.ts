import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { isMonth, monthOf } from '#contract/calendar/month.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentWith } from '#contract/council/department.ts'
import type { Staff } from '#contract/council/staff.ts'
import { DepartmentInsight, InsightRequests, insightNumbers } from '#contract/insight/department-insight.ts'
import { noSuchDepartment } from '#http/core/known-department.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { type Asked, behind, type DepartmentInsightPorts, departmentInsight } from '#insight/department.ts'
import { may, mayIn } from '#requests/rights/may.ts'

export interface StaffInsightPorts extends DepartmentInsightPorts, StaffPorts {
  readonly council: CouncilProfile
}

/** Of which services somebody may know the numbers; undefined: of all, so that those that are kept will do. */
function servicesOf(staff: Staff, department: string): Asked['services'] {
  // A service that no grant names is allowed only by a grant for all of them.
  if (may(staff, 'insight', { department, service: '', sensitive: false })) return undefined
  return (service) => may(staff, 'insight', { department, service, sensitive: false })
}

async function asked(context: Context, ports: StaffInsightPorts): Promise<Asked> {
  const staff = await staffOf(context, ports)
  const id = context.req.param('department') ?? ''
  const department = departmentWith(ports.council, id)
  if (!department) throw noSuchDepartment()
  if (!mayIn(staff, 'insight', department.id)) throw forbidden()
  const month = context.req.query('month') ?? monthOf(ports.now())
  if (!isMonth(month)) throw invalid('month', 'Give a month like 2026-03.')
  const services = servicesOf(staff, department.id)
  return { department, month, ...(services ? { services } : {}) }
}

const invalid = (name: string, message: string) =>
  new ProblemError('invalid', message, { errors: [{ pointer: `/${name}`, message }] })

/** `GET /api/workspace/insight/{department}`, and `…/requests`: what is behind each number. */
export function staffInsightRoutes(app: Hono, ready: () => Promise<StaffInsightPorts>): void {
  app.get('/api/workspace/insight/:department', async (context) => {
    const ports = await ready()
    return context.json(DepartmentInsight.parse(await departmentInsight(ports, await asked(context, ports))))
  })
  app.get('/api/workspace/insight/:department/requests', async (context) => {
    const ports = await ready()
    const what = await asked(context, ports)
    const number = insightNumbers.find((name) => name === context.req.query('number'))
    if (!number) throw invalid('number', `Give one of ${insightNumbers.join(', ')}.`)
    const { team, district } = context.req.query()
    return context.json(InsightRequests.parse(await behind(ports, what, number, { team, district })))
  })
}
