import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '#contract/core/reference.ts'
import { keyOfSpokenCode, readSpokenCode } from '#contract/requests/spoken-code.ts'
import { makeReceipt } from '#requests/evidence/receipt.ts'
import { fee } from '#requests/payments/testing/fixtures.ts'
import { openRequest } from '#requests/resident/track.ts'
import { at, key, pothole, secret, submitPorts } from '#requests/testing/fixtures.ts'
import { MemoryRequests } from '#requests/testing/memory.ts'
import { contactHashFor, foundKeyFor, matchKey, referenceFor } from './keys.ts'
import { submit } from './submit.ts'

const jpeg = { contentType: 'image/jpeg', width: 640, height: 480 } as const

async function accepted(ports = submitPorts(), n = 1, submission = pothole()) {
  const answer = await submit(ports, submission, key(n))
  if (answer.kind !== 'accepted') throw new Error(JSON.stringify(answer))
  return answer.receipt
}

describe('a good submission', () => {
  it('is one item, written once, pending, with its first event', async () => {
    const ports = submitPorts()
    const receipt = await accepted(ports)
    expect(ports.requests.writes).toBe(1)
    expect(readReference(receipt.reference)).toBe(receipt.reference)
    expect(ports.requests.items.get(receipt.reference)).toMatchObject({
      service: 'pothole',
      department: 'highways',
      state: 'submitted',
      version: 1,
      dueAt: '2026-03-16T23:59:59.999Z',
      history: [{ number: 1, type: 'submitted', at: at.toISOString(), by: 'You' }],
      pendingSince: at.toISOString(),
      location: { lat: 52.77205, lon: -1.20617, easting: 453653, northing: 319679 },
    })
  })

  it('opens with its tracking key and no other', async () => {
    const ports = submitPorts()
    const { reference, trackingKey } = await accepted(ports)
    const { trackingKey: other } = await accepted(ports, 2)
    expect((await openRequest(ports.requests, reference, trackingKey))?.key.role).toBe('reporter')
    expect(await openRequest(ports.requests, reference, other)).toBeUndefined()
    expect(JSON.stringify([...ports.requests.items.values()])).not.toContain(trackingKey)
  })

  it('opens with a key that messages make again, and is found by a hash of the e-mail address', async () => {
    const ports = submitPorts()
    const contact = { name: 'Ada', email: ' Ada@Example.org', updates: 'email' as const }
    const plain = await accepted(ports)
    const { reference } = await accepted(ports, 2, {
      ...pothole(),
      contact: { ...contact, email: 'Ada@Example.org' },
    })
    const opened = await openRequest(ports.requests, reference, foundKeyFor(secret, reference))
    expect(opened?.key.role).toBe('reporter')
    expect(await openRequest(ports.requests, reference, foundKeyFor(secret, plain.reference))).toBeUndefined()
    expect(opened?.request.contactHash).toBe(contactHashFor(secret, contact.email.toLowerCase()))
    expect(ports.requests.items.get(plain.reference)).not.toHaveProperty('contactHash')
  })

  it('keeps photos by id and description, without their receipts', async () => {
    const ports = submitPorts()
    const id = '01JZZZZZZZZZZZZZZZZZZZZZZZ'
    const photo = { id, receipt: makeReceipt(secret, id, jpeg, at), description: 'The hole' }
    const { reference } = await accepted(ports, 1, pothole({ photos: [photo] }))
    const stored = ports.requests.items.get(reference)
    expect(stored?.evidence).toEqual([{ id, description: 'The hole', question: 'photos' }])
    expect(JSON.stringify(stored)).not.toContain(photo.receipt)
  })
})

describe('what came in another way', () => {
  it('says so, and who entered it', async () => {
    const ports = submitPorts()
    const enteredBy = { id: 'staff-1', name: 'Grace' }
    await submit(ports, pothole(), key(1), { channel: 'phone', enteredBy })
    await submit(ports, pothole(), key(2))
    const [phoned, sent] = [...ports.requests.items.values()]
    expect(phoned).toMatchObject({ channel: 'phone', enteredBy })
    expect(sent).not.toHaveProperty('channel')
  })
})

