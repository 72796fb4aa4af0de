import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { CorrectedPlace, Taken } from '#contract/requests/resident-actions.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type Moved, type MovePorts, move } from '#requests/resident/after/move.ts'
import { notOurs } from './submit.ts'
import { cannotOpen } from './track.ts'

function taken(moved: Moved): Taken {
  switch (moved.kind) {
    case 'taken':
      return Taken.parse(moved.taken)
    case 'not-opened':
      throw cannotOpen()
    case 'not-now':
      throw new ProblemError('not-now', moved.message)
    case 'changed':
      throw new ProblemError('changed', 'The place was changed in the meantime. Look at it again.')
    case 'not-ours':
      throw notOurs(moved)
    case 'invalid':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: '/place', message: moved.message }],
      })
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'Something else was sent with this Idempotency-Key. Make a new one.',
      )
  }
}

/** The place of a request, put right by whoever sent it. */
export function placeRoutes(ports: () => Promise<MovePorts>): Hono {
  return createApp().post('/api/requests/:reference/place', async (context) => {
    const key = idempotencyKey(context.req)
    const reference = readReference(context.req.param('reference'))
    const trackingKey = bearerKey(context.req)
    if (!reference || !trackingKey) throw cannotOpen()
    const body = await readBody(context.req, CorrectedPlace)
    const sent = { reference, trackingKey, idempotencyKey: key, body }
    return context.json(taken(await move(await ports(), sent)), 201)
  })
}
