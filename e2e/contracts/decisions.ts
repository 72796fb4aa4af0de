import { randomUUID } from 'node:crypto'
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager'
import { expect } from 'vitest'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { EvidenceChecked } from '#contract/requests/evidence.ts'
import type { Receipt } from '#contract/requests/request.ts'
import type { Tracked } from '#contract/requests/tracking.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { exampleOf, until } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { photo } from '../support/photo.ts'
import { tokenFor } from '../support/staff.ts'

type Api = Awaited<ReturnType<typeof described>>
type BadBodies = readonly (readonly [string, number, object])[]

const key = () => ({ 'idempotency-key': randomUUID() })
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })

async function departmentKey(): Promise<string> {
  const { DepartmentKeysId: SecretId } = await outputs()
  const { SecretString = '' } = await operatorClients().secrets.send(new GetSecretValueCommand({ SecretId }))
  return departmentKeyIn(SecretString, 'blue-badge')
}

async function apply(api: Api, slug: string): Promise<Receipt> {
  const contact = { email: 'ada@example.org', updates: 'none' }
  const sent = await api.call('submitRequest', { headers: key(), body: { ...exampleOf(slug), contact } })
  const receipt = sent.body as Receipt
  const asked = { path: { reference: receipt.reference }, headers: bearer(receipt.trackingKey) }
  await until(
    () => api.call('trackRequest', asked),
    ({ body }) => (body as Tracked).state === 'acknowledged',
  )
  return receipt
}

/** A fee, from what is due to a payment that is open, with the provider on a bad day between. */
export async function payFee(api: Api, url: string): Promise<void> {
  const { reference, trackingKey } = await apply(api, 'birth-certificate')
  const free = await apply(api, 'volunteer')
  const tell = (behave: string) =>
    fetch(`${url}/local/outside`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ system: 'pay', behave, times: 1 }),
    })
  for (const operation of ['getPayment', 'startPayment']) {
    const statusOf = async (path: object, secret: string) =>
      (await api.call(operation, { path: path as Record<string, string>, headers: bearer(secret) })).status
    expect(await statusOf({ reference }, 'A'.repeat(22))).toBe(401)
    expect(await statusOf({ reference: free.reference }, free.trackingKey)).toBe(404)
    if (operation === 'startPayment') {
      await tell('fail')
      expect(await statusOf({ reference }, trackingKey)).toBe(503)
      await until(
        () => statusOf({ reference }, trackingKey),
        (status) => status === 200,
      )
    } else expect(await statusOf({ reference }, trackingKey)).toBe(200)
  }
  await payAtDesk(api, url, reference, trackingKey)
}

/** Staff take the same fee: not while the resident pays online, and of another request once. */
async function payAtDesk(api: Api, url: string, begun: string, trackingKey: string): Promise<void> {
  const desk = { authorization: `Bearer ${await tokenFor(url, 'contact-centre')}` }
  const take = async (reference: string, one = key()) => {
    const found = await api.call('getWorkRequest', { path: { reference }, headers: desk })
    const { number } = found.body as WorkRequest
    const body = { action: { do: 'take-fee', how: 'card', receipt: 'T-000123' }, seen: number }
    return (await api.call('actOnRequest', { path: { reference }, headers: { ...desk, ...one }, body }))
      .status
  }
  expect(await take(begun)).toBe(409)
  const other = await apply(api, 'birth-certificate')
  const one = key()
  expect([await take(other.reference, one), await take(other.reference)]).toEqual([200, 409])
  const asked = { path: { reference: other.reference }, headers: bearer(other.trackingKey) }
  const expected = { state: 'paid', desk: { how: 'card', receipt: 'T-000123' } }
  expect((await api.call('getPayment', asked)).body).toMatchObject(expected)
  expect((await api.call('startPayment', asked)).body).not.toHaveProperty('nextUrl')
  expect(
    (await api.call('getPayment', { path: { reference: begun }, headers: bearer(trackingKey) })).body,
  ).toMatchObject({ state: 'started' })
}

