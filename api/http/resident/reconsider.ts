import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { ReconsiderationAsk, ReconsiderationAsked } from '#contract/requests/decision.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { LatePorts } from '#requests/resident/late.ts'
import { reconsider } from '#requests/resident/reconsider.ts'
import { cannotOpen } from './track.ts'

/** `POST /api/requests/{reference}/reconsideration` with the tracking key of whoever sent the request. */
export function reconsiderRoutes(ports: () => Promise<LatePorts>): Hono {
  return createApp().post('/api/requests/:reference/reconsideration', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    if (!reference || !key) throw cannotOpen()
    const ask = await readBody(context.req, ReconsiderationAsk)
    const reconsidered = await reconsider(await ports(), reference, key, ask)
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
      case 'invalid':
        throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
          errors: [{ pointer: reconsidered.pointer, message: reconsidered.message }],
        })
      case 'not-now':
        throw new ProblemError('not-now', 'Only a refusal can be looked at again.')
    }
  })
}
