import { expect, it } from 'vitest'
import { LateEvidenceReceipt } from '#contract/requests/evidence.ts'
import { newEvidenceId } from '#requests/evidence/id.ts'
import { makeReceipt } from '#requests/evidence/receipt.ts'
import { submit } from '#requests/life/submit.ts'
import { follow } from '#requests/resident/follow.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { evidenceLateRoutes } from './evidence-late.ts'

const jpeg = { contentType: 'image/jpeg', width: 640, height: 480 } as const
const file = () => {
  const id = newEvidenceId()
  return { id, receipt: makeReceipt(secret, id, jpeg, at) }
}

async function reported() {
  const ports = submitPorts()
  const taken = await submit(ports, pothole({ photos: [file()] }), key(1))
  if (taken.kind !== 'accepted') throw new Error(taken.kind)
  const { reference, trackingKey } = taken.receipt
  const routes = evidenceLateRoutes(async () => ({ ...ports, secret }))
  const send = (
    body: unknown,
    bearer = trackingKey,
    more: Record<string, string> = { 'idempotency-key': key(5) },
  ) =>
    routes.request(`/api/requests/${reference}/evidence`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}`, ...more },
    })
  return { ports, reference, send }
}

it('adds files for the person who sent the request, and answers a repeat alike', async () => {
  const { send, reference } = await reported()
  const body = { question: 'photos', files: [file()] }
  const first = await send(body)
  expect(first.status).toBe(201)
  const text = await first.text()
  expect(LateEvidenceReceipt.parse(JSON.parse(text))).toMatchObject({ reference, files: 1 })
  expect(await (await send(body)).text()).toBe(text)
  expect((await send({ ...body, files: [file()] })).status).toBe(422)
})

it('opens to nobody else', async () => {
  const { send, ports, reference } = await reported()
  const following = await follow({ ...ports, secret }, reference, {}, key(2))
  if (following.kind !== 'following') throw new Error(following.kind)
  const body = { question: 'photos', files: [file()] }
  for (const bearer of ['A'.repeat(22), following.receipt.trackingKey]) {
    expect((await send(body, bearer)).status).toBe(401)
  }
  expect((await send(body, undefined, {})).status).toBe(400)
})

it('says where what is wrong stands', async () => {
  const { send } = await reported()
  for (const [body, pointer] of [
    [{ question: 'size', files: [file()] }, '/question'],
    [{ question: 'photos', files: [{ ...file(), receipt: 'x'.repeat(40) }] }, '/files'],
    [{ question: 'photos', files: [] }, '/files'],
  ] as const) {
    const response = await send(body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] })
  }
})
