import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import { answerFor, answerOffer, familyView } from '#admissions/answers/family.ts'
import type { AnswerPorts } from '#admissions/answers/ports.ts'
import { AnswerOffer, FamilyAnswer } from '#contract/admissions/answer.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { asked, cannotOpen } from './asked.ts'
import { doneOr } from './problems.ts'

type Ports = () => Promise<AnswerPorts>

async function opened(context: Context, ready: Ports) {
  const { reference, key } = asked(context)
  const ports = await ready()
  const found = await answerFor(ports, reference, key)
  if (!found) throw cannotOpen()
  return { ports, answer: doneOr(found, 'offer') }
}

const answer = '/api/admissions/offers/:reference/answer'

/** How a family answers the offer that it is shown. */
export const answerRoutes = (ready: Ports): Hono =>
  createApp()
    .get(answer, async (context) => {
      const { ports, answer } = await opened(context, ready)
      return context.json(FamilyAnswer.parse(familyView(answer, ports.now())))
    })
    .post(answer, async (context) => {
      const { ports, answer } = await opened(context, ready)
      const key = idempotencyKey(context.req)
      const body = await readBody(context.req, AnswerOffer)
      const changed = doneOr(await answerOffer(ports, answer, body, key), 'offer')
      return context.json(FamilyAnswer.parse(familyView(changed, ports.now())))
    })
