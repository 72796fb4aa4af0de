import type { Context } from 'hono'
import type { Hono } from 'hono/tiny'
import * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import { AnswerId, AnswerView } from '#contract/fostering/reference.ts'
import { type Asking, answerView, whoAnswers } from '#fostering/household/answers.ts'
import type { Part } from '#fostering/household/part.ts'
import { actOf, perform } from '#fostering/household/perform.ts'
import type { PlacePorts } from '#fostering/household/place.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { doneOr, noSuch } from './problems.ts'

const answers = '/api/fostering/answers/:household/:reference'
const bearer = /^Bearer ([\w-]{22})$/

/** Whoever was asked, by the key of their link. One answer for everything that does not open. */
async function enter(context: Context, ready: () => Promise<PlacePorts>) {
  const ports = await ready()
  const household = readReference(context.req.param('household') ?? '', ports.prefix)
  const reference = AnswerId.safeParse(context.req.param('reference'))
  const key = bearer.exec(context.req.header('authorization') ?? '')?.[1]
  const found =
    household && reference.success && key
      ? await whoAnswers(ports, { household, reference: reference.data, key })
      : undefined
  if (!found)
    throw new ProblemError(
      'unauthorised',
      'This link does not work any more. If you were asked to tell us about somebody, call us.',
    )
  return { ports, ...found }
}

/** Where people who are asked about an applicant answer: their own part, and nothing else of the household. */
export function answerRoutesOn(app: Hono, ready: () => Promise<PlacePorts>): void {
  app.get(answers, async (context) => context.json(AnswerView.parse(answerView(await enter(context, ready)))))
  app.post(`${answers}/acts/:act`, async (context) => {
    const { ports, who, head, part } = await enter(context, ready)
    const { household, name } = part
    const act = context.req.param('act')
    const one = await actOf(name, act)
    if (one?.right !== 'answer') throw noSuch()
    const key = idempotencyKey(context.req)
    const sent = z.strictObject({ seen: z.int().check(z.minimum(0)), with: one.body as z.ZodMiniType })
    const { seen, with: body } = await readBody(context.req, sent)
    const after = doneOr(await perform(ports, who, { household, name, act, key, seen, body }))
    return context.json(AnswerView.parse(answerView({ head, part: after as Part<Asking> })))
  })
}
