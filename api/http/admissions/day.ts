import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import type { OfficerAppealPorts } from '#admissions/appeals/ports.ts'
import { doBulk, previewBulk } from '#admissions/day/bulk.ts'
import { dayOf, groupFile, groupPage, looking, sourceFor, sourcesFor } from '#admissions/day/day.ts'
import type { DayPorts } from '#admissions/day/ports.ts'
import { BulkDone, BulkPreview, DoBulk, PreviewBulk } from '#contract/admissions/day/bulk.ts'
import { AdmissionsDay, DayGroupPage } from '#contract/admissions/day/day.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { noSuch, problemOf } from './problems.ts'
import { sent } from './sent.ts'

type Ready = () => Promise<Omit<DayPorts, 'appealing'> & StaffPorts>
type Appealing = () => Promise<{ readonly appealing: OfficerAppealPorts }>

const day = '/api/workspace/admissions/day'

/** What the address narrows a group down to. */
function wanted(context: Context) {
  const { round, school, after } = context.req.query()
  return { ...(round && { round }), ...(school && { school }), ...(after && { after }) }
}

/** What is due for staff today, all of one thing, and the same done to many at once. */
export function dayRoutes(ready: Ready, appealing?: Appealing): Hono {
  async function enter(context: Context) {
    const ports = await ready()
    const staff = await staffOf(context, ports)
    if (sourcesFor(staff).length === 0) throw forbidden()
    return { ports: { ...ports, ...(await appealing?.()) } as DayPorts, staff }
  }
  /** The group of the address, for somebody who may see it. */
  async function enterGroup(context: Context) {
    const entered = await enter(context)
    const source = sourceFor(entered.staff, context.req.param('group') ?? '')
    if (source === undefined) throw noSuch('list')
    if (source === null) throw forbidden()
    return { ...entered, source }
  }
  const by = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })

  return createApp()
    .get(day, async (context) => {
      const { ports, staff } = await enter(context)
      return context.json(AdmissionsDay.parse(await dayOf(ports, staff)))
    })
    .post(`${day}/preview`, async (context) => {
      const { ports, staff } = await enter(context)
      const body = await readBody(context.req, PreviewBulk)
      const preview = await previewBulk(await looking(ports, by(staff)), staff, body)
      if (!preview) throw forbidden()
      return context.json(BulkPreview.parse(preview))
    })
    .post(`${day}/acts`, async (context) => {
      const { ports, staff } = await enter(context)
      const { key, body } = await sent(context, DoBulk)
      const looks = await looking(ports, by(staff))
      const done = await doBulk(looks, staff, body, key, (refusal) => {
        const { kind, message, more } = problemOf(refusal, 'line')
        return { kind, detail: more.errors?.[0]?.message ?? message }
      })
      if (!done) throw forbidden()
      return context.json(BulkDone.parse(done))
    })
    .get(`${day}/:group`, async (context) => {
      const { ports, staff, source } = await enterGroup(context)
      return context.json(DayGroupPage.parse(await groupPage(ports, staff, source, wanted(context))))
    })
    .get(`${day}/:group/lines.csv`, async (context) => {
      const { ports, staff, source } = await enterGroup(context)
      const file = await groupFile(ports, by(staff), source, wanted(context))
      return context.body(file, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${source.group}.csv"`,
        'cache-control': 'no-store',
      })
    })
}
