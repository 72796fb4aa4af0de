import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Permission, Staff } from '#contract/council/staff.ts'
import { ListLooks, Month } from '#contract/workspace/list-looks.ts'
import {
  ColleagueList,
  FilterList,
  KeptId,
  LookList,
  SavedFilter,
  Template,
  TemplateList,
} from '#contract/workspace/workspace.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { knownDepartment } from '#http/core/known-department.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { mayAnywhere, mayIn } from '#requests/rights/may.ts'
import type { ListLookStore, LookStore, StaffStore } from '#requests/workspace/kept.ts'

export interface WorkspaceKeptPorts extends StaffPorts {
  readonly council: CouncilProfile
  readonly kept: StaffStore
  readonly looks: LookStore & Pick<ListLookStore, 'ofLists'>
  readonly requests: Pick<RequestStore, 'get'>
}

type Ports = () => Promise<WorkspaceKeptPorts>

/** Somebody who works here at all. */
async function someone(context: Context, ready: Ports) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (staff.grants.length === 0) throw forbidden()
  return { ports, staff }
}

/** Somebody who may do this in the department that the address names. */
async function inDepartment(context: Context, ready: Ports, permission: Permission) {
  const { ports, staff } = await someone(context, ready)
  const department = knownDepartment(ports.council, context.req.param('department'))
  if (!mayIn(staff, permission, department)) throw forbidden()
  return { ports, department }
}

/** The id of the address. Throws where it can be the id of nothing that is kept. */
function idOf(context: Context): string {
  const id = KeptId.safeParse(context.req.param('id'))
  if (id.success) return id.data
  throw new ProblemError(
    'invalid',
    'Send an id of 1 to 80 characters, without control characters, in the address.',
  )
}

/** The body, which is saved under the id of the address whatever id it has itself. */
async function saved<T extends z.ZodMiniType<{ id: string }>>(context: Context, schema: T) {
  const body = await readBody(context.req, schema)
  if (body.id === context.req.param('id')) return body
  throw new ProblemError('invalid', 'The id in the body must be the one in the address.', {
    errors: [{ pointer: '/id', message: 'Must be the id in the address' }],
  })
}

const mostKept = 100
const full = () => new ProblemError('not-now', `At most ${mostKept} are kept. Delete one first.`)

function filters(app: Hono, ready: Ports): void {
  app.get('/api/workspace/filters', async (context) => {
    const { ports, staff } = await someone(context, ready)
    return context.json(FilterList.parse({ filters: await ports.kept.filters(staff.id) }))
  })
  app.put('/api/workspace/filters/:id', async (context) => {
    const { ports, staff } = await someone(context, ready)
    const filter = await saved(context, SavedFilter)
    const all = await ports.kept.filters(staff.id)
    if (all.length >= mostKept && !all.some(({ id }) => id === filter.id)) throw full()
    await ports.kept.saveFilter(staff.id, filter)
    return context.json(filter)
  })
  app.delete('/api/workspace/filters/:id', async (context) => {
    const { ports, staff } = await someone(context, ready)
    await ports.kept.dropFilter(staff.id, idOf(context))
    return context.body(null, 204)
  })
}

const ofDepartment = '/api/workspace/departments/:department'

function templates(app: Hono, ready: Ports): void {
  app.get(`${ofDepartment}/templates`, async (context) => {
    const { ports, department } = await inDepartment(context, ready, 'see')
    return context.json(TemplateList.parse({ templates: await ports.kept.templates(department) }))
  })
  app.put(`${ofDepartment}/templates/:id`, async (context) => {
    const { ports, department } = await inDepartment(context, ready, 'templates')
    const template = await saved(context, Template)
    const all = await ports.kept.templates(department)
    if (all.length >= mostKept && !all.some(({ id }) => id === template.id)) throw full()
    await ports.kept.saveTemplate(department, template)
    return context.json(template)
  })
  app.delete(`${ofDepartment}/templates/:id`, async (context) => {
    const { ports, department } = await inDepartment(context, ready, 'templates')
    await ports.kept.dropTemplate(department, idOf(context))
    return context.body(null, 204)
  })
}

/** Whether somebody may read who looked at a request of this department. */
const mayAudit = (staff: Staff, department: string) => mayIn(staff, 'looks', department)

/** What staff keep for themselves and each other, who their colleagues are, and who looked at what. */
export function workspaceKeptRoutes(ready: Ports): Hono {
  const app = createApp()
  filters(app, ready)
  templates(app, ready)
  app.get(`${ofDepartment}/colleagues`, async (context) => {
    const { ports, department } = await inDepartment(context, ready, 'see')
    return context.json(ColleagueList.parse({ colleagues: await ports.kept.colleagues(department) }))
  })
  app.get(`${ofDepartment}/looks`, async (context) => {
    const { ports, department } = await inDepartment(context, ready, 'looks')
    const month = Month.safeParse(context.req.query('month'))
    if (!month.success) throw new ProblemError('invalid', 'Ask with a month, such as month=2026-12.')
    return context.json(ListLooks.parse({ looks: await ports.looks.ofLists(department, month.data) }))
  })
  app.get('/api/workspace/looks/:reference', async (context) => {
    const { ports, staff } = await someone(context, ready)
    if (!mayAnywhere(staff, 'looks')) throw forbidden()
    const reference = readReference(context.req.param('reference'))
    const request = reference ? await ports.requests.get(reference) : undefined
    if (!request || !mayAudit(staff, request.department))
      throw new ProblemError('not-found', 'You have no request with this reference.')
    return context.json(LookList.parse({ looks: await ports.looks.of(request.reference) }))
  })
  return app
}
