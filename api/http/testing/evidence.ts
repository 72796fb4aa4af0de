import sharp from 'sharp'
import { afterAll, beforeAll, expect } from 'vitest'
import { startEvidenceBucket } from '#aws/testing/evidence-bucket.ts'
import { EvidenceChecked, EvidenceUpload } from '#contract/requests/evidence.ts'
import { evidenceRoutes } from '#http/resident/evidence.ts'
import { evidenceCheckRoutes } from '#http/resident/evidence-check.ts'
import { at, secret } from '#requests/testing/fixtures.ts'

export const photo = (background = '#456', width = 640) =>
  sharp({ create: { width, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()

type Store = typeof import('#aws/evidence/store.ts')

/** The routes that take evidence in, over a bucket of their own for as long as the file's tests run. */
export function evidence() {
  const kept = {} as Store
  let bucket: Awaited<ReturnType<typeof startEvidenceBucket>>
  let asking: ReturnType<typeof evidenceRoutes>
  let checking: ReturnType<typeof evidenceCheckRoutes>

  beforeAll(async () => {
    bucket = await startEvidenceBucket()
    const { presign } = await import('#aws/evidence/store-presign.ts')
    const { lookAtPhoto } = await import('#aws/evidence/photo.ts')
    Object.assign(kept, await import('#aws/evidence/store.ts'))
    asking = evidenceRoutes({ presign })
    checking = evidenceCheckRoutes(async () => ({ store: kept, lookAtPhoto, secret, now: () => at }))
  })
  afterAll(() => bucket.stop())

  const ask = (body: unknown) =>
    asking.request('/api/evidence', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })

  const check = (id: string) => checking.request(`/api/evidence/${id}/check`, { method: 'POST' })

  /** Puts the bytes where they were to go, whatever was said of their type and size. */
  async function upload(bytes: Uint8Array): Promise<EvidenceUpload> {
    const place = EvidenceUpload.parse(await (await ask({ contentType: 'image/jpeg', size: 1 })).json())
    return put(place, bytes)
  }

  async function put(place: EvidenceUpload, bytes: Uint8Array): Promise<EvidenceUpload> {
    const form = new FormData()
    for (const [name, value] of Object.entries(place.fields)) form.append(name, value)
    form.append('file', new Blob([new Uint8Array(bytes)]))
    expect((await fetch(place.url, { method: 'POST', body: form })).status).toBe(204)
    return place
  }

  async function accepted(bytes: Uint8Array): Promise<EvidenceChecked> {
    const { id } = await upload(bytes)
    return EvidenceChecked.parse(await (await check(id)).json())
  }
  return { store: kept, ask, check, upload, put, accepted }
}
