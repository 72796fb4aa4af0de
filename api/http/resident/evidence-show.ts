import type { Hono } from 'hono/tiny'
import type { CheckedType } from '#contract/core/files/files.ts'
import { readReference } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import { createApp } from '#http/core/app.ts'
import { bearerKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { goesOn } from '#requests/resident/after/goes-on.ts'
import { openRequest } from '#requests/resident/track.ts'
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

/** What the key opens of this file: with the request of whoever asks, or with the one that it goes on as. */
async function found({ requests }: ShowPorts, reference: string, key: string, id: string) {
  const opened = await openRequest(requests, reference, key)
  if (!opened) return undefined
  const isIt = (file: { id: string }) => file.id === id
  const own = opened.request.evidence.find(isIt)
  const last = own ? undefined : await goesOn(requests, opened.request)
  const work = last?.evidence.find((file) => isIt(file) && file.by === 'department')
  return work ? { ...opened, request: last ?? opened.request, file: work } : { ...opened, file: own }
}

/**
 * `GET /api/requests/{reference}/evidence/{id}` with the tracking key of the person who reported; photos of what the
 * department did also with that of a follower, and of whoever sent a request that was merged into it. Files of sensitive
 * services are shown to nobody here, and a service that left the catalogue counts as one.
 */
export function evidenceShowRoutes(ready: () => Promise<ShowPorts>): Hono {
  return createApp().get('/api/requests/:reference/evidence/:id', async (context) => {
    const reference = readReference(context.req.param('reference'))
    const key = bearerKey(context.req)
    const ports = await ready()
    const opened = reference && key ? await found(ports, reference, key, context.req.param('id')) : undefined
    const known = opened?.file
    if (!opened || (opened.key.role !== 'reporter' && known?.by !== 'department')) throw cannotOpen()
    const { request } = opened
    if (ports.serviceOf(request.service)?.sensitive !== false) {
      throw new ProblemError(
        'forbidden',
        'We have your files. To keep them safe, this page does not show them again.',
      )
    }
    const file = known && (await ports.kept.read(request.reference, known.id))
    if (!file) throw new ProblemError('not-found', 'This file is not part of your report, or not there yet.')
    return context.body(new Uint8Array(file.bytes), 200, fileHeaders(file.contentType))
  })
}
