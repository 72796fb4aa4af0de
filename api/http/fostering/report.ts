import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { PersonId } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { ReportCopy, ReportName, ReportPreview, ReportView, SectionView } from '#contract/fostering/report.ts'
import { lookOf } from '#fostering/desk/looks.ts'
import { whoIs } from '#fostering/household/place.ts'
import { createApp } from '#http/core/app.ts'
import { partNamed } from './act.ts'
import { as, type Ports as DeskPorts, enterHousehold } from './desk-enter.ts'
import { enter, type Ports as PlacePorts } from './place.ts'
import { doneOr, noSuch } from './problems.ts'

/** What the address names, if there can be something of the kind. */
function named<T>(schema: z.ZodMiniType<T>, context: Context, key: string): T {
  const found = z.safeParse(schema, context.req.param(key))
  if (!found.success) throw noSuch()
  return found.data
}

/** What composes a report is large, and most answers are of something else. */
const views = () => import('#fostering/household/report-view.ts')

const one = '/api/workspace/fostering/households/:household'

/** Whoever asks for a part of the household in the address, as what they may see it as. That they looked is kept. */
async function look(context: Context, ready: DeskPorts, name: PartName) {
  const { ports, all, head } = await enterHousehold(context, ready)
  const who = as(all, name, head)
  await ports.looks.record(lookOf(who, head.household, name, ports.now()))
  return { ports, head, who }
}

/** The assessment report, for whoever writes it and whoever decides by it. What is done to it goes the way of every part. */
export function reportRoutes(ready: DeskPorts): Hono {
  const app = createApp()
  app.get(`${one}/reports/:report`, async (context) => {
    const name = named(ReportName, context, 'report')
    const { ports, head, who } = await look(context, ready, name)
    return context.json(ReportView.parse(doneOr(await (await views()).openReport(ports, who, head, name))))
  })
  app.get(`${one}/reports/:report/copies/:person`, async (context) => {
    const name = named(ReportName, context, 'report')
    const person = named(PersonId, context, 'person')
    const { ports, head, who } = await look(context, ready, name)
    const reader = whoIs(head, person)
    if (reader?.as !== 'applicant') throw noSuch()
    const sections = doneOr(await (await views()).previewCopy(ports, who, reader, head, name))
    return context.json(ReportPreview.parse({ name: reader.name, sections }))
  })
  app.get(`${one}/sections/:part`, async (context) => {
    const name = partNamed(context)
    const { ports, head, who } = await look(context, ready, name)
    return context.json(SectionView.parse(doneOr(await (await views()).openSection(ports, who, head, name))))
  })
  return app
}

/** The copy of one who applies. */
export function copyRoutes(ready: PlacePorts): Hono {
  const app = createApp()
  app.get('/api/fostering/place/reports/:report', async (context) => {
    const { ports, who, head } = await enter(context, ready)
    const name = named(ReportName, context, 'report')
    return context.json(ReportCopy.parse(doneOr(await (await views()).openCopy(ports, who, head, name))))
  })
  return app
}
