import { describe, expect, it } from 'vitest'
import { Changeable } from '#contract/requests/resident-actions.ts'
import { schoolOf } from '#council/admissions/offered.ts'
import { submit } from '#requests/life/submit.ts'
import { key, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { serviceOf } from '#services/index.ts'
import { changeRoutes } from './change.ts'

const at = new Date('2026-12-01T09:00:00.000Z')
const { lateReason: _, lateWhy: __, ...example } = serviceOf('school-place')?.example ?? {}

async function world(now = at) {
  const requests = new MemoryRequests()
  const answers = { ...example, childBorn: '2022-11-05' }
  const contact = { email: 'ada@example.org', updates: 'none' } as const
  const sent = await submit(submitPorts(requests, at), { service: 'school-place', answers, contact }, key(1))
  if (sent.kind !== 'accepted') throw new Error(JSON.stringify(sent))
  const { reference, trackingKey } = sent.receipt
  const app = changeRoutes(async () => ({ requests, serviceOf, schoolOf, now: () => now }))
  const path = `/api/requests/${reference}/application`
  const ask = (bearer = trackingKey) => app.request(path, { headers: { authorization: `Bearer ${bearer}` } })
  const send = (body: unknown, bearer = trackingKey) =>
    app.request(path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/json',
        'idempotency-key': key(2),
      },
      body: JSON.stringify(body),
    })
  return { ask, send, requests, reference }
}

describe('/api/requests/{reference}/application', () => {
  it('gives the answers to whoever sent them, and takes others in their place', async () => {
    const { ask, send, requests, reference } = await world()
    const changeable = Changeable.parse(await (await ask()).json())
    expect(changeable).toMatchObject({
      service: 'school-place',
      answers: { childBorn: '2022-11-05' },
      revision: 0,
      until: '2027-01-16T00:00:00.000Z',
    })
    const answers = { ...changeable.answers, childName: 'Max Sample' }
    const sent = await send({ answers, revision: 0 })
    expect(sent.status).toBe(201)
    expect(requests.items.get(reference)?.answers.childName).toBe('Max Sample')
    expect(Changeable.parse(await (await ask()).json()).revision).toBe(1)
  })

  it('is closed to every other key', async () => {
    const { ask, send } = await world()
    expect((await ask('A'.repeat(22))).status).toBe(401)
    expect((await send({ answers: {}, revision: 0 }, 'A'.repeat(22))).status).toBe(401)
  })

  it('says what to put right by its question', async () => {
    const { ask, send } = await world()
    const { answers } = Changeable.parse(await (await ask()).json())
    const sent = await send({ answers: { ...answers, preferences: [] }, revision: 0 })
    expect(sent.status).toBe(422)
    expect(await sent.json()).toMatchObject({ errors: [{ pointer: '/answers/preferences' }] })
    expect((await send({ answers, revision: 4 })).status).toBe(409)
  })

  it('says that the time is over', async () => {
    const { ask, send } = await world(new Date('2027-01-16T00:00:00.000Z'))
    for (const answer of [await ask(), await send({ answers: {}, revision: 0 })]) {
      expect(answer.status).toBe(409)
      expect(await answer.json()).toMatchObject({ type: '/problems/not-now' })
    }
  })
})
