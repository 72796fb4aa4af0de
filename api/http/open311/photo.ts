import type { Hono } from 'hono/tiny'
import { readReference } from '#contract/core/reference.ts'
import type { Service } from '#contract/core/service.ts'
import { open311Path } from '#contract/requests/open311.ts'
import { anySite } from '#http/core/any-site.ts'
import type { KeptEvidence } from '#requests/evidence/ports.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { isOffered } from '#requests/open311/services.ts'
import { createOpen311App, Open311Error } from './app.ts'

export interface PhotoRoutePorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly serviceOf: (slug: string) => Service | undefined
  readonly kept: KeptEvidence
}

/** Kept on the way for five minutes: what is taken back is gone by then. */
const headers = {
  'content-type': 'image/jpeg',
  'cache-control': 'public, max-age=300',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
}

async function published(ports: PhotoRoutePorts, given: string, id: string) {
  const reference = readReference(given)
  const request = reference && (await ports.requests.get(reference))
  const service = request && ports.serviceOf(request.service)
  const isPublic = service && isOffered(service) && request.publication?.photos.includes(id)
  const file = isPublic ? await ports.kept.read(request.reference, id) : undefined
  return file?.contentType === 'image/jpeg' ? file : undefined
}

/** `GET /open311/v2/photos/{reference}/{id}.jpg`: photos that somebody has looked at and published, and no others. */
export function open311PhotoRoutes(ready: () => Promise<PhotoRoutePorts>): Hono {
  return createOpen311App().get(`${open311Path}/photos/:reference/:photo`, anySite, async (context) => {
    const [, id] = /^([0-9A-Z]{26})\.jpg$/.exec(context.req.param('photo')) ?? []
    const file = id ? await published(await ready(), context.req.param('reference'), id) : undefined
    if (!file) throw new Open311Error(404, 'There is no public photo here')
    return new Response(new Uint8Array(file.bytes), { headers })
  })
}
