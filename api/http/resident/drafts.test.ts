import { describe, expect, it, vi } from 'vitest'
import { Problem } from '#contract/core/problem.ts'
import { makeReference } from '#contract/core/reference.ts'
import { DraftOpened, DraftSaved } from '#contract/requests/draft.ts'
import { draftPorts } from '#requests/resident/drafts/testing/memory.ts'
import { key } from '#requests/testing/fixtures.ts'
import { draftOpenRoutes, draftSaveRoutes } from './drafts.ts'

const answers = { answers: { details: 'By the old mill' } }
const byEmail = { service: 'pothole', answers, way: 'email', to: 'ada@example.com' }

function api(ports = draftPorts()) {
  const [save, open] = [draftSaveRoutes(async () => ports), draftOpenRoutes(async () => ports)]
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    (path.endsWith('code') || path.endsWith('open') || method === 'DELETE' ? open : save).request(
      `/api/drafts${path}`,
      {
        method,
        headers: { 'content-type': 'application/json', 'idempotency-key': key(1), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    )
  return { ports, call }
}

const unknown = makeReference('SV', new Uint8Array(5))
const bearer = (of: string) => ({ authorization: `Bearer ${of}` })
const problem = async (response: Response) => {
  const { type, errors = [], retryAfter } = Problem.parse(await response.json())
  return [type.split('/').at(-1), response.status, errors[0]?.pointer ?? retryAfter]
}

async function saved(ask: object = byEmail) {
  const { call, ports } = api()
  const response = await call('POST', '', ask)
  expect(response.status).toBe(201)
  return { call, ports, ...DraftSaved.parse(await response.json()) }
}

describe('saving', () => {
  it('answers with what leads back, and the same again', async () => {
    const { call } = api()
    const first = await (await call('POST', '', byEmail)).text()
    expect(DraftSaved.parse(JSON.parse(first))).toMatchObject({ way: 'email', maskedTo: 'a•••@example.com' })
    expect(first).not.toContain('ada@')
    expect(await (await call('POST', '', byEmail)).text()).toBe(first)
    expect((await saved({ service: 'pothole', answers, way: 'print' })).code).toMatch(/^(\w{5}-){3}\w{5}$/)
  })

  it.each([
    ['invalid', 422, '/to', { ...byEmail, to: 'ada' }],
    ['invalid', 422, '/to', { service: 'pothole', answers, way: 'text' }],
    ['invalid', 422, '/service', { ...byEmail, service: 'time-travel' }],
    ['invalid', 422, '/way', { ...byEmail, way: 'pigeon' }],
    ['body-too-large', 413, undefined, { ...byEmail, answers: { a: 'x'.repeat(61_500) } }],
  ])('refuses as %s %i %s', async (kind, status, pointer, body) => {
    expect(await problem(await api().call('POST', '', body))).toEqual([kind, status, pointer])
  })

  it('again needs key and version', async () => {
    const { call, id, version, key: own } = await saved()
    const put = (more: object, of = own) =>
      call('PUT', `/${id}`, { version, answers: { b: 2 }, ...more }, bearer(of))
    expect(await problem(await put({}, 'A'.repeat(22)))).toEqual(['unauthorised', 401, undefined])
    expect((await put({})).status).toBe(200)
    expect(await problem(await put({ answers: { c: 3 } }))).toEqual(['conflict', 409, undefined])
  })
})

describe('coming back', () => {
  it('takes a code that is asked for, and gives everything', async () => {
    const { call, ports, id, key: own, version } = await saved()
    const sent = await call('POST', `/${id}/code`, undefined, bearer(own))
    expect(await sent.json()).toMatchObject({ way: 'email', maskedTo: 'a•••@example.com' })
    const code = ports.messages.digits()
    const response = await call('POST', `/${id.toLowerCase()}/open`, { code }, bearer(own))
    const opened = DraftOpened.parse(await response.json())
    expect(opened).toMatchObject({ service: 'pothole', answers, version })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('answers alike for a wrong key, none, and an unknown form', async () => {
    const { call, id, key: own } = await saved()
    const answers = await Promise.all(
      [
        call('POST', `/${id}/open`, { code: '000000' }, bearer('A'.repeat(22))),
        call('POST', `/${id}/open`, { code: '000000' }),
        call('POST', `/${unknown}/open`, { code: '000000' }, bearer(own)),
        call('POST', '/nonsense/open', { code: '000000' }, bearer(own)),
        call('POST', `/${id}/code`, undefined, bearer('A'.repeat(22))),
        call('DELETE', `/${id}`, undefined, bearer('A'.repeat(22))),
      ].map(async (response) => [(await response).status, await (await response).text()].join()),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^401/)
  })

  it('slows wrong codes and then locks, in words and with Retry-After', async () => {
    const { call, ports, id, key: own } = await saved()
    let asks = 0
    const send = () =>
      call('POST', `/${id}/code`, undefined, { ...bearer(own), 'idempotency-key': key(10 + asks++) })
    await send()
    const wrong = ports.messages.digits() === '000000' ? '000001' : '000000'
    const open = (code = wrong) => call('POST', `/${id}/open`, { code }, bearer(own))
    for (let n = 0; n < 3; n++) expect(await problem(await open())).toEqual(['invalid', 422, '/code'])
    const slowed = await open(ports.messages.digits())
    expect(slowed.headers.get('retry-after')).toBe('30')
    expect(await problem(slowed)).toEqual(['too-many-requests', 429, 30])
    for (let n = 3; n < 10; n++) {
      ports.pass(60 * 60_000)
      await send()
      await open()
    }
    expect(await problem(await open())).toEqual(['locked', 423, undefined])
    expect(await problem(await send())).toEqual(['locked', 423, undefined])
  })

  it('says so when a code is too old, or there are no more this hour', async () => {
    const { call, id, key: own } = await saved()
    const open = await call('POST', `/${id}/open`, { code: '123456' }, bearer(own))
    expect(await problem(open)).toEqual(['invalid', 422, '/code'])
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) {
      const headers = { ...bearer(own), 'idempotency-key': key(20 + n) }
      statuses.push((await call('POST', `/${id}/code`, undefined, headers)).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  })

  it('is over once it is deleted', async () => {
    const { call, id, key: own } = await saved()
    for (const _ of [1, 2]) expect((await call('DELETE', `/${id}`, undefined, bearer(own))).status).toBe(204)
    expect((await call('POST', `/${id}/code`, undefined, bearer(own))).status).toBe(401)
  })
})

it('logs nothing of a form, also when something breaks', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { call, ports } = api()
  ports.messages.fail = true
  expect((await call('POST', '', byEmail)).status).toBe(500)
  expect(JSON.stringify(log.mock.calls)).not.toMatch(/mill|ada|SV-/)
  log.mockRestore()
})