/** A department looks, refuses, is asked to look again and grants; each once, and each refused to others. */
export async function decide(
  api: Api,
  upload: (file: Buffer) => Promise<string>,
  badBodies: BadBodies,
): Promise<void> {
  const { reference, trackingKey } = await apply(api, 'blue-badge')
  const secret = await departmentKey()
  const path = { department: 'blue-badge', reference }
  const own = { path, headers: bearer(secret) }
  const statusOf = async (...asked: Parameters<typeof api.call>) => (await api.call(...asked)).status
  const nobody = { department: 'blue-badge', reference: 'BB-0000-0000' }

  const id = await upload(await photo())
  const { receipt } = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
  const { wanted } = (await api.call('trackRequest', { path: { reference }, headers: bearer(trackingKey) }))
    .body as Tracked
  const question = wanted.find(({ kind }) => kind === 'files')?.question
  const late = { path: { reference }, body: { question, files: [{ id, receipt, name: 'letter.jpg' }] } }
  const send = () => statusOf('sendEvidenceLater', { ...late, headers: { ...bearer(trackingKey), ...key() } })
  expect(await send()).toBe(201)

  expect(await statusOf('getDepartmentRequest', own)).toBe(200)
  expect(await statusOf('getDepartmentRequest', { ...own, headers: bearer(trackingKey) })).toBe(401)
  expect(await statusOf('getDepartmentRequest', { ...own, path: nobody })).toBe(404)
  const file = { ...own, path: { ...path, id } }
  await until(
    () => statusOf('getDepartmentEvidence', file),
    (status) => status === 200,
  )
  const part = { ...file, headers: { ...bearer(secret), range: 'bytes=0-99' } }
  expect(await statusOf('getDepartmentEvidence', part)).toBe(206)
  expect(await statusOf('getDepartmentEvidence', { ...file, headers: bearer(trackingKey) })).toBe(401)
  expect(await statusOf('getDepartmentEvidence', { ...file, path: { ...path, id: '0'.repeat(26) } })).toBe(
    404,
  )

  const decisions = (more: object = {}) => ({
    path,
    headers: { ...bearer(secret), ...key() },
    body: { outcome: 'refused', reasons: 'The letter does not show the award.' },
    ...more,
  })
  for (const [, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
    expect(
      await statusOf(
        'decideRequest',
        decisions({ headers: { ...bearer(secret), ...key(), ...headers }, ...bad }),
      ),
    ).toBe(status)
  expect(await statusOf('decideRequest', decisions({ headers: bearer(secret) }))).toBe(400)
  expect(await statusOf('decideRequest', decisions({ headers: { ...bearer(trackingKey), ...key() } }))).toBe(
    401,
  )
  expect(await statusOf('decideRequest', decisions({ path: nobody }))).toBe(404)
  const refusal = decisions()
  const first = await api.call('decideRequest', refusal)
  expect(first.status).toBe(201)
  expect((await api.call('decideRequest', refusal)).body).toEqual(first.body)
  expect(await statusOf('decideRequest', decisions())).toBe(409)
  // Proof may still come after a refusal, but this file is there already.
  expect(await send()).toBe(422)

  const again = (more: object = {}) => ({
    path: { reference },
    headers: { ...bearer(trackingKey), ...key() },
    body: { reasons: 'Page 3 shows it.' },
    ...more,
  })
  for (const [, status, { headers, ...bad }] of badBodies as [string, number, { headers?: object }][])
    expect(
      await statusOf(
        'askForReconsideration',
        again({ headers: { ...bearer(trackingKey), ...key(), ...headers }, ...bad }),
      ),
    ).toBe(status)
  expect(
    await statusOf('askForReconsideration', again({ headers: { ...bearer('A'.repeat(22)), ...key() } })),
  ).toBe(401)
  // The file is there already: sent with the reasons it is refused, and nothing is asked.
  const twice = { reasons: 'Page 3 shows it.', proof: [late.body] }
  expect(await statusOf('askForReconsideration', again({ body: twice }))).toBe(422)
  const second = await upload(await photo())
  const checked = (await api.call('checkEvidence', { path: { id: second } })).body as EvidenceChecked
  const files = [{ id: second, receipt: checked.receipt, name: 'page-3.jpg' }]
  const asked = again({ body: { reasons: 'Page 3 shows it.', proof: [{ question, files }] } })
  expect(await statusOf('askForReconsideration', asked)).toBe(201)
  expect(await statusOf('askForReconsideration', asked)).toBe(201)
  const other = again({ body: { reasons: 'And page 4 too.' } })
  expect(await statusOf('askForReconsideration', other)).toBe(409)

  const validUntil = `${new Date().getUTCFullYear() + 1}-01-31`
  const approval = { outcome: 'approved', reasons: 'Page 3 shows it.', validUntil }
  expect(await statusOf('decideRequest', decisions({ body: approval }))).toBe(201)
  // What is missing may still come after an approval, but this file is there already.
  expect(await send()).toBe(422)
  const ended = await apply(api, 'blue-badge')
  const its = { path: { reference: ended.reference }, headers: { ...bearer(ended.trackingKey), ...key() } }
  expect(await statusOf('withdrawRequest', { ...its, body: { why: 'Not needed' } })).toBe(201)
  expect(await statusOf('sendEvidenceLater', { ...its, body: late.body })).toBe(409)
}

/** Staff add what came on paper: once, on what they saw, as the form asks for it, and while the request takes it. */
export async function addPaper(
  api: Api,
  url: string,
  upload: (file: Buffer) => Promise<string>,
): Promise<void> {
  const { reference, trackingKey } = await apply(api, 'blue-badge')
  const as = async (group: string) => bearer(await tokenFor(url, group))
  const [assessor, viewer] = [await as('blue-badge-assessors'), await as('blue-badge-viewers')]
  const own = { path: { reference }, headers: bearer(trackingKey) }
  const tracked = async () => (await api.call('trackRequest', own)).body as Tracked
  const question = (await tracked()).wanted.find(({ kind }) => kind === 'files')?.question
  const id = await upload(await photo())
  const { receipt } = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
  const came = { how: 'post', on: dayInEngland(new Date()) } as const
  const good = { do: 'add-document', question, files: [{ id, receipt, name: 'letter.jpg' }], ...came }
  const numberNow = async () =>
    ((await api.call('getWorkRequest', { path: { reference }, headers: assessor })).body as WorkRequest)
      .number
  const add = async (more: object = {}, headers: object = { ...assessor, ...key() }, seen?: number) =>
    api.call('actOnRequest', {
      path: { reference },
      headers: headers as Record<string, string>,
      body: { action: { ...good, ...more }, seen: seen ?? (await numberNow()) },
    })
  expect((await add({}, { ...viewer, ...key() })).status).toBe(403)
  for (const wrong of [
    { question: 'shoeSize' },
    { on: '2999-01-01' },
    { how: 'pigeon' },
    { files: [] },
    { files: [{ id, receipt: 'x'.repeat(40) }] },
  ])
    expect((await add(wrong)).status, JSON.stringify(wrong)).toBe(422)
  const headers = { ...assessor, ...key() }
  const seen = await numberNow()
  const first = await add({}, headers, seen)
  expect(first.status).toBe(200)
  expect((await add({}, headers, seen)).body).toEqual(first.body)
  expect((await add({ how: 'email' }, headers, seen)).status).toBe(422)
  expect((await add({}, { ...assessor, ...key() }, seen)).status).toBe(409)
  expect((await add()).status).toBe(422)
  const { wanted, history } = await tracked()
  expect(wanted.map((one) => one.question)).not.toContain(question)
  expect(history.at(-1)).toMatchObject({ type: 'evidence-added', came })
  const withdrawn = { ...own, headers: { ...own.headers, ...key() }, body: { why: 'Not needed' } }
  expect((await api.call('withdrawRequest', withdrawn)).status).toBe(201)
  expect((await add()).status).toBe(409)
}
