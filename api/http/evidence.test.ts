import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEvidenceBucket } from '#aws/testing/evidence-bucket.ts'
import { heicPhoto } from '#aws/testing/photos.ts'
import { EvidenceChecked, EvidenceUpload, evidenceLimits } from '#contract/evidence.ts'
import type { Service } from '#contract/service.ts'
import { makeReceipt, readReceipt } from '#requests/evidence/receipt.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { follow } from '#requests/follow.ts'
import { submit } from '#requests/submit.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { evidenceRoutes } from './evidence.ts'
import { evidenceCheckRoutes } from './evidence-check.ts'
import { evidenceShowRoutes, fileHeaders } from './evidence-show.ts'

let bucket: Awaited<ReturnType<typeof startEvidenceBucket>>
let store: typeof import('#aws/evidence-store.ts')
let asking: ReturnType<typeof evidenceRoutes>
let checking: ReturnType<typeof evidenceCheckRoutes>

beforeAll(async () => {
  bucket = await startEvidenceBucket()
  const { presign } = await import('#aws/evidence-store-presign.ts')
  const { lookAtPhoto } = await import('#aws/evidence-photo.ts')
  store = await import('#aws/evidence-store.ts')
  asking = evidenceRoutes({ presign })
  checking = evidenceCheckRoutes(async () => ({ store, lookAtPhoto, secret, now: () => at }))
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

const photo = (background = '#456', width = 640) =>
  sharp({ create: { width, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()

async function accepted(bytes: Uint8Array): Promise<EvidenceChecked> {
  const { id } = await upload(bytes)
  return EvidenceChecked.parse(await (await check(id)).json())
}

describe('POST /api/evidence', () => {
  it('gives a place that takes just this type, at most this size, for ten minutes', async () => {
    const response = await ask({ contentType: 'image/png', size: 1234 })
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { id, fields, expiresAt } = EvidenceUpload.parse(await response.json())
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString())
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 1234])
    expect(policy.conditions).toContainEqual({ 'Content-Type': 'image/png' })
    expect(policy.conditions).toContainEqual({ key: `incoming/${id}` })
    const minutes = (Date.parse(policy.expiration) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(9)
    expect(minutes).toBeLessThan(11)
    expect(Math.abs(Date.parse(expiresAt) - Date.parse(policy.expiration))).toBeLessThan(2000)
  })

  it.each([
    { contentType: 'image/svg+xml', size: 1 },
    { contentType: 'image/heics', size: 1 },
    { contentType: 'image/jpeg', size: evidenceLimits.bytes + 1 },
    { contentType: 'image/jpeg', size: 0 },
    { contentType: 'image/jpeg', size: 1, key: 'evidence/mine' },
  ])('refuses %j', async (body) => {
    expect((await ask(body)).status).toBe(422)
  })
})

describe('POST /api/evidence/{id}/check', () => {
  it('accepts a photo with a receipt that submission takes', async () => {
    const { id, receipt, width, height, bytes } = await accepted(await photo())
    expect({ width, height }).toEqual({ width: 640, height: 480 })
    expect(bytes).toBeGreaterThan(100)
    expect(readReceipt(secret, id, receipt, at)).toEqual({
      kind: 'ok',
      facts: { contentType: 'image/jpeg', width: 640, height: 480 },
    })
    expect(await store.readIncoming(id, evidenceLimits.bytes)).toEqual({ kind: 'missing' })
  })

  it('makes a JPEG of a HEIC photo that goes by another type', async () => {
    const { id, contentType, width, height } = await accepted(heicPhoto('turned'))
    expect({ contentType, width, height }).toEqual({ contentType: 'image/jpeg', width: 240, height: 320 })
    expect(await store.claim(id, 'HW-0000-0002')).toBe('claimed')
    const kept = await store.read('HW-0000-0002', id)
    expect(await sharp(kept?.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 320 })
  })

  it('keeps a PDF as it came', async () => {
    const { id, receipt, contentType, width, bytes } = await accepted(pdf())
    expect({ contentType, width, bytes }).toEqual({
      contentType: 'application/pdf',
      width: undefined,
      bytes: pdf().length,
    })
    expect(readReceipt(secret, id, receipt, at)).toMatchObject({ facts: { contentType: 'application/pdf' } })
    expect(await store.claim(id, 'HW-0000-0001')).toBe('claimed')
    const kept = await store.read('HW-0000-0001', id)
    expect(Buffer.from(kept?.bytes ?? []).equals(pdf())).toBe(true)
    expect(await (await check(id)).json()).toMatchObject({ contentType, receipt })
  })

  it('answers a repeat alike, and keeps what it accepted whatever is uploaded after it', async () => {
    const place = await upload(await photo())
    const first = await (await check(place.id)).text()
    expect(await (await check(place.id)).text()).toBe(first)
    await put(place, await photo('#fff', 100))
    expect(await (await check(place.id)).text()).toBe(first)
  })

  it('answers several at once alike', async () => {
    const { id } = await upload(await photo())
    const answers = await Promise.all([check(id), check(id), check(id)])
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it.each([
    ['an HTML page', Buffer.from('<!doctype html><script>alert(1)</script>'), /Save it as a JPEG/],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /Save it as a JPEG/],
    ['a PDF with a script', pdf('/Names << /JavaScript 4 0 R >>'), /Print it to a new PDF/],
    ['a PDF with a password', pdf('/Encrypt 4 0 R'), /locked with a password/],
    ['half a HEIC photo', heicPhoto('turned').subarray(0, 700), /missing or damaged/],
    ['half a PDF', pdf('', ''), /cut off/],
    ['an empty file', Buffer.alloc(0), /Save it as a JPEG/],
    [
      'bytes over the limit',
      Buffer.alloc(evidenceLimits.bytes + 1, '\xff\xd8\xff', 'latin1'),
      /larger than 10MB/,
    ],
  ])('refuses %s, says what to do, and serves it to nobody', async (_, bytes, what) => {
    const { id } = await upload(bytes)
    for (const response of [await check(id), await check(id)]) {
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({
        type: '/problems/evidence-refused',
        detail: expect.stringMatching(what),
      })
    }
    expect(await store.claim(id, 'HW-0000-0000')).toBe('missing')
  })

  it.each(['0'.repeat(26), 'nonsense', '..%2Fevidence%2Fx'])('knows nothing of %s', async (id) => {
    expect((await check(id)).status).toBe(404)
  })
})

describe('GET /api/evidence/{id}', () => {
  const notAsked = async () => ({ kind: 'refused', why: 'damaged' }) as const
  const preview = (id: string, receipt: string, later = 0) => {
    const now = () => new Date(Date.now() + later)
    const routes = evidenceCheckRoutes(async () => ({ store, lookAtPhoto: notAsked, secret, now }))
    const good = receipt && makeReceipt(secret, id, { contentType: 'image/jpeg', width: 1, height: 1 }, now())
    const authorization = `Bearer ${receipt === 'own' ? good : receipt}`
    return routes.request(`/api/evidence/${id}`, { headers: { authorization } })
  }

  it('shows a photo to whoever has just added it, as nothing but a picture', async () => {
    const { id } = await accepted(heicPhoto('turned'))
    const response = await preview(id, 'own')
    expect(Object.fromEntries(response.headers)).toMatchObject(fileHeaders('image/jpeg'))
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 240, height: 320 })
  })

  it('shows it to nobody else, no PDF, and nothing after an hour', async () => {
    const { id } = await accepted(await photo())
    const other = await accepted(await photo())
    const document = await accepted(pdf())
    for (const receipt of ['', 'x'.repeat(40), other.receipt]) {
      expect((await preview(id, receipt)).status).toBe(404)
    }
    expect((await preview(document.id, document.receipt)).status).toBe(404)
    expect((await preview(id, 'own')).status).toBe(200)
    expect((await preview(id, 'own', 3_700_000)).status).toBe(404)
    expect((await preview('0'.repeat(26), 'own')).status).toBe(404)
  })
})

describe('GET /api/requests/{reference}/evidence/{id}', () => {
  async function reported(change: (service: Service) => Service | undefined = (service) => service) {
    const { id, receipt } = await accepted(await photo())
    const ports = submitPorts()
    const answer = await submit(ports, pothole({ photos: [{ id, receipt }] }), key(1))
    if (answer.kind !== 'accepted') throw new Error(answer.kind)
    const { reference, trackingKey } = answer.receipt
    const serviceOf = (slug: string) => {
      const service = ports.serviceOf(slug)
      return service && change(service)
    }
    const routes = evidenceShowRoutes(async () => ({ requests: ports.requests, serviceOf, kept: store }))
    const show = (bearer = trackingKey, photoId = id, of = reference) =>
      routes.request(`/api/requests/${of}/evidence/${photoId}`, {
        headers: { authorization: `Bearer ${bearer}` },
      })
    return { id, reference, ports, show }
  }

  it('shows the reporter the photo once it is kept, as nothing but a picture', async () => {
    const { id, reference, show } = await reported()
    expect((await show()).status).toBe(404)
    expect(await store.claim(id, reference)).toBe('claimed')
    expect(await store.claim(id, reference)).toBe('claimed')
    const response = await show()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ format: 'jpeg', width: 640 })
  })

  it('answers alike for a wrong key, a follower, and an unknown reference', async () => {
    const { id, reference, ports, show } = await reported()
    await store.claim(id, reference)
    const following = await follow({ ...ports, secret }, reference, {}, key(2))
    if (following.kind !== 'following') throw new Error(following.kind)
    const answers = await Promise.all(
      [show('A'.repeat(22)), show(following.receipt.trackingKey), show(undefined, id, 'HW-0000-0000')].map(
        async (response) => [(await response).status, await (await response).text()],
      ),
    )
    expect(new Set(answers.map(String)).size).toBe(1)
    expect(answers[0]?.[0]).toBe(401)
  })

  it('shows a follower what the department shows, and no photo of the resident', async () => {
    const { id, reference, ports, show } = await reported()
    await store.claim(id, reference)
    const following = await follow({ ...ports, secret }, reference, {}, key(2))
    if (following.kind !== 'following') throw new Error(following.kind)
    const { trackingKey } = following.receipt
    expect((await show(trackingKey)).status).toBe(401)
    const request = ports.requests.items.get(reference)!
    const evidence = request.evidence.map((file) => ({ ...file, by: 'department' as const }))
    ports.requests.items.set(reference, { ...request, evidence })
    expect((await show(trackingKey)).status).toBe(200)
    expect((await show('A'.repeat(22))).status).toBe(401)
  })

  it('shows whoever sent a merged report what was done of the one that it goes on as, and no photo of its resident', async () => {
    const { id, reference, ports, show } = await reported()
    await store.claim(id, reference)
    const merged = await submit(ports, pothole(), key(2))
    if (merged.kind !== 'accepted') throw new Error(merged.kind)
    const { trackingKey, reference: own } = merged.receipt
    expect((await show(trackingKey, id, own)).status).toBe(404)
    ports.requests.items.set(own, {
      ...ports.requests.items.get(own)!,
      ...({ state: 'merged', mergedInto: reference } as const),
    })
    expect((await show(trackingKey, id, own)).status).toBe(404)
    const request = ports.requests.items.get(reference)!
    const evidence = request.evidence.map((file) => ({ ...file, by: 'department' as const }))
    ports.requests.items.set(reference, { ...request, evidence })
    expect((await show(trackingKey, id, own)).status).toBe(200)
    expect((await show(trackingKey)).status).toBe(401)
    expect((await show('A'.repeat(22), id, own)).status).toBe(401)
  })

  it('shows no file of a sensitive service, nor of one that is gone', async () => {
    for (const change of [(service: Service) => ({ ...service, sensitive: true }), () => undefined]) {
      const { id, reference, show } = await reported(change)
      await store.claim(id, reference)
      const response = await show()
      expect(response.status).toBe(403)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect((await show('A'.repeat(22))).status).toBe(401)
    }
  })

  it('gives a PDF to be saved, never to be shown', () => {
    expect(fileHeaders('application/pdf')).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'attachment; filename="document.pdf"',
    })
  })

  it('shows no photo of somebody else', async () => {
    const mine = await reported()
    const other = await accepted(await photo('#000'))
    await store.claim(other.id, mine.reference)
    expect((await mine.show(undefined, other.id)).status).toBe(404)
  })
})
