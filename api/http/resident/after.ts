import type { HonoRequest } from 'hono'
import type { Hono } from 'hono/tiny'
import type * as z from 'zod/mini'
import { readReference } from '#contract/core/reference.ts'
import {
  Addition,
  AnswerToDepartment,
  NewAddress,
  NewContact,
  NotFixed,
  Rating,
  Taken,
  Withdrawal,
} from '#contract/requests/resident-actions.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { bearerKey, idempotencyKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type AddressPorts, readdress } from '#requests/resident/after/address.ts'
import { answer } from '#requests/resident/after/answer.ts'
import { notFixed } from '#requests/resident/after/not-fixed.ts'
import type { Answered, Sent } from '#requests/resident/after/once.ts'
import { add, changeContact, withdraw } from '#requests/resident/after/own-doing.ts'
import { rate } from '#requests/resident/after/rate.ts'
import type { LatePorts } from '#requests/resident/late.ts'
import { cannotOpen } from './track.ts'

type Ports = AddressPorts & LatePorts
type Action<Body> = (ports: Ports, sent: Sent<Body>) => Promise<Answered>

function taken(answered: Answered): Taken {
  switch (answered.kind) {
    case 'taken':
      return Taken.parse(answered.taken)
    case 'not-opened':
      throw cannotOpen()
    case 'not-now':
      throw new ProblemError('not-now', answered.message)
    case 'invalid':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: answered.pointer, message: answered.message }],
      })
    case 'key-reused':
      throw new ProblemError(
        'key-reused',
        'Something else was sent with this Idempotency-Key. Make a new one.',
      )
  }
}

async function take<Schema extends z.ZodMiniType>(
  request: HonoRequest,
  ports: () => Promise<Ports>,
  schema: Schema,
  action: Action<z.output<Schema>>,
): Promise<Taken> {
  const key = idempotencyKey(request)
  const reference = readReference(request.param('reference') ?? '')
  const trackingKey = bearerKey(request)
  if (!reference || !trackingKey) throw cannotOpen()
  const body = await readBody(request, schema)
  return taken(await action(await ports(), { reference, trackingKey, idempotencyKey: key, body }))
}

/** What whoever sent a request, or follows it, does on its private page, with its tracking key. */
export function afterRoutes(ports: () => Promise<Ports>): Hono {
  const at = (path: string) => `/api/requests/:reference/${path}`
  return createApp()
    .post(at('answers'), async (context) =>
      context.json(await take(context.req, ports, AnswerToDepartment, answer), 201),
    )
    .post(at('not-fixed'), async (context) =>
      context.json(await take(context.req, ports, NotFixed, notFixed), 201),
    )
    .post(at('additions'), async (context) =>
      context.json(await take(context.req, ports, Addition, add), 201),
    )
    .post(at('withdrawal'), async (context) =>
      context.json(await take(context.req, ports, Withdrawal, withdraw), 201),
    )
    .post(at('contact'), async (context) =>
      context.json(await take(context.req, ports, NewContact, changeContact), 201),
    )
    .post(at('address'), async (context) =>
      context.json(await take(context.req, ports, NewAddress, readdress), 201),
    )
    .post(at('rating'), async (context) => context.json(await take(context.req, ports, Rating, rate), 201))
}
