import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { readReference } from '#contract/core/reference.ts'
import { PersonId } from '#contract/fostering/case.ts'
import { BeginCase, CaseList, CaseView, MadeLink } from '#contract/fostering/desk.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { begin } from '#fostering/household/begin.ts'
import { caseView } from '#fostering/household/case-view.ts'
import type { DeskPorts } from '#fostering/household/desk-ports.ts'
import { householdReference, linkCode, linkKey } from '#fostering/household/links.ts'
import type { Head, Part } from '#fostering/household/part.ts'
import { headOf, perform } from '#fostering/household/perform.ts'
import type { PersonValues } from '#fostering/parts/person.ts'
import { mayPart, staffAs, type Who } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden, type StaffPorts, staffOf } from '#http/core/staff.ts'
import { doAct, showPart } from './act.ts'
import { doneOr, noSuch } from './problems.ts'

export type Ports = () => Promise<DeskPorts & StaffPorts>

const desk = '/api/workspace/fostering/households'

/** Who asks, as what they are in fostering; the first of their roles that may do what they ask. */
async function enter(context: Context, ready: Ports) {
  const ports = await ready()
  const all = staffAs(await staffOf(context, ports), ports.department.id)
  if (all.length === 0) throw forbidden()
  return { ports, all }
}

/** The household of the address, and whoever asks as what they see it as. One answer where there is none, or not for them. */
async function enterHousehold(context: Context, ready: Ports) {
  const { ports, all } = await enter(context, ready)
  const household = readReference(context.req.param('household') ?? '')
  const head = household && (await headOf(ports, household))
  if (!head) throw noSuch()
  return { ports, all, head }
}

/** As which of their roles somebody may see this part. Several roles never add up: each act is one role's. */
const as = (all: readonly Who[], name: string, head: Head): Who => {
  const who = all.find((one) => mayPart(one, 'see', name, head.values.phase))
  if (!who) throw noSuch()
  return who
}

/** Staff's side of households. */
export function deskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(desk, async (context) => {
    const { ports, all } = await enter(context, ready)
    const cases = (await ports.cases.open()).filter(({ phase }) =>
      all.some((who) => mayPart(who, 'see', 'head', phase)),
    )
    return context.json(CaseList.parse({ cases }))
  })
  app.post(desk, async (context) => {
    const { ports, all } = await enter(context, ready)
    const who = all.find((one) => mayPart(one, 'manage', 'head', 'applying'))
    if (!who) throw forbidden()
    const key = idempotencyKey(context.req)
    const body = await readBody(context.req, BeginCase)
    const household = householdReference(await ports.secret(), ports.department.prefix, key)
    const { kind, people, source, enquired, placed } = body
    const dates = {
      enquired: enquired ?? dayInEngland(ports.now()),
      ...(placed === undefined ? {} : { placed }),
    }
    const values = {
      kind,
      source: { from: source },
      people: Object.fromEntries(people.map((one, at) => [`p${at + 1}`, { ...one, here: true }])),
      dates,
    }
    const head = doneOr(await begin(ports, who, { household, key, values }))
    return context.json(CaseView.parse(caseView(ports, who, head)), 201)
  })
  app.get(`${desk}/:household`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    return context.json(CaseView.parse(caseView(ports, as(all, 'head', head), head)))
  })
  app.get(`${desk}/:household/parts/:part`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = as(all, context.req.param('part'), head)
    return context.json(PartView.parse(await showPart(context, ports, who, head.household)))
  })
  app.post(`${desk}/:household/parts/:part/acts/:act`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = as(all, context.req.param('part'), head)
    return context.json(PartView.parse(await doAct(context, ports, who, head.household)))
  })
  app.post(`${desk}/:household/people/:person/link`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const person = PersonId.safeParse(context.req.param('person'))
    if (!person.success || !head.values.people[person.data]) throw noSuch()
    const name = `person.${person.data}`
    const who = as(all, name, head)
    const key = idempotencyKey(context.req)
    await readBody(context.req, z.strictObject({}))
    const kept = await ports.parts.light(`${head.household}/${name}`)
    const seen = kept ? (await ports.parts.get(`${head.household}/${name}`))?.history.length : 0
    const asked = { household: head.household, name, act: 'link', key, seen: seen ?? 0, body: {} }
    const part = doneOr(await perform(ports, who, asked)) as Part<PersonValues>
    const link = {
      household: head.household,
      person: person.data,
      generation: part.values.link?.generation ?? 0,
    }
    const secret = await ports.secret()
    const url = `${ports.siteUrl}/fostering/place/${head.household}/${person.data}#${linkKey(secret, link)}`
    return context.json(MadeLink.parse({ person: person.data, url, code: linkCode(secret, link) }))
  })
  return app
}