describe('what staff enter for somebody', () => {
  it('has a code that opens it with its reference, also when it is sent again, and what the resident sends has none', async () => {
    const ports = submitPorts()
    const enteredBy = { id: 'staff-1', name: 'Grace' }
    const enter = () => submit(ports, pothole(), key(1), { channel: 'phone', enteredBy })
    const first = await enter()
    if (first.kind !== 'accepted') throw new Error(first.kind)
    expect(await enter()).toEqual(first)
    const { reference, code = '' } = first.receipt
    expect(readSpokenCode(reference, code)).toBe(code)
    const stored = ports.requests.items.get(reference)!
    expect(matchKey(stored, await keyOfSpokenCode(reference, code))).toMatchObject({ role: 'reporter' })
    expect(JSON.stringify(stored)).not.toContain(code)
    const sent = await submit(ports, pothole(), key(2))
    expect(sent).not.toHaveProperty('receipt.code')
    const [, other] = [...ports.requests.items.values()]
    expect(other?.keys).toHaveLength(2)
  })
})

describe('sending again', () => {
  it('has the same receipt, and writes nothing', async () => {
    const ports = submitPorts()
    const first = await accepted(ports)
    expect(await accepted(ports)).toEqual(first)
    expect(ports.requests.writes).toBe(1)
  })

  it('does not depend on the order of fields', async () => {
    const ports = submitPorts()
    const first = await accepted(ports)
    const { service, answers } = pothole()
    const turned = { answers: Object.fromEntries(Object.entries(answers).reverse()), service }
    expect(await accepted(ports, 1, turned)).toEqual(first)
  })

  it('is refused with another body', async () => {
    const ports = submitPorts()
    await accepted(ports)
    expect(await submit(ports, pothole({ details: 'Something else' }), key(1))).toMatchObject({
      kind: 'key-reused',
    })
  })

  it('goes on to the next reference when another request has taken the first', async () => {
    const ports = submitPorts()
    const { reference } = await accepted(ports, 2)
    const stored = ports.requests.items.get(reference)
    if (!stored) throw new Error('not stored')
    const wanted = referenceFor(secret, 'HW', key(1), 0)
    ports.requests.items.set(wanted, { ...stored, reference: wanted })
    const first = await accepted(ports)
    expect(first.reference).toBe(referenceFor(secret, 'HW', key(1), 1))
    expect(await accepted(ports)).toEqual(first)
  })

  it('makes one request for each key, in whatever order they race', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { minLength: 1, maxLength: 60 }), async (keys) => {
        const ports = submitPorts()
        const receipts = await Promise.all(keys.map((n) => accepted(ports, n)))
        expect(ports.requests.items.size).toBe(new Set(keys).size)
        expect(new Set(receipts.map((receipt) => receipt.reference)).size).toBe(new Set(keys).size)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a submission that will not do', () => {
  const refuse = (more: Record<string, unknown>) => submit(submitPorts(), pothole(more), key(1))

  it('is told which answers to put right', async () => {
    expect(await refuse({ width: 'enormous', shoeSize: 9 })).toMatchObject({
      kind: 'invalid',
      answers: [{ question: 'width' }, { question: 'shoeSize' }],
    })
  })

  it('is sent to the telephone when somebody is in danger', async () => {
    expect(await refuse({ danger: 'hurt' })).toMatchObject({
      kind: 'outcome',
      outcome: { kind: 'danger', call: '999' },
    })
  })

  it('is handed on from a neighbour’s area', async () => {
    const location = { lat: 52.67, lon: -0.73, found: 'map', precision: 'exact' }
    expect(await refuse({ location })).toMatchObject({
      kind: 'not-ours',
      authority: { name: 'Rutland County Council' },
    })
  })

  it('is handed on from a trunk road', async () => {
    expect(await refuse({ trunkRoad: 'A46' })).toMatchObject({
      kind: 'not-ours',
      authority: { name: 'National Highways' },
    })
  })

  it.each([
    ['forged', (id: string) => makeReceipt(new TextEncoder().encode('another secret'), id, jpeg, at)],
    ['of another photo', () => makeReceipt(secret, '01JAAAAAAAAAAAAAAAAAAAAAAA', jpeg, at)],
    ['too old', (id: string) => makeReceipt(secret, id, jpeg, new Date('2025-01-01T00:00:00Z'))],
  ])('is refused with a receipt that is %s', async (_how, receipt) => {
    const id = '01JZZZZZZZZZZZZZZZZZZZZZZZ'
    expect(await refuse({ photos: [{ id, receipt: receipt(id) }] })).toMatchObject({
      kind: 'invalid',
      answers: [{ question: 'photos' }],
    })
  })

  it('is refused with a PDF where photos are asked for', async () => {
    const id = '01JZZZZZZZZZZZZZZZZZZZZZZZ'
    const receipt = makeReceipt(secret, id, { contentType: 'application/pdf' }, at)
    expect(await refuse({ photos: [{ id, receipt }] })).toMatchObject({
      kind: 'invalid',
      answers: [{ question: 'photos', message: expect.stringContaining('Only photos') }],
    })
  })

  it('needs the address that updates are to go to', async () => {
    const submission = { ...pothole(), contact: { updates: 'email' as const } }
    expect(await submit(submitPorts(), submission, key(1))).toMatchObject({
      kind: 'invalid',
      contact: [{ field: 'email' }],
    })
  })
})

describe('a service that the council gives up', () => {
  const withdrawn = { from: '2026-04-01', instead: 'Tell your parish council.' }
  const portsAt = (now: string) => {
    const ports = submitPorts()
    const serviceOf = (slug: string) => {
      const service = ports.serviceOf(slug)
      return service && { ...service, withdrawn }
    }
    return { ...ports, serviceOf, now: () => new Date(now) }
  }

  it('takes what comes in time, and nothing from its last midnight in England on', async () => {
    expect((await submit(portsAt('2026-03-31T22:59:59Z'), pothole(), key(1))).kind).toBe('accepted')
    expect(await submit(portsAt('2026-03-31T23:00:00Z'), pothole(), key(1))).toMatchObject({
      kind: 'outcome',
      outcome: { title: 'This service closed on 1 April 2026', next: ['Tell your parish council.'] },
    })
  })

  it('has the same receipt for what was taken in time and is sent again', async () => {
    const ports = portsAt('2026-03-31T22:59:59Z')
    const receipt = await accepted(ports)
    expect(await accepted({ ...ports, now: () => new Date('2026-04-02T10:00:00Z') })).toEqual(receipt)
  })
})

describe('a fee that changes while a form is open', () => {
  const before = new Date('2027-03-31T22:59:00Z')
  const after = new Date('2027-03-31T23:00:00Z')
  const costly = (now: Date, requests = new MemoryRequests()) => {
    const ports = submitPorts(requests, now)
    const service = (slug: string) => {
      const found = ports.serviceOf(slug)
      return found && { ...found, fee: { ...fee, changes: [{ from: '2027-04-01' as const, pence: 1400 }] } }
    }
    return { ...ports, serviceOf: service }
  }
  const shown = (pence: number) => ({ ...pothole(), expects: { pence } })
  const paid = (ports: ReturnType<typeof costly>) =>
    [...ports.requests.items.values()].map(({ payment }) => payment?.pence)

  it('is charged as it was shown, or nothing is taken', async () => {
    const ports = costly(after)
    expect(await submit(ports, shown(1000), key(1))).toEqual({
      kind: 'fee-changed',
      fee: { pence: 1400, description: fee.description },
    })
    expect(paid(ports)).toEqual([])
    expect((await submit(ports, shown(1400), key(1))).kind).toBe('accepted')
    expect((await submit(ports, pothole(), key(2))).kind).toBe('accepted')
    expect(paid(ports)).toEqual([1400, 1400])
  })

  it('is said to be nothing where fees are not taken', async () => {
    const ports = costly(after)
    const free = { ...ports, council: { ...ports.council, payments: false } }
    expect(await submit(free, shown(1000), key(1))).toMatchObject({ kind: 'fee-changed', fee: { pence: 0 } })
    expect((await submit(free, shown(0), key(1))).kind).toBe('accepted')
  })

  it('leaves alone what was taken before it changed, however it is sent again', async () => {
    const early = costly(before)
    const first = await accepted(early, 1, shown(1000))
    const late = costly(after, early.requests)
    expect(await accepted(late, 1, shown(1000))).toEqual(first)
    expect(await accepted(late, 1, shown(1400))).toEqual(first)
    expect(paid(late)).toEqual([1000])
  })
})
