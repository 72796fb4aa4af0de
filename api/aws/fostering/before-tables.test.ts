import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { act } from '#fostering/enquiries/acts.ts'
import { book, freeSlots } from '#fostering/enquiries/booking.ts'
import { callOffSlot, stopBookings } from '#fostering/enquiries/call-off.ts'
import { enquire } from '#fostering/enquiries/enquire.ts'
import { enquiryId } from '#fostering/enquiries/enquiry.ts'
import { outCsv } from '#fostering/enquiries/hub/csv.ts'
import { takeFromHub } from '#fostering/enquiries/hub/take.ts'
import { moveSlot } from '#fostering/enquiries/move.ts'
import { offer } from '#fostering/enquiries/offer.ts'
import type { EnquiryLists } from '#fostering/enquiries/ports.ts'
import { eachMinute } from '#fostering/enquiries/remind.ts'
import { asked, recruiter, world } from '#fostering/enquiries/testing/world.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let ports: ReturnType<typeof world>['ports']
let lists: EnquiryLists
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { enquiriesTable, enquiryLists } = await import('./enquiries-table.ts')
  const { slotsTable } = await import('./times-table.ts')
  const memory = world().ports
  lists = enquiryLists(['sample-hub'], 'fostering')
  ports = {
    ...memory,
    enquiries: enquiriesTable(memory.rules, 'fostering'),
    slots: slotsTable('fostering'),
    lists,
  }
})
afterAll(() => tables.stop())

/** A line of a hub's file. */
const fromHub = {
  number: 'EM-1',
  receivedOn: '2026-12-01',
  about: 'foster',
  name: 'Sample Person',
  reach: 'email',
  email: 'sample@example.org',
  postcode: 'LE3 8RA',
  agreedOn: '2026-12-01',
} as const

let keys = 0
const key = () => `a-key-of-this-test-${keys++}`
const ask = async (name: string) => {
  const outcome = await enquire(ports, key(), { ...asked, name })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.item.reference
}
const seenOf = async (reference: string) =>
  (await ports.enquiries.get(enquiryId(reference)))?.history.length ?? 0

