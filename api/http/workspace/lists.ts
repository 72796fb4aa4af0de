import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { idsWith } from '#contract/council/department.ts'
import type { Staff } from '#contract/council/staff.ts'
import type { ListLook } from '#contract/workspace/list-looks.ts'
import {
  listOrders,
  listViews,
  WorkCounts,
  type WorkLine,
  WorkPage,
  WorkSearch,
} from '#contract/workspace/workspace.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { knownDepartment } from '#http/core/known-department.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import type { PageKey } from '#requests/life/ports.ts'
import type { WorkRecord } from '#requests/list/worklist.ts'
import { gives, mayIn, sight } from '#requests/rights/may.ts'
import { type CountsAsked, countLists } from '#requests/workspace/count.ts'
import { type GlancePorts, glanced } from '#requests/workspace/glance.ts'
import type { ListLookStore, StaffStore } from '#requests/workspace/kept.ts'
import { type ListPorts, listPage } from '#requests/workspace/list.ts'
import { type SearchPorts, search } from '#requests/workspace/search.ts'
import { recordListLook } from './list-looks.ts'

export interface WorkspaceListPorts
  extends StaffPorts,
    SearchPorts,
    Pick<ListPorts, 'wardOf' | 'parishOf'>,
    GlancePorts {
  readonly council: CouncilProfile
  readonly kept: Pick<StaffStore, 'meet'>
  readonly looks: Pick<ListLookStore, 'recordList'>
}

const Name = z.string().check(z.maxLength(60))
const Asked = z.object({
  view: z._default(z.enum(listViews), 'open'),
  service: z.optional(Name),
  team: z.optional(Name),
  ward: z.optional(Name),
  parish: z.optional(Name),
  order: z.optional(z.enum(listOrders)),
  after: z.optional(z.string().check(z.maxLength(400))),
  limit: z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,3}$/)),
      z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(100))),
    ),
    50,
  ),
})

const invalid = (message: string) => new ProblemError('invalid', message)

/** A cursor is where the page before ended, and no secret. */
const cursorOf = (key: PageKey): string =>
  Buffer.from(JSON.stringify([key.department, key.reference, key.sort])).toString('base64url')

/** A ward and a time, as the list by wards is sorted. */
const WardOrder = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}#]{1,120}#\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/u))

