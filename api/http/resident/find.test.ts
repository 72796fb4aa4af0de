import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { Problem } from '#contract/core/problem.ts'
import { MyRequests } from '#contract/requests/find.ts'
import { contactHashFor } from '#requests/life/keys.ts'
import { submit } from '#requests/life/submit.ts'
import { MemoryFinds, memoryIndex } from '#requests/resident/find/testing/memory.ts'
import { makeFindToken } from '#requests/resident/find/token.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { findRoutes, myRequestsRoutes } from './find.ts'

const email = 'ada@example.org'

describe('POST /api/find-requests', () => {
  const ask = async (body: unknown) => {
    const queue = new MemoryFinds()
    const answer = await findRoutes({ queue, newId: () => 'an id' }).request('/api/find-requests', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { answer, jobs: queue.jobs }
  }

  it('takes any address the same way: onto the queue', async () => {
    const { answer, jobs } = await ask({ email: ` ${email} ` })
    expect([answer.status, await answer.json()]).toEqual([202, {}])
    expect(jobs).toEqual([{ id: 'an id', email }])
  })

  it.each([
    [{}],
    [{ email: 'ada' }],
    [{ email: '' }],
    [{ email, more: 1 }],
    [{ email: `${'a'.repeat(250)}@b.uk` }],
  ])('refuses %j, and says what to put right without repeating it', async (body) => {
    const { answer, jobs } = await ask(body)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain(email)
    expect(jobs).toEqual([])
  })
})

describe('GET /api/my-requests', () => {
  const ports = submitPorts()
  const app = myRequestsRoutes(async () => ({ ...ports, index: memoryIndex(ports.requests), serviceOf }))
  const list = (token?: string) =>
    app.request('/api/my-requests', token ? { headers: { authorization: `Bearer ${token}` } } : {})

  it('lists to whoever has the link', async () => {
    await submit(ports, { ...pothole(), contact: { email, updates: 'none' } }, key(1))
    const answer = await list(makeFindToken(secret, contactHashFor(secret, email), at))
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(MyRequests.parse(JSON.parse(text)).requests).toHaveLength(1)
    expect(text).not.toContain(email)
  })

  it.each([undefined, 'nonsense', 'a'.repeat(500)])('refuses the token %s', async (token) => {
    const answer = await list(token)
    expect(answer.status).toBe(401)
    expect(Problem.parse(await answer.json()).type).toBe('/problems/link-too-old')
  })

  it('refuses a token of two days ago', async () => {
    const old = new Date(at.getTime() - msOfDays(2))
    expect((await list(makeFindToken(secret, contactHashFor(secret, email), old))).status).toBe(401)
  })
})
