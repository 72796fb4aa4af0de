import type { Hono } from 'hono/tiny'
import { ReconsiderationAsk, ReconsiderationAsked } from '#contract/decision.ts'
import { readReference } from '#contract/reference.ts'
import { type ReconsiderPorts, reconsider } from '#requests/reconsider.ts'
import { createApp } from './app.ts'
import { readBody } from './body.ts'
import { bearerKey } from './idempotency.ts'
import { ProblemError } from './problem.ts'
import { cannotOpen } from './track.ts'

/** `POST /api/requests/{reference}/reconsideration` with the tracking key of whoever sent the request. */
export function reconsiderRoutes(ports: ReconsiderPorts): Hono {
  return createApp().post('/api/requests/:reference/reconsideration', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    if (!reference || !key) throw cannotOpen()
    const { reasons } = await readBody(context.req, ReconsiderationAsk)
    const reconsidered = await reconsider(ports, reference, key, reasons)
    switch (reconsidered.kind) {
      case 'asked':
        return context.json(ReconsiderationAsked.parse(reconsidered.asked), 201)
      case 'not-opened':
        throw cannotOpen()
      case 'asked-before':
        throw new ProblemError(
          'not-now',
          'You have asked already, with other reasons. Call us if you want to add something.',
        )
      case 'not-now':
        throw new ProblemError('not-now', 'Only a refusal can be looked at again.')
    }
  })
}
