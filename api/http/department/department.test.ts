import { afterEach, describe, expect, it, vi } from 'vitest'
import { DecisionMade, DepartmentRequest } from '#contract/requests/decision.ts'
import { reconsiderRoutes } from '#http/resident/reconsider.ts'
import { applied } from '#requests/testing/blue-badge.ts'
import { key, secret } from '#requests/testing/fixtures.ts'
import { serviceOf } from '#services/index.ts'
import { departmentRoutes } from './department.ts'

const keys: Record<string, string> = { 'blue-badge': 'K'.repeat(64), highways: 'H'.repeat(64) }
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff)
/** Nine megabytes, each byte of the second four different from those of the first. */
const pdf = new Uint8Array(9 * 1024 * 1024).fill(1, 4 * 1024 * 1024)
const ids = ['A'.repeat(26), 'B'.repeat(26)] as const

afterEach(() => vi.restoreAllMocks())

async function world() {
  const lines: string[] = []
  vi.spyOn(console, 'info').mockImplementation((line: string) => void lines.push(line))
  const mine = await applied()
  const evidence = ids.map((id) => ({ id, question: 'identity' }))
  mine.requests.items.set(mine.reference, { ...mine.request(), evidence })
  const photo = { bytes: jpeg, contentType: 'image/jpeg' as const }
  const letter = { bytes: pdf, contentType: 'application/pdf' as const }
  const files: Record<string, typeof photo | typeof letter> = {
    [ids[0]]: photo,
    [ids[1]]: letter,
    ['C'.repeat(26)]: photo,
  }
  const app = departmentRoutes(async () => ({
    ...mine,
    secret: async () => secret,
    keyOf: async (department) => keys[department],
    kept: { read: async (_reference, id) => files[id] },
    serviceOf,
  }))
  const ask = (path = '', department = 'blue-badge', bearer = keys[department], init: RequestInit = {}) =>
    app.request(`/api/departments/${department}/requests/${mine.reference}${path}`, {
      ...init,
      headers: { ...init.headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    })
  const decide = (body: unknown, n = 5) =>
    ask('/decisions', 'blue-badge', keys['blue-badge'], {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key(n) },
    })
  const reconsider = (body: unknown, bearer: string = mine.trackingKey) =>
    reconsiderRoutes(async () => ({ ...mine, serviceOf })).request(
      `/api/requests/${mine.reference}/reconsideration`,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
      },
    )
  return { ...mine, ask, decide, reconsider, lines }
}

describe('GET /api/departments/{department}/requests/{reference}', () => {
  it('has everything for the department, and leaves a line that names nobody', async () => {
    const { ask, lines, reference } = await world()
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(DepartmentRequest.parse(await response.json())).toMatchObject({ contact: { name: 'Ada Example' } })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { level: 'info', event: 'department-looked', department: 'blue-badge', reference, what: 'request' },
    ])
  })

  it('answers alike for a wrong key, none and another department’s', async () => {
    const { ask, lines } = await world()
    const answers = await Promise.all([
      ask('', 'blue-badge', 'X'.repeat(64)),
      ask('', 'blue-badge', ''),
      ask('', 'blue-badge', keys.highways),
    ])
    const said = await Promise.all(answers.map(async (one) => `${one.status} ${await one.text()}`))
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toMatch(/^401 /)
    expect(lines).toEqual([])
  })

  it('has nothing for an unknown department, whatever the key', async () => {
    const { ask } = await world()
    for (const key of [keys['blue-badge'], '', 'X'.repeat(64)]) {
      const answer = await ask('', 'nobody', key)
      expect([answer.status, await answer.text()]).toEqual([
        404,
        expect.stringContaining('no such department'),
      ])
    }
  })

  it('is not there for another department', async () => {
    const { ask, lines } = await world()
    expect((await ask('', 'highways')).status).toBe(404)
    expect(lines).toEqual([])
  })
})

