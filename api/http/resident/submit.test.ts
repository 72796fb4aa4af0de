import { describe, expect, it } from 'vitest'
import { bodyLimit } from '#contract/core/asking.ts'
import { Problem } from '#contract/core/problem.ts'
import { Receipt } from '#contract/requests/request.ts'
import { pothole, submitPorts } from '#requests/testing/fixtures.ts'
import { submitRoutes } from './submit.ts'

const uuid = '7d1f9a52-3b0e-4d5c-9a94-0c4f6c6f2f11'

function post(body: BodyInit, headers: Record<string, string> = {}, ports = submitPorts()) {
  return submitRoutes(async () => ports).request('/api/requests', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'idempotency-key': uuid, ...headers },
  })
}

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = Problem.parse(await response.json())
  expect(body.status).toBe(response.status)
  expect(body.detail.length).toBeGreaterThan(10)
  return {
    status: response.status,
    kind: body.type.split('/').at(-1),
    errors: body.errors,
    authority: body.authority,
  }
}

const refused = async (body: unknown, headers?: Record<string, string>) =>
  problem(await post(typeof body === 'string' ? body : JSON.stringify(body), headers))

describe('POST /api/requests', () => {
  it('counts what the event of it will have: an emoji is written as twelve bytes there', async () => {
    const emoji = { ...pothole(), answers: { ...pothole().answers, details: '👍'.repeat(6000) } }
    expect(new TextEncoder().encode(JSON.stringify(emoji)).length).toBeLessThan(bodyLimit)
    expect(await refused(emoji)).toMatchObject({ status: 413 })
  })

  it('answers 201 with the receipt, which nobody may store', async () => {
    const response = await post(JSON.stringify(pothole()))
    expect(response.status).toBe(201)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const receipt = Receipt.parse(await response.json())
    expect(response.headers.get('location')).toBe(`/api/requests/${receipt.reference}`)
  })

  it('refuses what would cost another amount than was shown, and says what it costs', async () => {
    const response = await post(JSON.stringify({ ...pothole(), expects: { pence: 1000 } }))
    const body = (await response.json()) as unknown
    expect(body).toMatchObject({ status: 409, type: '/problems/fee-changed', fee: { pence: 0 } })
    expect(Problem.parse(body).detail).toContain('It costs nothing now')
  })

  it('answers the same when it is sent again', async () => {
    const ports = submitPorts()
    const send = async () => (await post(JSON.stringify(pothole()), {}, ports)).text()
    expect(await send()).toBe(await send())
  })

  it.each([
    ['not JSON', '{"service":', 400, 'malformed-body'],
    ['nested too deep', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'malformed-body'],
    ['half a character', '{"service":"\\ud800"}', 400, 'malformed-body'],
    ['half a character as a name', '{"\\ud800":1}', 400, 'malformed-body'],
    [
      'too large',
      JSON.stringify({ ...pothole(), answers: { details: 'x'.repeat(70_000) } }),
      413,
      'body-too-large',
    ],
    ['not an object', '[]', 422, 'invalid'],
    ['null', 'null', 422, 'invalid'],
    ['of no known service', '{"service":"time-travel","answers":{}}', 422, 'invalid'],
    ['without answers', '{"service":"pothole"}', 422, 'invalid'],
  ])('refuses a body that is %s', async (_what, body, status, kind) => {
    expect(await refused(body)).toMatchObject({ status, kind })
  })

  it('refuses bytes that are not UTF-8', async () => {
    expect(await problem(await post(new Uint8Array([0x22, 0xff, 0x22])))).toMatchObject({
      kind: 'malformed-body',
    })
  })

  it('names an unknown field, an unknown question and a wrong answer, each with its pointer', async () => {
    const { errors } = await refused({ ...pothole(), colour: 'red' })
    expect(errors).toEqual([{ pointer: '/colour', message: 'Unknown field: leave it out' }])
    const wrong = await refused(pothole({ shoeSize: 9, width: 'enormous' }))
    expect(wrong.errors?.map(({ pointer }) => pointer)).toEqual(['/answers/width', '/answers/shoeSize'])
  })

  it('does not take __proto__ for a question', async () => {
    const body = JSON.stringify(pothole()).replace('"answers":{', '"answers":{"__proto__":{"danger":"no"},')
    expect(await refused(body)).toMatchObject({ status: 400, kind: 'malformed-body' })
  })

  it('needs JSON and a strong key', async () => {
    expect(await refused(pothole(), { 'content-type': 'text/plain' })).toMatchObject({ status: 415 })
    expect(await refused(pothole(), { 'idempotency-key': 'short' })).toMatchObject({
      kind: 'idempotency-key-missing',
    })
  })

  it('refuses another body under the same key', async () => {
    const ports = submitPorts()
    await post(JSON.stringify(pothole()), {}, ports)
    const again = await problem(await post(JSON.stringify(pothole({ details: 'Changed' })), {}, ports))
    expect(again).toMatchObject({ status: 422, kind: 'key-reused' })
  })

  it('says whom to call in danger, and who looks after what is not ours', async () => {
    expect(await refused(pothole({ danger: 'hurt' }))).toMatchObject({
      kind: 'danger',
      authority: { phone: '999' },
    })
    expect(await refused(pothole({ trunkRoad: 'M1' }))).toMatchObject({
      kind: 'not-ours',
      authority: { name: 'National Highways' },
    })
  })

  it('tells nothing of an error that nobody expected', async () => {
    const ports = submitPorts()
    ports.requests.create = () => Promise.reject(new Error('row for Ada Example is broken'))
    const response = await post(JSON.stringify(pothole()), {}, ports)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('Ada')
  })
})
