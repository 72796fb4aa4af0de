import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { Follow, FollowReceipt } from '#contract/requests/request.ts'
import { createApp } from '#http/core/app.ts'
import { pointer, readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type FollowPorts, follow } from '#requests/resident/follow.ts'

const notFound = () => new ProblemError('not-found', 'There is no open report with this reference to follow.')

/** `POST /api/requests/{reference}/followers`. */
export function followRoutes(ports: () => Promise<FollowPorts>): Hono {
  return createApp().post('/api/requests/:reference/followers', async (context) => {
    const key = idempotencyKey(context.req)
    const body = await readBody(context.req, Follow)
    const reference = readReference(context.req.param('reference'))
    if (!reference) throw notFound()
    const followed = await follow(await ports(), reference, body, key)
    switch (followed.kind) {
      case 'following':
        return context.json(FollowReceipt.parse(followed.receipt), 201)
      case 'not-found':
        throw notFound()
      case 'full':
        throw new ProblemError(
          'conflict',
          'This report has as many followers as it can have. Look at it again later.',
        )
      case 'invalid':
        throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
          errors: followed.errors.map(({ field, message }) => ({
            pointer: pointer(['contact', field]),
            message,
          })),
        })
    }
  })
}