describe('GET …/evidence/{id}', () => {
  it('gives a file to save, as what it is, and leaves a line', async () => {
    const { ask, lines, reference } = await world()
    const photo = await ask(`/evidence/${ids[0]}`)
    expect(photo.headers.get('content-type')).toBe('image/jpeg')
    expect(photo.headers.get('content-disposition')).toBe(`attachment; filename="${reference}-${ids[0]}.jpg"`)
    expect(photo.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await photo.arrayBuffer())).toEqual(jpeg)
    expect(lines.map((line) => JSON.parse(line).what)).toEqual(['evidence'])
  })

  it('gives a large file in parts', async () => {
    const { ask } = await world()
    const get = (range?: string) =>
      ask(`/evidence/${ids[1]}`, 'blue-badge', keys['blue-badge'], range ? { headers: { range } } : {})
    expect((await get()).status).toBe(413)
    expect((await get('bytes=99999999-')).status).toBe(413)
    const parts: number[] = []
    for (let at = 0; at < pdf.byteLength; ) {
      const response = await get(`bytes=${at}-`)
      expect(response.status).toBe(206)
      const got = new Uint8Array(await response.arrayBuffer())
      expect(response.headers.get('content-range')).toBe(
        `bytes ${at}-${at + got.byteLength - 1}/${pdf.byteLength}`,
      )
      expect(Buffer.from(pdf.subarray(at, at + got.byteLength)).equals(got)).toBe(true)
      parts.push(got.byteLength)
      at += got.byteLength
    }
    expect(parts.map((bytes) => bytes / 1024 / 1024)).toEqual([4, 4, 1])
    expect(await (await get('bytes=4194303-4194304')).arrayBuffer()).toEqual(Uint8Array.of(0, 1).buffer)
  })

  it('has no file of another request', async () => {
    const { ask } = await world()
    expect((await ask(`/evidence/${'C'.repeat(26)}`)).status).toBe(404)
    expect((await ask(`/evidence/${ids[0]}`, 'highways')).status).toBe(404)
  })
})

describe('POST …/updates', () => {
  it('says what can be said, where this cannot be now', async () => {
    const { ask, decide } = await world()
    const tell = async (body: unknown) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': 'U1' }
      const init = { method: 'POST', body: JSON.stringify(body), headers }
      return (await ask('/updates', 'blue-badge', keys['blue-badge'], init)).json()
    }
    expect(await tell({ status: 'done' })).toMatchObject({
      errors: [{ pointer: '/status', message: expect.stringMatching(/^Send one of inspected, /) }],
    })
    expect(await tell({ status: 'reopened' })).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/Of it can be said: inspected, scheduled, fixed, closed, referred\.$/),
    })
    await decide({ outcome: 'refused', reasons: 'The letter is of another person.' })
    expect(await tell({ status: 'fixed' })).toMatchObject({
      detail: expect.stringMatching(/said: reopened\.$/),
    })
  })
})

describe('POST …/decisions', () => {
  const refused = { outcome: 'refused', reasons: 'The letter is of another person.' }

  it('decides once', async () => {
    const { decide, request } = await world()
    const first = await decide(refused)
    expect(first.status).toBe(201)
    const made = await first.json()
    expect(DecisionMade.parse(made)).toMatchObject({ outcome: 'refused' })
    expect(await (await decide(refused)).json()).toEqual(made)
    expect(request().decision).toMatchObject(refused)
    expect((await decide({ ...refused, reasons: 'Other.' })).status).toBe(422)
    expect((await decide(refused, 6)).status).toBe(409)
  })

  it.each([
    [{ outcome: 'maybe', reasons: 'x' }, '/outcome'],
    [{ outcome: 'refused', reasons: '  ' }, '/reasons'],
    [{ outcome: 'approved', reasons: 'x', validUntil: '2030-01-01' }, '/validUntil'],
    [{ outcome: 'approved', reasons: 'x', validUntil: 'soon' }, '/validUntil'],
  ])('refuses %j', async (body, pointer) => {
    const { decide, request } = await world()
    const response = await decide(body)
    expect(response.status).toBe(422)
    expect((await response.json()).errors).toMatchObject([{ pointer }])
    expect(request().state).toBe('acknowledged')
  })

  it('is the department’s alone', async () => {
    const { ask, request } = await world()
    const response = await ask('/decisions', 'highways', keys.highways, {
      method: 'POST',
      body: JSON.stringify(refused),
      headers: { 'content-type': 'application/json', 'idempotency-key': key(5) },
    })
    expect(response.status).toBe(404)
    expect(request().state).toBe('acknowledged')
  })
})

describe('POST /api/requests/{reference}/reconsideration', () => {
  it('is asked of a refusal, by whoever sent it', async () => {
    const { decide, reconsider, request } = await world()
    const reasons = { reasons: 'Look at page 3.' }
    expect((await reconsider(reasons)).status).toBe(409)
    await decide({ outcome: 'refused', reasons: 'No.' })
    expect((await reconsider(reasons, 'A'.repeat(22))).status).toBe(401)
    expect((await reconsider({ reasons: '' })).status).toBe(422)
    expect((await reconsider({})).status).toBe(422)
    const unknown = { question: 'shoeSize', files: [{ id: 'A'.repeat(26), receipt: 'r'.repeat(30) }] }
    expect((await reconsider({ ...reasons, proof: [unknown] })).status).toBe(422)
    expect((await reconsider(reasons)).status).toBe(201)
    expect((await reconsider(reasons)).status).toBe(201)
    expect((await reconsider({ reasons: 'More.' })).status).toBe(409)
    expect(request().state).toBe('acknowledged')
  })
})
