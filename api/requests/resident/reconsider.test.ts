import { beforeEach, describe, expect, it } from 'vitest'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import { advance } from '#requests/life/advance.ts'
import { decide } from '#requests/life/decide.ts'
import { toEvent } from '#requests/life/event.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { submit } from '#requests/life/submit.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { asksForProof, fileOf, pdf } from '#requests/testing/proof.ts'
import { reconsider } from './reconsider.ts'
import { namesOfFiles } from './wanted.ts'

const ports = submitPorts()
/** A service that asks for proof, and may refuse. */
function serviceOf(slug: string): Service | undefined {
  const service = ports.serviceOf(slug)
  return service && { ...asksForProof(service), decision: { reconsideration: 'You may ask.' } }
}

let n = 0
let reference: string
let trackingKey: string
const late = { requests: ports.requests, serviceOf, secret, now: () => new Date('2026-03-04T09:00:00.000Z') }
const request = () => ports.requests.items.get(reference) as ServiceRequest

describe('proof that comes with reasons', () => {
  const words = 'Page 3 shows it.'
  const deciding = { requests: ports.requests, council, now: () => at, serviceOf }
  const ask = (body: Parameters<typeof reconsider>[3]) => reconsider(late, reference, trackingKey, body)

  beforeEach(async () => {
    const taken = await submit({ ...ports, serviceOf }, pothole({ proof: 'later', face: 'later' }), key(++n))
    if (taken.kind !== 'accepted') throw new Error(JSON.stringify(taken))
    ;({ reference, trackingKey } = taken.receipt)
    await advance(ports.requests, reference, { type: 'acknowledged', at: at.toISOString(), by: 'Highways' })
    await decide(
      deciding,
      request().department,
      reference,
      { outcome: 'refused', reasons: 'No proof.' },
      key(++n),
    )
  })

  it('is one write, whatever questions it answers, and the same again has the same answer', async () => {
    const portrait = fileOf({ contentType: 'image/jpeg', width: 700, height: 900 })
    const [one, two] = [fileOf(pdf, 'letter.pdf'), fileOf()]
    const proof = [
      { question: 'proof', files: [one, two] },
      { question: 'face', files: [portrait] },
    ]
    const before = ports.requests.writes
    const first = await ask({ reasons: words, proof })
    expect(first).toMatchObject({ kind: 'asked' })
    expect(ports.requests.writes).toBe(before + 1)
    expect(request()).toMatchObject({
      state: 'acknowledged',
      reconsiderations: [{ reasons: words, files: [one.id, two.id, portrait.id] }],
    })
    expect(
      request()
        .history.slice(-3)
        .map(({ type }) => type),
    ).toEqual(['evidence-added', 'evidence-added', 'reconsideration-asked'])
    expect(namesOfFiles(request())).toEqual([
      { question: 'proof', names: ['letter.pdf'] },
      { question: 'face', names: [] },
    ])
    expect(await ask({ reasons: words, proof })).toEqual(first)
    expect(await ask({ reasons: words })).toEqual({ kind: 'asked-before' })
    expect(request().evidence).toHaveLength(3)
  })

  it('is due by a day that the department has in the event too, where the service promises one', async () => {
    await ask({ reasons: words })
    expect(request().dueAt).toBeNull()
    const promising = (slug: string) => {
      const service = serviceOf(slug)
      return service && { ...service, decision: { reconsideration: 'You may ask.', lookedAgainInDays: 28 } }
    }
    await decide(
      deciding,
      request().department,
      reference,
      { outcome: 'refused', reasons: 'Still none.' },
      key(++n),
    )
    await reconsider({ ...late, serviceOf: promising }, reference, trackingKey, { reasons: 'Another.' })
    // 28 days after 4 March, when the clocks have gone forward.
    expect(request().dueAt).toBe('2026-04-01T22:59:59.999Z')
    const last = request().history.at(-1)
    const event = last && toEvent(request(), last, promising('pothole'), council)
    expect(event?.data).toMatchObject({ dueAt: '2026-04-01T22:59:59.999Z' })
  })

  it('may stand alone, and says itself what it is', async () => {
    const proof = [{ question: 'proof', files: [fileOf()] }]
    const first = await ask({ proof })
    expect(first).toMatchObject({ kind: 'asked' })
    expect(request().reconsiderations).toMatchObject([{ reasons: 'Sent after the refusal: Proof' }])
    expect(await ask({ proof })).toEqual(first)
  })

  it('is said to be wrong where it is, and then nothing is written', async () => {
    const before = ports.requests.writes
    const good = { question: 'proof', files: [fileOf()] }
    const forged = { question: 'face', files: [{ ...fileOf(), receipt: 'x'.repeat(40) }] }
    expect(await ask({ reasons: words, proof: [good, forged] })).toMatchObject({
      kind: 'invalid',
      pointer: '/proof/1/files',
    })
    expect(await ask({ reasons: words, proof: [{ ...good, question: 'size' }] })).toMatchObject({
      kind: 'invalid',
      pointer: '/proof/0/question',
    })
    expect(ports.requests.writes).toBe(before)
  })
})
