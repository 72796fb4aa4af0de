import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import { PersonId } from '#contract/fostering/case.ts'
import { BeginCase, CaseList, CaseView, DeskPart, MadeLink } from '#contract/fostering/desk.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { MadeAnswerLink } from '#contract/fostering/reference.ts'
import { linesFor } from '#fostering/desk/lines.ts'
import { lookOf } from '#fostering/desk/looks.ts'
import { deskPart } from '#fostering/desk/part.ts'
import { begin } from '#fostering/household/begin.ts'
import { caseView } from '#fostering/household/case-view.ts'
import { householdReference, linkCode, linkKey } from '#fostering/household/links.ts'
import type { Part } from '#fostering/household/part.ts'
import { perform } from '#fostering/household/perform.ts'
import { answerLink, isAsked, tellOfLink } from '#fostering/household/tell.ts'
import type { PersonValues } from '#fostering/parts/person.ts'
import { mayPart } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { forbidden } from '#http/core/staff.ts'
import { doAct, partNamed } from './act.ts'
import { as, enter, enterHousehold, type Ports } from './desk-enter.ts'
import { doneOr, noSuch } from './problems.ts'
import { tellAfter } from './told.ts'

const desk = '/api/workspace/fostering/households'

/** Staff's side of households. */
export function deskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(desk, async (context) => {
    const { ports, all } = await enter(context, ready)
    const cases = linesFor(all, await ports.cases.open())
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
    return context.json(CaseView.parse(await caseView(ports, who, head)), 201)
  })
  app.get(`${desk}/:household`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = as(all, 'head', head)
    await ports.looks.record(lookOf(who, head.household, 'head', ports.now()))
    return context.json(CaseView.parse(await caseView(ports, who, head)))
  })
  app.get(`${desk}/:household/parts/:part`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const name = partNamed(context)
    const who = as(all, name, head)
    await ports.looks.record(lookOf(who, head.household, name, ports.now()))
    const everything = context.req.query('all') !== undefined
    return context.json(DeskPart.parse(doneOr(await deskPart(ports, who, head, name, everything))))
  })
  app.post(`${desk}/:household/parts/:part/acts/:act`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const who = as(all, context.req.param('part'), head)
    const view = await doAct(context, ports, who, head.household)
    await tellAfter(ports, head.household, view.name, context.req.param('act'))
    return context.json(PartView.parse(view))
  })
  app.post(`${desk}/:household/parts/:part/link`, async (context) => {
    const { ports, all, head } = await enterHousehold(context, ready)
    const name = partNamed(context)
    const who = as(all, name, head)
    if (!mayPart(who, 'record', name, head.values.phase)) throw forbidden()
    await readBody(context.req, z.strictObject({}))
    const part = await ports.parts.get(`${head.household}/${name}`)
    if (!part || !isAsked(part)) throw noSuch()
    return context.json(MadeAnswerLink.parse(await answerLink(ports, part)))
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
    await tellOfLink(ports, part, url)
    return context.json(MadeLink.parse({ person: person.data, url, code: linkCode(secret, link) }))
  })
  return app
}
