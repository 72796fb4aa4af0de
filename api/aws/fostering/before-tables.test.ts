import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { book, freeSlots } from '#fostering/enquiries/booking.ts'
import { enquire } from '#fostering/enquiries/enquire.ts'
import { enquiryId } from '#fostering/enquiries/enquiry.ts'
import { offer } from '#fostering/enquiries/offer.ts'
import type { EnquiryLists } from '#fostering/enquiries/ports.ts'
import { asked, recruiter, world } from '#fostering/enquiries/testing/world.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let ports: ReturnType<typeof world>['ports']
let lists: EnquiryLists
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { enquiriesTable, enquiryLists } = await import('./enquiries-table.ts')
  const { slotsTable } = await import('./slots-table.ts')
  const memory = world().ports
  lists = enquiryLists(['sample-hub'], 'fostering')
  ports = {
    ...memory,
    enquiries: enquiriesTable(memory.calendars, 'fostering'),
    slots: slotsTable('fostering'),
    lists,
  }
})
afterAll(() => tables.stop())

let keys = 0
const key = () => `a-key-of-this-test-${keys++}`
const ask = async (name: string) => {
  const outcome = await enquire(ports, key(), { ...asked, name })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.item.reference
}
const seenOf = async (reference: string) =>
  (await ports.enquiries.get(enquiryId(reference)))?.history.length ?? 0

describe('times in the table', () => {
  it('go to one of twenty who want the same at once, and nobody else is told that they have it', async () => {
    await offer(ports, recruiter, {
      kind: 'visit',
      day: '2026-12-10',
      times: ['10:00', '12:00'],
      minutes: 60,
    })
    const [first] = await freeSlots(ports)
    if (!first) throw new Error('none is offered')
    const people = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(`Person ${at}`)))
    const outcomes = await Promise.all(people.map((reference) => book(ports, reference, first.id, key())))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const winner = people[outcomes.findIndex(({ kind }) => kind === 'done')]
    const slot = await ports.slots.get(first.id)
    expect(slot).toMatchObject({ taken: { reference: winner }, noted: true })
    const booked = await Promise.all(people.map((one) => ports.enquiries.get(enquiryId(one))))
    expect(booked.filter((one) => one?.values.booking)).toHaveLength(1)
    expect((await freeSlots(ports)).map(({ id }) => id)).not.toContain(first.id)
  })

  it('are offered once, freed by whoever has them alone, and taken back only while they are free', async () => {
    const { slots } = ports
    const [free] = await freeSlots(ports)
    const slot = free && (await slots.get(free.id))
    if (!slot) throw new Error('none is free')
    expect(await slots.offer(slot)).toBe(false)
    expect(await slots.take(slot.id, 'FA-ONE', ports.now())).toBe(true)
    expect(await slots.take(slot.id, 'FA-ONE', ports.now())).toBe(true)
    expect(await slots.take(slot.id, 'FA-TWO', ports.now())).toBe(false)
    await slots.free(slot.id, 'FA-TWO')
    await slots.mark(slot.id, 'FA-TWO', 'reminded')
    expect(await slots.get(slot.id)).toMatchObject({ taken: { reference: 'FA-ONE' } })
    expect(await slots.get(slot.id)).not.toHaveProperty('reminded')
    expect(await slots.withdraw(slot.id)).toBe(false)
    await slots.free(slot.id, 'FA-ONE')
    expect(await slots.take(slot.id, 'FA-TWO', new Date('2027-01-01'))).toBe(false)
    expect(await slots.withdraw(slot.id)).toBe(true)
    expect(await slots.get(slot.id)).toBeUndefined()
    expect(await slots.take(slot.id, 'FA-TWO', ports.now())).toBe(false)
  })

  it('are found between two moments, the first of them included', async () => {
    const { slots } = ports
    const times = ['09:00', '09:30', '10:00']
    await offer(ports, recruiter, { kind: 'call', day: '2026-12-17', times, minutes: 20 })
    const between = async (from: string, to: string) =>
      (await slots.between(new Date(from), new Date(to))).map(({ starts }) => starts.slice(11, 16))
    expect(await between('2026-12-17T09:00Z', '2026-12-17T10:00Z')).toEqual(['09:00', '09:30'])
    expect(await between('2026-12-17T09:00:30Z', '2026-12-18T00:00Z')).toEqual(['09:30', '10:00'])
  })
})

describe('enquiries in the table', () => {
  it('are in the list of those that are open, what is due first, until they are closed', async () => {
    const { reference } = { reference: await ask('To be closed') }
    const open = await lists.open()
    expect(open.map((line) => line.reference)).toContain(reference)
    expect(
      open.map(({ waits }) => waits?.by ?? '').every((by, at, all) => at === 0 || by >= (all[at - 1] ?? '')),
    ).toBe(true)
    const seen = await seenOf(reference)
    await act(ports, recruiter, reference, { do: 'close', seen, reason: 'not-now' }, key())
    expect((await lists.open()).map((line) => line.reference)).not.toContain(reference)
    expect((await lists.counted(['2026-12'])).length).toBe(open.length)
    expect(await lists.counted(['2026-11'])).toEqual([])
  })

  it('that were handed on are found by their hub', async () => {
    const reference = await ask('To be handed on')
    const seen = await seenOf(reference)
    await act(ports, recruiter, reference, { do: 'hand-on', seen, hub: 'sample-hub', agreed: true }, key())
    expect(await lists.handedTo('sample-hub')).toEqual([reference])
  })

  it('are taken once where the same comes ten times at once', async () => {
    const same = key()
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => enquire(ports, same, { ...asked, name: 'Once' })),
    )
    expect(new Set(sent.map((one) => (one.kind === 'done' ? one.item.reference : one.kind))).size).toBe(1)
    expect((await lists.open()).filter(({ name }) => name === 'Once')).toHaveLength(1)
  })

  it('are found by their month once they are over, and erased only as they were read', async () => {
    const reference = await ask('To be erased')
    const read = await ports.enquiries.get(enquiryId(reference))
    if (!read) throw new Error('not there')
    const seen = await seenOf(reference)
    await act(ports, recruiter, reference, { do: 'close', seen, reason: 'duplicate' }, key())
    expect(await lists.overIn(['2026-12'])).toContain(reference)
    expect(await lists.overIn(['2026-11'])).toEqual([])
    expect(await ports.enquiries.erase(read)).toBe(false)
    const now = await ports.enquiries.get(enquiryId(reference))
    expect(now && (await ports.enquiries.erase(now))).toBe(true)
    expect(await ports.enquiries.get(enquiryId(reference))).toBeUndefined()
    expect(await lists.overIn(['2026-12'])).not.toContain(reference)
  })
})
