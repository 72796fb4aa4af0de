import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { evidence, photo } from '#http/testing/evidence.ts'
import { submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { evidenceShowRoutes, fileHeaders } from './evidence-show.ts'

const { store, accepted } = evidence()

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
