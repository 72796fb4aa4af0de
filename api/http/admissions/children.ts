import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { may } from '#admissions/rights/may.ts'
import {
  answerCorrection,
  childPage,
  childrenNamed,
  childView,
  setFact,
} from '#admissions/rounds/children.ts'
import { FindChildren } from '#contract/admissions/find-children.ts'
import {
  type AdmissionsRight,
  AnswerCorrection,
  ChildPage,
  ChildView,
  SetFact,
} from '#contract/admissions/staff.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { forbidden, staffOf } from '#http/core/staff.ts'
import { type DeskRoutesPorts, desk, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'
import { referenceOf } from './reference-of.ts'

/** Somebody who may do this with what is held of children. */
async function enter(context: Context, ready: Ports, right: AdmissionsRight) {
  const ports = await ready()
  const staff = await staffOf(context, ports)
  if (!may(staff, right, 'child')) throw forbidden()
  return { ports, by: { id: staff.id, name: staff.name } }
}

async function shown(ports: DeskRoutesPorts, by: { id: string; name: string }, reference: string) {
  const view = await childView(ports, by, reference)
  if (!view) throw noSuch('application')
  return ChildView.parse(view)
}

const ofChild = `${desk}/children/:reference`

/** What is held of children, one by one. Each look is recorded. */
export function childRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(`${ofRound}/children`, async (context) => {
    const { ports } = await enter(context, ready, 'see')
    const page = await childPage(ports, context.req.param('round'), context.req.query('after'))
    if (!page) throw noSuch('round')
    return context.json(ChildPage.parse(page))
  })
  // Changes nothing: it is a POST so that a child's name stands in no address.
  app.post(`${ofRound}/children/search`, async (context) => {
    const { ports } = await enter(context, ready, 'see')
    const { name } = await readBody(context.req, FindChildren)
    const page = await childrenNamed(ports, context.req.param('round'), name)
    if (!page) throw noSuch('round')
    return context.json(ChildPage.parse(page))
  })
  app.get(ofChild, async (context) => {
    const { ports, by } = await enter(context, ready, 'see')
    return context.json(await shown(ports, by, referenceOf(context, 'application')))
  })
  app.post(`${ofChild}/facts`, async (context) => {
    const { ports, by } = await enter(context, ready, 'correct')
    const reference = referenceOf(context, 'application')
    const { key, body } = await sent(context, SetFact)
    doneOr(await setFact(ports, by, reference, body, key), 'application')
    return context.json(await shown(ports, by, reference))
  })
  app.post(`${ofChild}/corrections/:id`, async (context) => {
    const { ports, by } = await enter(context, ready, 'correct')
    const about = { reference: referenceOf(context, 'application'), id: context.req.param('id') }
    const { key, body } = await sent(context, AnswerCorrection)
    doneOr(await answerCorrection(ports, by, about, body, key), 'correction')
    return context.json(await shown(ports, by, about.reference))
  })
  return app
}
