import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { exampleOf } from '../support/client.ts'
import type { described } from '../support/openapi.ts'

type Api = Awaited<ReturnType<typeof described>>
type BadBodies = readonly (readonly [string, number, object])[]

const key = () => ({ 'idempotency-key': randomUUID() })
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** What a resident does of their own accord on the private page; each once, and each refused to others. */
export async function doOwn(api: Api, badBodies: BadBodies): Promise<void> {
  const sent = await api.call('submitRequest', { headers: key(), body: exampleOf('pothole') })
  const { reference, trackingKey } = sent.body as Receipt
  const path = { reference }
  const own = bearer(trackingKey)

  /** Every refusal, then taken, again under the same key, and not with something else under it. */
  async function taken(operation: string, body: object, other: object) {
    const call = (more: object = {}) =>
      api.call(operation, { path, headers: { ...own, ...key() }, body, ...more })
    for (const [what, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
      expect((await call({ headers: { ...own, ...key(), ...headers }, ...bad })).status, what).toBe(status)
    expect((await call({ headers: own })).status).toBe(400)
    expect((await call({ headers: { ...bearer('A'.repeat(22)), ...key() } })).status).toBe(401)
    const headers = { ...own, ...key() }
    const first = await call({ headers })
    expect(first.status, operation).toBe(201)
    expect((await call({ headers })).body).toEqual(first.body)
    expect((await call({ headers, body: other })).status).toBe(422)
    return call
  }

  const add = await taken('addToRequest', { about: 'more', text: 'Deep' }, { about: 'fixed', text: 'Filled' })
  const to = (name: string) => ({ updates: 'email', to: `${name}@example.org` })
  const change = await taken('changeContact', to('ada'), to('bob'))
  for (let times = 0; times < 25; times++) await change({ body: to(`ada${times}`) })
  expect((await change()).status).toBe(409)
  const withdraw = await taken('withdrawRequest', { why: 'Not ours' }, {})
  expect((await withdraw()).status).toBe(409)
  expect((await add()).status).toBe(409)
}
