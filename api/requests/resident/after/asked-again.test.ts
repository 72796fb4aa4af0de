import { beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import type { LateEvidence } from '#contract/requests/evidence.ts'
import type { ProofAgain } from '#contract/requests/proof/asked-again.ts'
import { council } from '#council'
import { departmentView, proofsAwaited } from '#requests/elsewhere/department/view.ts'
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

let n = 0
let reference: string
let trackingKey: string
let first: ReturnType<typeof fileOf>
const request = () => ports.requests.items.get(reference) as ServiceRequest
const does = (action: Parameters<typeof act>[3]['action']) =>
  act(
    { ...ports, blur: async () => true },
    ada,
    reference,
    { action, seen: request().history.length },
    key(++n),
  )
const ask = (again: ProofAgain[], text?: string) => does({ do: 'ask', again, ...(text && { text }) })
const question = () => request().messages?.findLast(({ from }) => from === 'department')?.id ?? ''
const send = (more: { text?: string; proof?: LateEvidence[] }) =>
  answer(ports, { reference, trackingKey, idempotencyKey: key(++n), body: { message: question(), ...more } })
const late = (question: string, files: LateEvidence['files']) =>
  addLater(ports, { reference, trackingKey }, { question, files }, key(++n))
async function seen() {
  const opened = await openRequest(ports.requests, reference, trackingKey)
  if (!opened) throw new Error('not opened')
  return view(opened, serviceOf(opened.request.service), council, at)
}
const staff = () => departmentView(request(), serviceOf('pothole'))
const outOfDate: ProofAgain = { question: 'proof', why: 'out-of-date' }
const notSent: ProofAgain = { question: 'face', why: 'not-sent' }

describe('proof that is asked for again', () => {
  beforeEach(async () => {
    first = fileOf()
    const taken = await submit(ports, pothole({ proof: [first], face: 'later' }), key(++n))
    if (taken.kind !== 'accepted') throw new Error(JSON.stringify(taken))
    ;({ reference, trackingKey } = taken.receipt)
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
  })

  it('is named with why, first among what the answer may bring, and counts as missing until it comes', async () => {
    expect((await ask([outOfDate])).kind).toBe('taken')
    const { answerWith, conversation, wanted } = await seen()
    expect(answerWith?.[0]).toMatchObject({
      question: 'proof',
      again: 'The one that you sent is out of date.',
      atMost: 3,
    })
    expect(answerWith?.[0]).not.toHaveProperty('mayCome')
    expect(conversation?.at(-1)?.again).toEqual([{ ...outOfDate, label: 'Proof', came: false }])
    expect(wanted.find((one) => one.question === 'proof')).not.toHaveProperty('mayCome')
    expect(staff().awaited[0]).toMatchObject({ question: 'proof', again: { why: 'out-of-date' } })
    expect(proofsAwaited(serviceOf('pothole') as Service, request())).toBe(2)
  })

  it('stands beside what was there before, once it has come with the answer', async () => {
    await ask([outOfDate], 'And which house is it?')
    const newer = fileOf()
    expect((await send({ text: 'Number 7', proof: [{ question: 'proof', files: [newer] }] })).kind).toBe(
      'taken',
    )
    const files = staff().evidence
    expect(files.find(({ id }) => id === first.id)?.again).toBe('before')
    expect(files.find(({ id }) => id === newer.id)?.again).toBe('after')
    expect(staff().awaited.map((one) => one.question)).toEqual(['face'])
    expect((await seen()).conversation?.[0]?.again).toMatchObject([{ came: true }])
  })

  it('is still to be sent where the answer came without it, with room for it, and not once it has come', async () => {
    await ask([outOfDate])
    await send({ text: 'I will get a new one' })
    expect((await seen()).answerWith).toBeUndefined()
    expect((await seen()).wanted.map((one) => one.again)).toEqual([
      'The one that you sent is out of date.',
      undefined,
    ])
    expect((await late('proof', [fileOf(), fileOf(), fileOf()])).kind).toBe('added')
    expect((await seen()).wanted.map((one) => one.question)).toEqual(['face'])
  })

  it('needs no other answer once all of it has come in another way, unless something else was asked', async () => {
    await ask([outOfDate, notSent])
    await late('proof', [fileOf()])
    expect((await seen()).awaitingAnswer).toBe(true)
    await late('face', [fileOf({ contentType: 'image/jpeg', width: 700, height: 900 })])
    expect(await seen()).not.toHaveProperty('awaitingAnswer')
    expect((await seen()).conversation?.[0]?.settled).toBe(true)
    await ask([outOfDate], 'And which house is it?')
    await late('proof', [fileOf()])
    expect((await seen()).awaitingAnswer).toBe(true)
  })

  it('is waited for no longer once it was decided without', async () => {
    await ask([outOfDate])
    const decided = { ...request(), state: 'refused' as const }
    const history = [
      ...decided.history,
      { type: 'refused' as const, number: 99, at: at.toISOString(), by: 'X' },
    ]
    const open = { ...decided, state: 'acknowledged' as const, history } as unknown as ServiceRequest
    expect(departmentView(open, serviceOf('pothole')).awaited.map(({ question }) => question)).toEqual([
      'face',
    ])
  })

  it.each([
    [[{ question: 'size', why: 'unreadable' }], '/action/again/0/question'],
    [[outOfDate, outOfDate], '/action/again/1/question'],
    [[{ question: 'face', why: 'unreadable' }], '/action/again/0/why'],
    [[{ question: 'proof', why: 'not-sent' }], '/action/again/0/why'],
  ] as [ProofAgain[], string][])('is refused as %j, with where', async (again, pointer) => {
    const { writes } = ports.requests
    expect(await ask(again)).toMatchObject({ kind: 'invalid', pointer })
    expect(ports.requests.writes).toBe(writes)
  })

  it('is refused where nothing is asked at all', async () =>
    expect(await does({ do: 'ask' })).toMatchObject({ kind: 'invalid', pointer: '/action/text' }))
})
