import type { Hono } from 'hono/tiny'
import { FindAsk, MyRequests } from '#contract/requests/find.ts'
import { createApp } from '#http/core/app.ts'
import { readBody } from '#http/core/body.ts'
import { ProblemError } from '#http/core/problem.ts'
import { type ListPorts, listRequests } from '#requests/resident/find/list.ts'
import type { FindQueue } from '#requests/resident/find/ports.ts'
import { readFindToken } from '#requests/resident/find/token.ts'

export interface FindPorts {
  readonly queue: FindQueue
  /** Names an asking: random. */
  readonly newId: () => string
}

/** `POST /api/find-requests`: what is looked up, and whether anything is there, happens after the answer. */
export function findRoutes({ queue, newId }: FindPorts): Hono {
  return createApp().post('/api/find-requests', async (context) => {
    const { email } = await readBody(context.req, FindAsk)
    await queue.send({ id: newId(), email })
    return context.json({}, 202)
  })
}

const bearer = (header: string | undefined) => /^Bearer (\S{1,200})$/.exec(header ?? '')?.[1] ?? ''

/** `GET /api/my-requests` with the token of the link as bearer. */
export function myRequestsRoutes(ports: () => Promise<ListPorts>): Hono {
  return createApp().get('/api/my-requests', async (context) => {
    const found = await ports()
    const token = bearer(context.req.header('authorization'))
    const contactHash = readFindToken(found.secret, token, found.now())
    if (!contactHash) {
      throw new ProblemError('link-too-old', 'Ask for a new link at /my-requests. A link works for 24 hours.')
    }
    return context.json(MyRequests.parse(await listRequests(found, contactHash)))
  })
}
