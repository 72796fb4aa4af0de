import { beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import type { LateEvidence } from '#contract/requests/evidence.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { asksForProof, fileOf } from '#requests/testing/proof.ts'
import { act } from '#requests/workspace/act.ts'
import { addLater } from '../late.ts'
import { openRequest, view } from '../track.ts'
import { answer } from './answer.ts'
import { ada } from './testing/world.ts'

const known = submitPorts()
const serviceOf = (slug: string): Service | undefined => {
  const service = known.serviceOf(slug)
  return service && asksForProof(service)
}
const ports = { ...known, serviceOf, secret, now: () => at }
const portrait = () => fileOf({ contentType: 'image/jpeg', width: 700, height: 900 })

let n = 0
let reference: string
let trackingKey: string
const request = () => ports.requests.items.get(reference) as ServiceRequest
const ask = (text: string) =>
  act(
    { ...ports, blur: async () => true },
    ada,
    reference,
    { action: { do: 'ask', text }, seen: request().history.length },
    key(++n),
  )
const question = () => request().messages?.findLast(({ from }) => from === 'department')?.id ?? ''
const send = (more: { text?: string; proof?: LateEvidence[] }, idempotencyKey = key(++n)) =>
  answer(ports, { reference, trackingKey, idempotencyKey, body: { message: question(), ...more } })
async function seen() {
  const opened = await openRequest(ports.requests, reference, trackingKey)
  if (!opened) throw new Error('not opened')
  return view(opened, serviceOf(opened.request.service), council, at)
}

const room = async () =>
  Object.fromEntries(((await seen()).answerWith ?? []).map(({ question, atMost }) => [question, atMost]))

describe('an answer to the department', () => {
  beforeEach(async () => {
    const face = portrait()
    const taken = await submit(
      ports,
      pothole({ proof: [fileOf(), fileOf(), fileOf()], face: [face] }),
      key(++n),
    )
    if (taken.kind !== 'accepted') throw new Error(JSON.stringify(taken))
    ;({ reference, trackingKey } = taken.receipt)
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
  })

  it('brings files for all that the form asked, though every one of them was sent', async () => {
    expect((await seen()).answerWith).toBeUndefined()
    await ask('Please send page 2 of the letter.')
    expect(await room()).toEqual({ photos: 5, proof: 3, face: 1 })
    const page = fileOf()
    const [body, idempotency] = [
      { text: 'Here it is', proof: [{ question: 'proof', files: [page] }] },
      key(++n),
    ]
    const writes = ports.requests.writes
    const first = await send(body, idempotency)
    expect(first.kind).toBe('taken')
    expect(ports.requests.writes).toBe(writes + 1)
    expect(await send(body, idempotency)).toEqual(first)
    expect(request().evidence).toHaveLength(5)
    expect(request().evidence.at(-1)).toMatchObject({ id: page.id, question: 'proof' })
    expect(request().messages?.at(-1)).toMatchObject({ text: 'Here it is', with: ['Proof'] })
    expect(request().history.slice(-2)).toMatchObject([{ type: 'evidence-added' }, { type: 'answered' }])
    expect((await seen()).conversation?.at(-1)).toMatchObject({ with: ['Proof'] })
  })

  it('may be files alone, and says itself what they are', async () => {
    await ask('The photo is blurred.')
    expect((await send({ proof: [{ question: 'face', files: [portrait()] }] })).kind).toBe('taken')
    expect(request().messages?.at(-1)).toMatchObject({ text: 'Sent: Face', with: ['Face'] })
  })

  it('is refused with files that were not taken here or are too many, and then nothing is written', async () => {
    await ask('Please send it again.')
    const writes = ports.requests.writes
    const forged = { question: 'proof', files: [{ ...fileOf(), receipt: 'x'.repeat(40) }] }
    expect(await send({ proof: [forged] })).toMatchObject({ kind: 'invalid', pointer: '/proof/0/files' })
    expect(await send({ proof: [{ question: 'size', files: [fileOf()] }] })).toMatchObject({
      kind: 'invalid',
      pointer: '/proof/0/question',
    })
    expect(await send({ proof: [{ question: 'face', files: [portrait(), portrait()] }] })).toMatchObject({
      kind: 'invalid',
    })
    expect(ports.requests.writes).toBe(writes)
  })

  it('makes room once for each question, and none when nothing was asked', async () => {
    const late = (files: LateEvidence['files']) =>
      addLater(ports, { reference, trackingKey }, { question: 'proof', files }, key(++n))
    expect(await late([fileOf()])).toMatchObject({ kind: 'invalid' })
    await ask('Please send it again.')
    expect((await late([fileOf(), fileOf(), fileOf()])).kind).toBe('added')
    expect(await late([fileOf()])).toMatchObject({ kind: 'invalid' })
    expect(await room()).toEqual({ photos: 5, face: 1 })
    await send({ text: 'Done' })
    await ask('And page 4?')
    expect(await room()).toEqual({ photos: 5, proof: 3, face: 1 })
  })
})