/** What is dangerous, before all days. */
const DangerOrder = z.string().check(z.regex(/^[!"]\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/))

/** What stands in an index, and no more: the reference as Shire writes it, and what the list is sorted by. */
const Cursor = z.tuple([
  z.string(),
  z.string().check(z.refine((reference) => readReference(reference) === reference)),
  z.union([z.iso.datetime(), WardOrder, DangerOrder]),
])

function keyOf(cursor: string, ids: readonly string[]): PageKey {
  try {
    const [department, reference, sort] = Cursor.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    )
    if (ids.includes(department)) return { department, reference, sort }
  } catch {
    // Said below.
  }
  throw invalid('Send as after what the page before gave as next, for the same list.')
}

/** The services that somebody may see in the department; undefined: every one. */
function servicesOf({ grants }: Staff, department: string): readonly string[] | undefined {
  const here = grants.filter(
    ({ role, departments }) =>
      gives(role, 'see') && (departments === 'all' || departments.includes(department)),
  )
  return here.some(({ services }) => !services) ? undefined : here.flatMap(({ services = [] }) => services)
}

/** The lists of which somebody is told how many there are: what is theirs to do, if they act. */
function countsFor(staff: Staff, department: string): CountsAsked {
  const services = servicesOf(staff, department)
  const views = mayIn(staff, 'act', department)
    ? (['danger', 'new', 'overdue', 'unassigned', 'mine', 'attention', 'to-order', 'open'] as const)
    : (['danger', 'new', 'overdue', 'open'] as const)
  return { department, views, staff: staff.id, ...(services ? { services } : {}) }
}

/** Whether a record may be among what somebody finds: of sensitive ones, those they may open, or know the reference of. */
const mayFind =
  (ports: WorkspaceListPorts, staff: Staff, text: string) =>
  ({ department, service, reference }: WorkRecord): boolean => {
    const sensitive = ports.serviceOf(service)?.sensitive ?? true
    const seen = sight(staff, { department, service, sensitive })
    return seen === 'all' || (seen === 'standing' && readReference(text) === reference)
  }

/**
 * The lines with what somebody may see of private requests. That they look is recorded meanwhile, so that it takes no
 * longer; where it cannot be recorded nothing is shown.
 */
async function shownTo(
  ports: WorkspaceListPorts,
  staff: Staff,
  what: ListLook['what'],
  lines: readonly WorkLine[],
): Promise<WorkLine[]> {
  const sightOf = ({ department, service: { slug, sensitive } }: WorkLine) =>
    sight(staff, { department, service: slug, sensitive })
  const seen = lines.filter((line) => line.service.sensitive && sightOf(line) === 'all')
  const [shown] = await Promise.all([
    glanced(ports, lines, sightOf),
    recordListLook(ports.looks, staff, what, seen, ports.now()),
  ])
  return shown
}

/** Whom this function has told of already; somebody who comes again the same day need not be met again. */
const met = new Set<string>()

async function meet(
  { kept, council, now }: WorkspaceListPorts,
  { id, name, ...staff }: Staff,
): Promise<void> {
  const at = now()
  const mark = `${id} ${at.toISOString().slice(0, 10)}`
  if (met.has(mark)) return
  const departments = council.departments
    .map((department) => department.id)
    .filter((department) => mayIn({ id, name, ...staff }, 'act', department))
  await kept.meet({ id, name }, departments, at)
  met.add(mark)
}

function nearOf(text: string | undefined) {
  const [lat, lon] = text?.split(',').map(Number) ?? []
  return lat !== undefined && lon !== undefined ? { lat, lon } : undefined
}

/** Lists of a department's requests, page by page, and the search in all that somebody may see. */
export function workspaceListRoutes(ready: () => Promise<WorkspaceListPorts>): Hono {
  return (
    createApp()
      .get('/api/workspace/lists/:department', async (context) => {
        const ports = await ready()
        const staff = await staffOf(context, ports)
        const department = knownDepartment(ports.council, context.req.param('department'))
        if (!mayIn(staff, 'see', department)) throw forbidden()
        const asked = Asked.safeParse(context.req.query())
        if (!asked.success)
          throw invalid(
            `Ask with view (one of ${listViews.join(', ')}), service, team, ward, parish, order (one of ${listOrders.join(', ')}), after, limit (1 to 100).`,
          )
        await meet(ports, staff)
        const { after, service, team, ward, parish, order, ...rest } = asked.data
        const services = servicesOf(staff, department)
        const { lines, next } = await listPage(ports, {
          ...rest,
          department,
          staff: staff.id,
          ...(service ? { service } : {}),
          ...(team ? { team } : {}),
          ...(ward ? { ward } : {}),
          ...(parish ? { parish } : {}),
          ...(order ? { order } : {}),
          ...(services ? { services } : {}),
          ...(after ? { after: keyOf(after, idsWith(ports.council, department)) } : {}),
        })
        return context.json(
          WorkPage.parse({
            lines: await shownTo(ports, staff, asked.data.view, lines),
            next: next ? cursorOf(next) : null,
          }),
        )
      })
      .get('/api/workspace/counts', async (context) => {
        const ports = await ready()
        const staff = await staffOf(context, ports)
        const departments = ports.council.departments
          .map(({ id }) => id)
          .filter((id) => mayIn(staff, 'see', id))
        if (departments.length === 0) throw forbidden()
        const counted = departments.map(async (department) => ({
          department,
          lists: await countLists(ports, countsFor(staff, department)),
        }))
        return context.json(WorkCounts.parse({ departments: await Promise.all(counted) }))
      })
      // Changes nothing: it is a POST so that what is looked for stands in no address.
      .post('/api/workspace/search', async (context) => {
        const ports = await ready()
        const staff = await staffOf(context, ports)
        const { q, near, department, after } = await readBody(context.req, WorkSearch)
        const of = department && knownDepartment(ports.council, department)
        const departments = ports.council.departments
          .map(({ id }) => id)
          .filter((id) => mayIn(staff, 'see', id) && (!of || of === id))
        if (departments.length === 0) throw forbidden()
        const point = nearOf(near)
        const found = await search(ports, {
          text: q,
          departments,
          mayFind: mayFind(ports, staff, q),
          ...(point ? { near: point } : {}),
          ...(after ? { after } : {}),
        })
        return context.json(
          WorkPage.parse({ ...found, lines: await shownTo(ports, staff, 'search', found.lines) }),
        )
      })
  )
}
