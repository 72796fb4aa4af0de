import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { expect, inject } from 'vitest'
import type { EvidenceChecked } from '#contract/requests/evidence.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { makeLink } from '#requests/evidence/link.ts'
import { exampleOf, until } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { photo } from '../support/photo.ts'
import { secretOf } from '../support/told.ts'

type Api = Awaited<ReturnType<typeof described>>
type BadBodies = readonly (readonly [string, number, object])[]

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function departmentKey(): Promise<string> {
  const { DepartmentKeysId: SecretId } = await outputs()
  const { SecretString = '' } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  return departmentKeyIn(SecretString, 'highways')
}

/** A department's own system says what it did, each once, and shares a photo by a link. */
export async function actAsDepartment(
  api: Api,
  upload: (file: Buffer) => Promise<string>,
  badBodies: BadBodies,
): Promise<void> {
  const statusOf = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status
  const own = bearer(await departmentKey())
  const id = await upload(await photo())
  const { receipt } = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
  const body = {
    ...exampleOf('pothole'),
    answers: { ...exampleOf('pothole').answers, photos: [{ id, receipt }] },
  }
  const sent = await api.call('submitRequest', { headers: { 'idempotency-key': randomUUID() }, body })
  const { reference } = sent.body as Receipt
  const path = { department: 'highways', reference }
  const nobody = { ...path, reference: 'HW-0000-0000' }

  const update = (status: string, key: string, more: object = {}) => ({
    path,
    headers: { ...own, 'idempotency-key': key },
    body: { status },
    ...more,
  })
  await until(
    () => statusOf('updateRequest', update('inspected', '17')),
    (status) => status === 201,
  )
  const first = await api.call('updateRequest', update('inspected', '17'))
  expect(first.body).toMatchObject({ reference, state: 'inspected' })
  expect((await api.call('updateRequest', update('inspected', '17'))).body).toEqual(first.body)
  expect(await statusOf('updateRequest', update('fixed', '17'))).toBe(422)
  expect(await statusOf('updateRequest', update('reopened', '18'))).toBe(409)
  expect(await statusOf('updateRequest', update('fixed', '19', { headers: own }))).toBe(400)
  expect(await statusOf('updateRequest', update('fixed', '19', { path: nobody }))).toBe(404)
  const stranger = { ...bearer('A'.repeat(64)), 'idempotency-key': '19' }
  expect(await statusOf('updateRequest', update('fixed', '19', { headers: stranger }))).toBe(401)

  const acknowledgement = { path, headers: own, body: {} }
  // The built-in list has acknowledged it, which is the same thing said again.
  expect(await statusOf('acknowledgeRequest', acknowledgement)).toBe(201)
  const numbered = { ...acknowledgement, body: { departmentReference: 'H-1' } }
  expect(await statusOf('acknowledgeRequest', numbered)).toBe(422)
  expect(await statusOf('acknowledgeRequest', { ...acknowledgement, path: nobody })).toBe(404)
  expect(await statusOf('acknowledgeRequest', { ...acknowledgement, headers: stranger })).toBe(401)
  for (const [, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][]) {
    expect(
      await statusOf('acknowledgeRequest', { ...acknowledgement, headers: { ...own, ...headers }, ...bad }),
    ).toBe(status)
    const asked = update('fixed', '20', { headers: { ...own, 'idempotency-key': '20', ...headers }, ...bad })
    expect(await statusOf('updateRequest', asked)).toBe(status)
  }

  const secret = new TextEncoder().encode(secretOf(inject('dataDir'), 'RequestSecret'))
  const { until: end, signature } = makeLink(secret, reference, id, new Date())
  const shared = { path: { ...path, id }, query: { until: end, signature } }
  await until(
    () => statusOf('getSharedEvidence', shared),
    (status) => status === 200,
  )
  expect(await statusOf('getSharedEvidence', { ...shared, headers: { range: 'bytes=0-99' } })).toBe(206)
  const forged = { ...shared, query: { until: String(Number(end) + 1), signature } }
  expect(await statusOf('getSharedEvidence', forged)).toBe(404)
}
