import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Receipt } from '#contract/requests/request.ts'
import { changeableNow } from '../support/admissions/changeable.ts'
import { exampleOf } from '../support/client.ts'
import type { described } from '../support/openapi.ts'

type Api = Awaited<ReturnType<typeof described>>
type BadBodies = readonly (readonly [string, number, object])[]

const key = () => ({ 'idempotency-key': randomUUID() })
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function send(api: Api, service: string): Promise<Receipt> {
  const body = { ...exampleOf(service), contact: { email: 'ada@example.org', updates: 'none' } }
  const sent = await api.call('submitRequest', { headers: key(), body })
  expect(sent.status).toBe(201)
  return sent.body as Receipt
}

/** A family takes its application back into the form and sends other answers; of what cannot be changed, nobody does. */
export async function changeAnApplication(api: Api, badBodies: BadBodies): Promise<void> {
  const pothole = await send(api, 'pothole')
  const { reference, trackingKey } = await send(api, 'school-place')
  const open = async (secret: string, of = reference) =>
    (await api.call('getChangeableAnswers', { path: { reference: of }, headers: bearer(secret) })).status
  expect(await open('A'.repeat(22))).toBe(401)
  expect(await open(pothole.trackingKey, pothole.reference)).toBe(409)
  expect(await open(trackingKey)).toBe(changeableNow() ? 200 : 409)

  const call = (more: object = {}) =>
    api.call('changeAnswers', {
      path: { reference },
      headers: { ...bearer(trackingKey), ...key() },
      body: { answers: exampleOf('school-place').answers, revision: 0 },
      ...more,
    })
  for (const [what, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
    expect(
      (await call({ headers: { ...bearer(trackingKey), ...key(), ...headers }, ...bad })).status,
      what,
    ).toBe(status)
  expect((await call({ headers: bearer(trackingKey) })).status).toBe(400)
  expect((await call({ headers: { ...bearer('A'.repeat(22)), ...key() } })).status).toBe(401)
  expect((await call({ body: { answers: {}, revision: 9 } })).status).toBe(409)
  expect((await call()).status).toBe(changeableNow() ? 201 : 409)
}

/** What no call can be answered with while no round is open for changes: between the closing date and September. */
export const notWhileClosed = (): string[] =>
  changeableNow() ? [] : ['getChangeableAnswers 200', 'changeAnswers 201']
