import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { described } from '../support/openapi.ts'

type Api = Awaited<ReturnType<typeof described>>
export type BadBodies = readonly (readonly [string, number, object])[]

export const key = () => ({ 'idempotency-key': randomUUID() })
export const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

/** What is answered to bad bodies, without a key to be idempotent by, and with a wrong key to the page. */
export async function everyRefusal(
  call: (more: object) => Promise<{ status: number }>,
  own: object,
  badBodies: BadBodies,
): Promise<void> {
  for (const [what, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
    expect((await call({ headers: { ...own, ...key(), ...headers }, ...bad })).status, what).toBe(status)
  expect((await call({ headers: own })).status).toBe(400)
  expect((await call({ headers: { ...bearer('A'.repeat(22)), ...key() } })).status).toBe(401)
}

/**
 * Does something of a private page: every refusal, then taken, again under the same key, and not with something else
 * under it. Returns what does it under another key.
 */
export const takenOnce =
  (api: Api, { reference, own, badBodies }: { reference: string; own: object; badBodies: BadBodies }) =>
  async (operation: string, body: object, other: object) => {
    const call = (more: object = {}) =>
      api.call(operation, { path: { reference }, headers: { ...own, ...key() }, body, ...more })
    await everyRefusal(call, own, badBodies)
    const headers = { ...own, ...key() }
    const first = await call({ headers })
    expect(first.status, operation).toBe(201)
    expect((await call({ headers })).body).toEqual(first.body)
    expect((await call({ headers, body: other })).status).toBe(422)
    return call
  }
