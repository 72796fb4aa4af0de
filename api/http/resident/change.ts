import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import { ChangeAnswers, Changeable, Taken } from '#contract/requests/resident-actions.ts'
import { createApp } from '#http/core/app.ts'
import { pointer, readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import {
  type Changed,
  type ChangePorts,
  changeAnswers,
  changeableOf,
} from '#requests/resident/after/change-answers.ts'
import { openRequest } from '#requests/resident/track.ts'
import { cannotOpen } from './track.ts'

function taken(changed: Changed): Taken {
  switch (changed.kind) {
    case 'taken':
      return Taken.parse(changed.taken)
    case 'not-opened':
      throw cannotOpen()
    case 'not-now':
      throw new ProblemError('not-now', changed.message)
    case 'changed':
      throw new ProblemError('changed', 'It has changed since you opened it. Open it again, then change it.')
    case 'invalid':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: changed.pointer, message: changed.message }],
      })
    case 'wrong':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: changed.answers.map(({ question, message }) => ({
          pointer: pointer(['answers', question]),
          message,
        })),
      })
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'Something else was sent with this Idempotency-Key. Make a new one.',
      )
  }
}

const path = '/api/requests/:reference/application'

/** The answers of a request for whoever sent it, and others in their place, while its service lets them be changed. */
export function changeRoutes(ports: () => Promise<ChangePorts>): Hono {
  return createApp()
    .get(path, async (context) => {
      const reference = readReference(context.req.param('reference'))
      const key = bearerKey(context.req)
      const ready = await ports()
      const opened = reference && key ? await openRequest(ready.requests, reference, key) : undefined
      if (opened?.key.role !== 'reporter') throw cannotOpen()
      const { request } = opened
      const changeable = changeableOf(request, ready.serviceOf(request.service), ready.now())
      if (!changeable) throw new ProblemError('not-now', 'It is too late to change this.')
      return context.json(Changeable.parse(changeable))
    })
    .post(path, async (context) => {
      const key = idempotencyKey(context.req)
      const reference = readReference(context.req.param('reference'))
      const trackingKey = bearerKey(context.req)
      if (!reference || !trackingKey) throw cannotOpen()
      const body = await readBody(context.req, ChangeAnswers)
      const sent = { reference, trackingKey, idempotencyKey: key, body }
      return context.json(taken(await changeAnswers(await ports(), sent)), 201)
    })
}
