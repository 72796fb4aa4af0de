import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { heicPhoto } from '#aws/testing/photos.ts'
import { EvidenceUpload, evidenceLimits } from '#contract/requests/evidence.ts'
import { evidence, photo } from '#http/testing/evidence.ts'
import { makeReceipt, readReceipt } from '#requests/evidence/receipt.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { at, secret } from '#requests/testing/fixtures.ts'
import { evidenceCheckRoutes } from './evidence-check.ts'
import { fileHeaders } from './evidence-show.ts'

const { store, ask, check, upload, put, accepted } = evidence()

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
