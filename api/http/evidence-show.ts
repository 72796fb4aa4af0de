import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/reference.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { RequestStore } from '#requests/ports.ts'
import { openRequest } from '#requests/track.ts'
import { createApp } from './app.ts'
import { bearerKey } from './idempotency.ts'
import { ProblemError } from './problem.ts'
import { cannotOpen } from './track.ts'

export interface ShowPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly kept: KeptEvidence
}

/** Of no use to a page that tries to run it, frame it or keep it. */
const headers = {
  'content-type': 'image/jpeg',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline; filename="photo.jpg"',
}

/** `GET /api/requests/{reference}/evidence/{id}` with the tracking key of the person who reported. */
export function evidenceShowRoutes({ requests, kept }: ShowPorts): Hono {
  return createApp().get('/api/requests/:reference/evidence/:id', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const opened = reference && key ? await openRequest(requests, reference, key) : undefined
    if (opened?.key.role !== 'reporter') throw cannotOpen()
    const { request } = opened
    const photo = request.evidence.find(({ id }) => id === context.req.param('id'))
    const jpeg = photo && (await kept.read(request.reference, photo.id))
    if (!jpeg) throw new ProblemError('not-found', 'This photo is not part of your report, or not there yet.')
    return context.body(new Uint8Array(jpeg), 200, headers)
  })
}
