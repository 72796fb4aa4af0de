import type { Hono } from 'hono/tiny'
import type { CheckedType } from '#contract/evidence.ts'
import { readReference } from '#contract/reference.ts'
import type { Service } from '#contract/service.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { RequestStore } from '#requests/ports.ts'
import { openRequest } from '#requests/track.ts'
import { createApp } from './app.ts'
import { bearerKey } from './idempotency.ts'
import { ProblemError } from './problem.ts'
import { cannotOpen } from './track.ts'

export interface ShowPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly kept: KeptEvidence
}

/** Of no use to a page that tries to run it, frame it or keep it. A PDF is only ever saved. */
export const fileHeaders = (contentType: CheckedType) => ({
  'content-type': contentType,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition':
    contentType === 'image/jpeg' ? 'inline; filename="photo.jpg"' : 'attachment; filename="document.pdf"',
})

/**
 * `GET /api/requests/{reference}/evidence/{id}` with the tracking key of the person who reported; photos of what the
 * department did also with that of a follower. Files of sensitive services are shown to nobody here, and a service that
 * left the catalogue counts as one.
 */
export function evidenceShowRoutes(ports: () => Promise<ShowPorts>): Hono {
  return createApp().get('/api/requests/:reference/evidence/:id', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const { requests, serviceOf, kept } = await ports()
    const opened = reference && key ? await openRequest(requests, reference, key) : undefined
    const known = opened?.request.evidence.find(({ id }) => id === context.req.param('id'))
    if (!opened || (opened.key.role !== 'reporter' && known?.by !== 'department')) throw cannotOpen()
    const { request } = opened
    if (serviceOf(request.service)?.sensitive !== false) {
      throw new ProblemError(
        'forbidden',
        'We have your files. To keep them safe, this page does not show them again.',
      )
    }
    const file = known && (await kept.read(request.reference, known.id))
    if (!file) throw new ProblemError('not-found', 'This file is not part of your report, or not there yet.')
    return context.body(new Uint8Array(file.bytes), 200, fileHeaders(file.contentType))
  })
}
