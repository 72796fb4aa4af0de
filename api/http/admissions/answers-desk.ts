import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { actOnAnswer, answerPage, childAnswer, openAnswer } from '#admissions/answers/staff.ts'
import { may } from '#admissions/rights/may.ts'
import { ActOnAnswer, AnswerPage, answerStates, ChildAnswer } from '#contract/admissions/answer.ts'
import { readReference } from '#contract/core/reference.ts'
import { createApp } from '#http/core/app.ts'
import { forbidden, staffOf } from '#http/core/staff.ts'
import { desk, enterToChildren, ofRound, type Ports, sent } from './desk.ts'
import { doneOr, noSuch } from './problems.ts'

/** Somebody who may do this with children, and the application of the address. */
async function enter(context: Context, ready: Ports, right: 'see' | 'answer') {
  const ports = await ready()
  const { id, name, ...staff } = await staffOf(context, ports)
  const by = { id, name }
  const mays = (right: 'see' | 'answer' | 'withdraw') => may({ ...by, ...staff }, right, 'child')
  if (!mays(right)) throw forbidden()
  const reference = readReference(context.req.param('reference') ?? '')
  const opened = reference ? await openAnswer(ports, by, reference) : undefined
  if (!reference || !opened) throw noSuch('application')
  const answering = { by, mayAnswer: mays('answer'), mayWithdraw: mays('withdraw') }
  return { ports, answering, reference, ...opened }
}

const ofChild = `${desk}/children/:reference/answer`

/** How offers stand with their families, for staff child by child and in lists. */
export function answerDeskRoutes(ready: Ports): Hono {
  const app = createApp()
  app.get(ofChild, async (context) => {
    const { ports, answering, answer } = await enter(context, ready, 'see')
    return context.json(ChildAnswer.parse(childAnswer(ports, answering, answer)))
  })
  app.post(ofChild, async (context) => {
    const { ports, answering, reference } = await enter(context, ready, 'answer')
    const { key, body } = await sent(context, ActOnAnswer)
    const changed = doneOr(await actOnAnswer(ports, answering, reference, body, key), 'offer')
    return context.json(ChildAnswer.parse(childAnswer(ports, answering, changed)))
  })
  app.get(`${ofRound}/answers`, async (context) => {
    const { ports, opened } = await enterToChildren(context, ready)
    const asked = context.req.query('state')
    const state = answerStates.find((one) => one === asked) ?? 'waiting'
    const page = await answerPage(ports, opened.round.id, state, context.req.query('after'))
    return context.json(AnswerPage.parse(page))
  })
  return app
}
