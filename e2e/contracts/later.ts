import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { EvidenceChecked } from '#contract/requests/evidence.ts'
import type { Receipt } from '#contract/requests/request.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import { pdf } from '#requests/evidence/testing/pdf.ts'
import { exampleOf } from '../support/client.ts'
import type { described } from '../support/openapi.ts'

type Api = Awaited<ReturnType<typeof described>>
type BadBodies = readonly (readonly [string, number, object])[]

const key = () => ({ 'idempotency-key': randomUUID() })

/** Sends a document that was to come later, once, and is not shown it again where the service is sensitive. */
export async function sendLater(
  api: Api,
  upload: (file: Buffer) => Promise<string>,
  badBodies: BadBodies,
): Promise<void> {
  const statusOf = async (asked: object) => (await api.call('sendEvidenceLater', asked)).status
  const contact = { email: 'ada@example.org', updates: 'none' }
  const sent = await api.call('submitRequest', {
    headers: key(),
    body: { ...exampleOf('bus-pass'), contact },
  })
  const { reference, trackingKey } = sent.body as Receipt
  const path = { reference }
  const own = { authorization: `Bearer ${trackingKey}` }
  const wanted = async () => ((await api.call('trackRequest', { path, headers: own })).body as Tracked).wanted
  expect((await wanted()).map(({ question }) => question)).toEqual(['photo', 'ageProof'])

  const id = await upload(pdf())
  const { receipt } = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
  const body = { question: 'ageProof', files: [{ id, receipt, name: 'passport.pdf' }] }
  for (const [, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
    expect(await statusOf({ path, headers: { ...own, ...key(), ...headers }, ...bad })).toBe(status)
  expect(await statusOf({ path, headers: own, body })).toBe(400)
  expect(await statusOf({ path, headers: key(), body })).toBe(401)
  const asked = { path, headers: { ...own, ...key() }, body }
  const first = await api.call('sendEvidenceLater', asked)
  expect(first.status).toBe(201)
  expect((await api.call('sendEvidenceLater', asked)).body).toEqual(first.body)
  expect(await statusOf({ ...asked, headers: { ...own, ...key() } })).toBe(422)
  expect((await wanted()).map(({ question }) => question)).toEqual(['photo'])
  expect((await api.call('showEvidence', { path: { reference, id }, headers: own })).status).toBe(403)
}

/** Looks up addresses, where there are some, none, and where the provider has a bad day. */
export async function lookUpAddresses(api: Api, url: string): Promise<void> {
  const find = (postcode: string) => api.call('findAddresses', { body: { postcode } })
  const { status, body } = await find('le113tu')
  expect(status).toBe(200)
  const { addresses } = body as { addresses: { label: string; address: { postcode: string } }[] }
  expect(addresses.length).toBeGreaterThan(3)
  for (const { address } of addresses) expect(address.postcode).toBe('LE11 3TU')
  expect((await find('LE11 3ZZ')).body).toEqual({ addresses: [] })
  expect((await find('nonsense')).status).toBe(422)
  const told = await fetch(`${url}/local/outside`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'places', behave: 'fail', times: 1 }),
  })
  expect(told.ok).toBe(true)
  expect((await find('LE11 3TU')).status).toBe(503)
  expect((await find('LE11 3TU')).status).toBe(200)
}