const home = { address: '1 Sample Street, Sampleton', phone: '07700 900982' }

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
    const outcomes = await Promise.all(
      people.map((reference) => book(ports, reference, first.id, key(), { at: home })),
    )
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const winner = people[outcomes.findIndex(({ kind }) => kind === 'done')]
    const slot = await ports.slots.get(first.id)
    expect(slot?.taken).toEqual({ [winner ?? '']: { at: expect.any(String), noted: true } })
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
    expect(await slots.get(slot.id)).toMatchObject({ taken: { 'FA-ONE': {} } })
    expect(await slots.get(slot.id)).not.toHaveProperty('reminded')
    expect(await slots.withdraw(slot.id)).toBe(false)
    await slots.free(slot.id, 'FA-ONE')
    expect(await slots.take(slot.id, 'FA-TWO', new Date('2027-01-01'))).toBe(false)
    expect(await slots.withdraw(slot.id)).toBe(true)
    expect(await slots.get(slot.id)).toBeUndefined()
    expect(await slots.take(slot.id, 'FA-TWO', ports.now())).toBe(false)
  })

  it('take nobody else once bookings are stopped, and are called off with whoever has one told', async () => {
    const day = '2026-12-11'
    const [reference, another] = [await ask('One'), await ask('Another')]
    const meeting = {
      kind: 'meeting',
      day,
      times: ['18:00'],
      minutes: 60,
      where: 'Sampleton library',
    } as const
    await offer(ports, recruiter, { ...meeting, times: [...meeting.times] })
    const id = (await freeSlots(ports)).find(({ kind }) => kind === 'meeting')?.id ?? ''
    expect((await book(ports, reference, id, key())).kind).toBe('done')
    for (const _ of [1, 2]) expect((await stopBookings(ports, recruiter, id)).kind).toBe('done')
    expect(await ports.slots.take(id, another, ports.now())).toBe(false)
    expect(await ports.slots.take(id, reference, ports.now())).toBe(true)
    for (const _ of [1, 2]) expect((await callOffSlot(ports, recruiter, id)).kind).toBe('done')
    expect(await ports.slots.get(id)).toMatchObject({ taken: {}, off: expect.any(String) })
    expect((await ports.enquiries.get(enquiryId(reference)))?.values).not.toHaveProperty('booking')
    expect((await book(ports, another, id, key())).kind).toBe('not-now')
  })

  it('move with whoever has booked them, and are moved to once', async () => {
    const [reference, another] = [await ask('One'), await ask('Another')]
    const meeting = { kind: 'meeting', day: '2026-12-14', minutes: 60, where: 'Sampleton library' } as const
    await offer(ports, recruiter, { ...meeting, times: ['18:00'] })
    const all = await freeSlots(ports)
    const id = all.find(({ starts }) => starts.startsWith('2026-12-14'))?.id ?? ''
    for (const one of [reference, another]) await book(ports, one, id, key())
    const to = { day: '2026-12-15', time: '19:00', note: 'The library is closed.' }
    // Two at once, one of whom is a colleague with another time: one of the two stands.
    const manager = { as: 'manager', id: 'staff-9', name: 'Mary Manager' } as const
    const outcomes = await Promise.all([
      moveSlot(ports, recruiter, id, to),
      moveSlot(ports, manager, id, { ...to, time: '20:00' }),
    ])
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    const { moved, taken } = (await ports.slots.get(id)) ?? {}
    expect([moved, taken]).toEqual([expect.objectContaining({ note: to.note }), {}])
    for (const one of [reference, another])
      expect((await ports.enquiries.get(enquiryId(one)))?.values.booking?.id).toBe(moved?.to)
    const stands = (await freeSlots(ports)).filter(({ starts }) => starts.startsWith('2026-12-15'))
    expect(stands.map((one) => one.id)).toEqual([moved?.to])
    expect(Object.keys((await ports.slots.get(moved?.to ?? ''))?.taken ?? {})).toHaveLength(2)
  })

  it('with several seats fill up to the last, and no further', async () => {
    const { coursesTable } = await import('./times-table.ts')
    const courses = coursesTable('fostering')
    const id = '20270206T0930Z-AAAAAAAAAA'
    const course = {
      ...{ id, starts: '2027-02-06T09:30:00.000Z', minutes: 390, where: 'Sampleton library', seats: 3 },
      ...{ by: 'staff-1', with: 'Ravi Menon', taken: {} },
      ...{ kind: 'preparation' as const, path: 'fostering' as const, waits: {} },
    }
    await courses.offer(course)
    const holders = Array.from({ length: 20 }, (_, at) => `FA-7K3M-9QTD/p${at + 1}`)
    const took = await Promise.all(holders.map((holder) => courses.take(id, holder, ports.now())))
    expect(took.filter(Boolean)).toHaveLength(3)
    const [one = ''] = holders.filter((_, at) => took[at])
    expect(await courses.take(id, one, ports.now())).toBe(true)
    await courses.mark(id, one, 'noted')
    const full = await courses.get(id)
    expect(Object.keys(full?.taken ?? {})).toHaveLength(3)
    expect(full?.taken[one]).toMatchObject({ noted: true })
    expect(full).not.toHaveProperty('unbooked')
    // Freed twice, it is one seat.
    for (const _ of [1, 2]) await courses.free(id, one)
    const again = await Promise.all(holders.map((holder) => courses.take(id, `${holder}0`, ports.now())))
    expect(again.filter(Boolean)).toHaveLength(1)
    expect(await courses.withdraw(id)).toBe(false)
    // Whoever waits comes before whoever has just come: what is free goes to them, and is kept until then.
    const [taker = ''] = Object.keys((await courses.get(id))?.taken ?? {})
    const [first, second] = ['FA-7K3M-9QTD/p91', 'FA-7K3M-9QTD/p92'] as const
    for (const _ of [1, 2]) expect(await courses.wait(id, first, ports.now())).toBe(true)
    expect(await courses.wait(id, taker, ports.now())).toBe(false)
    const until = new Date('2027-01-10T10:00:00.000Z')
    expect(await courses.pass(id, first, ports.now(), until)).toBe(false)
    await courses.free(id, taker)
    expect(await courses.take(id, second, ports.now())).toBe(false)
    expect(await courses.pass(id, second, ports.now(), until)).toBe(false)
    const passed = await Promise.all([1, 2].map(() => courses.pass(id, first, ports.now(), until)))
    expect(passed.filter(Boolean)).toHaveLength(1)
    expect(await courses.take(id, first, ports.now())).toBe(true)
    expect((await courses.get(id))?.taken[first]).toMatchObject({ offered: until.toISOString() })
    await courses.wait(id, second, ports.now())
    for (const _ of [1, 2]) await courses.leave(id, second)
    await courses.callOff(id, ports.now())
    const off = await courses.get(id)
    expect([off?.waits, off?.off]).toEqual([{}, ports.now().toISOString()])
    expect(await courses.take(id, first, ports.now())).toBe(false)
    expect(await courses.wait(id, second, ports.now())).toBe(false)
    // Calls and visits are not among them.
    expect(
      (await courses.between(new Date('2026-01-01'), new Date('2028-01-01'))).map((one) => one.id),
    ).toEqual([id])
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
    const { lines: open } = await lists.open()
    expect(open.map((line) => line.reference)).toContain(reference)
    expect(
      open.map(({ waits }) => waits?.by ?? '').every((by, at, all) => at === 0 || by >= (all[at - 1] ?? '')),
    ).toBe(true)
    const seen = await seenOf(reference)
    await act(ports, recruiter, reference, { do: 'close', seen, reason: 'not-now' }, key())
    expect((await lists.open()).lines.map((line) => line.reference)).not.toContain(reference)
    expect((await lists.counted(['2026-12'])).length).toBe(open.length)
    expect(await lists.counted(['2026-11'])).toEqual([])
  })

  it('that were handed on are found by their hub', async () => {
    const reference = await ask('To be handed on')
    const seen = await seenOf(reference)
    await act(ports, recruiter, reference, { do: 'hand-on', seen, hub: 'sample-hub', agreed: true }, key())
    expect(await lists.handedTo('sample-hub')).toEqual([reference])
  })

  it('of a hub are found by it alone, what it took and what it was given, without names', async () => {
    const file = outCsv([{ ...fromHub, number: 'EM-1' }])
    expect(await takeFromHub(ports, recruiter, 'sample-hub', file)).toMatchObject({ taken: 1 })
    expect(await lists.ofHub('sample-hub', 'came')).toEqual({
      lines: [{ reference: expect.stringMatching(/^FA-/), number: 'EM-1', receivedOn: '2026-12-01' }],
      next: null,
    })
    expect((await lists.ofHub('another-hub', 'came')).lines).toEqual([])
    expect((await lists.ofHub('another-hub', 'handed')).lines).toEqual([])
    expect((await lists.ofHub('sample-hub', 'handed')).lines).toHaveLength(1)
  })

  it('of which nobody was told are found until they are, and by the sweep of households never', async () => {
    const down = { ...ports, tell: () => Promise.reject(new Error('The queue is out of reach')) }
    const outcome = await enquire(down, key(), { ...asked, name: 'Not told' })
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    expect(await lists.untold()).toEqual([outcome.item.reference])
    const { casesTable } = await import('./parts-table.ts')
    expect(await casesTable('fostering').pending()).toEqual([])
    await eachMinute(ports)
    expect(await lists.untold()).toEqual([])
    const again = await ports.enquiries.get(enquiryId(outcome.item.reference))
    expect(again).not.toHaveProperty('pending')
  })

  it('are taken once where the same comes ten times at once', async () => {
    const same = key()
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => enquire(ports, same, { ...asked, name: 'Once' })),
    )
    expect(new Set(sent.map((one) => (one.kind === 'done' ? one.item.reference : one.kind))).size).toBe(1)
    expect((await lists.open()).lines.filter(({ name }) => name === 'Once')).toHaveLength(1)
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

  it('come page by page, each once, in the order of their days', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => ask(`One of many ${at}`)))
    const all: string[] = []
    const days: string[] = []
    let after: string | null | undefined
    do {
      const page = await lists.open(after ?? undefined)
      expect(page.lines.length).toBeLessThanOrEqual(50)
      all.push(...page.lines.map(({ reference }) => reference))
      days.push(...page.lines.map(({ waits }) => waits?.by ?? ''))
      after = page.next
    } while (after)
    expect(all.length).toBeGreaterThan(60)
    expect(new Set(all).size).toBe(all.length)
    expect(days).toEqual([...days].sort())
  })
})
