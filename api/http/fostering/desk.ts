import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { PersonId } from '#contract/fostering/case.ts'
import { CaseList, FindCases, FoundCases } from '#contract/fostering/case-line.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import { BeginCase, CaseView, DeskPart, MadeLink } from '#contract/fostering/desk.ts'
import { PartView } from '#contract/fostering/parts.ts'
import { MadeAnswerLink } from '#contract/fostering/reference.ts'
import { casesFor, findCases } from '#fostering/desk/found.ts'
import { lookOf } from '#fostering/desk/looks.ts'
import { deskPart } from '#fostering/desk/part.ts'
import { begin } from '#fostering/household/begin.ts'
import { caseView } from '#fostering/household/case-view.ts'
import { householdReference, linkAddress, linkCode } from '#fostering/household/links.ts'
import type { Part } from '#fostering/household/part.ts'
import { perform } from '#fostering/household/perform.ts'
import { answerLink, isAsked, tellOfLink } from '#fostering/household/tell.ts'
import type { PersonValues } from '#fostering/parts/person.ts'
import { mayPart } from '#fostering/rights/may.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'
import { doAct, partNamed } from './act.ts'
import { as, enter, enterHousehold, type Ports } from './desk-enter.ts'
import { placeIn } from './place-in.ts'
import { doneOr, noSuch } from './problems.ts'
import { tellAfter } from './told.ts'

const desk = '/api/workspace/fostering/households'

const wrong = (pointer: string, message: string) =>
  new ProblemError('invalid', 'Put right what is listed and send it again.', {
    errors: [{ pointer, message }],
  })

/** The days with which a case begins: none of tomorrow, and each only where the case can have it. */
function daysOf({ kind, enquired, placed, approved }: BeginCase, today: Day): CaseDates {
  const given = { enquired, placed, approved }
  for (const [name, day] of Object.entries(given))
    if (day !== undefined && day > today) throw wrong(`/${name}`, 'The day must be today or in the past')
  if (approved !== undefined && kind !== 'early-permanence')
    throw wrong('/approved', 'Only adopters who foster a named child first begin with an approval')
  return {
    enquired: enquired ?? today,
    ...(placed === undefined ? {} : { placed }),
    ...(approved === undefined ? {} : { approved }),
  }
}

/** Staff's side of households. */
export function deskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(desk, async (context) => {
    const { ports, all } = await enter(context, ready)
    return context.json(CaseList.parse(await casesFor(ports.cases, all, placeIn(context))))
  })
  app.post('/api/workspace/fostering/search', async (context) => {
    const { ports, all } = await enter(context, ready)
    const { q } = await readBody(context.req, FindCases)
    return context.json(FoundCases.parse(await findCases(ports.cases, all, q)))
  })
  app.post(desk, async (context) => {
    const { ports, all } = await enter(context, ready)
    if (!all.some((one) => mayPart(one, 'manage', 'head', 'applying'))) throw forbidden()
    const key = idempotencyKey(context.req)
    const body = await readBody(context.req, BeginCase)
    const household = householdReference(await ports.secret(), ports.department.prefix, key)
    const { kind, people, source } = body
    const dates = daysOf(body, dayInEngland(ports.now()))
    // Whoever begins a case works with it: of one that begins with an approval, not who recruits.
    const who = all.find((one) => mayPart(one, 'manage', 'head', dates.approved ? 'approved' : 'applying'))
    if (!who) throw forbidden()
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
    const everything = context.req.query('all') !== undefined
    return context.json(CaseView.parse(await caseView(ports, who, head, everything)))
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
    const url = linkAddress(ports.siteUrl, secret, link)
    await tellOfLink(ports, part, url)
    return context.json(MadeLink.parse({ person: person.data, url, code: linkCode(secret, link) }))
  })
  return app
}
