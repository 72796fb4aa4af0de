import { expect, it } from 'vitest'
import { act } from './acts.ts'
import { book, cancel, freeSlots } from './booking.ts'
import { calendarOf } from './calendar.ts'
import { callOffSlot } from './call-off.ts'
import { lineOf, staffView } from './desk.ts'
import { moveSlot } from './move.ts'
import { offer, staffSlots } from './offer.ts'
import { eachMinute } from './remind.ts'
import { assessor, recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

const manager = { as: 'manager', id: 'staff-9', name: 'Mary Manager' } as const
const meeting = { kind: 'meeting', minutes: 90, day: '2026-12-08', where: 'Sampleton library' } as const
const later = { day: '2026-12-10', time: '18:30', note: 'The library is closed that evening.' } as const
const landline = { reach: 'call', email: undefined, phone: '0116 496 0123' } as const

/** A meeting that as many have booked, the second of whom we cannot write to. */
async function booked(many = 2) {
  const one = world()
  await offer(one.ports, recruiter, { ...meeting, times: ['18:00'], seats: 30 }, 'ravi@example.org')
  const [{ id = '' } = {}] = await freeSlots(one.ports)
  const all: string[] = []
  for (let at = 0; at < many; at++) {
    const { reference } = await one.ask(at === 1 ? landline : { email: `sample${at}@example.org` })
    await book(one.ports, reference, id, one.key())
    all.push(reference)
  }
  const [first = '', second = ''] = all
  const of = async (reference: string) => (await one.get(reference)).values.booking
  const moved = () => one.told.filter(({ subject }) => subject === 'We have had to move your appointment')
  return { ...one, id, first, second, all, of, moved }
}

it('moves everybody who has booked it at once, and tells each, once, however often it is sent', async () => {
  const { ports, id, all, first, get, of, moved, slots, told } = await booked(20)
  expect((await moveSlot(ports, assessor, id, later)).kind).toBe('forbidden')
  for (const _ of [1, 2]) expect((await moveSlot(ports, manager, id, later)).kind).toBe('done')
  await eachMinute(ports)
  const to = (await of(first))?.id ?? ''
  for (const reference of all) {
    expect(await of(reference)).toMatchObject({
      id: to,
      starts: '2026-12-10T18:30:00.000Z',
      where: meeting.where,
    })
    expect((await get(reference)).history.filter(({ type }) => type === 'rescheduled')).toHaveLength(1)
  }
  expect(slots.all.get(id)).toMatchObject({ taken: {}, moved: { to, note: later.note } })
  expect(Object.keys(slots.all.get(to)?.taken ?? {}).sort()).toEqual([...all].sort())
  // All but the one whom we have to call.
  expect(moved()).toHaveLength(19)
  expect(moved()[0]?.body).toMatch(/It was on Tuesday 8 December at 6pm[\s\S]*Thursday 10 December at 6:30pm/)
  expect(moved()[0]?.body).toContain(later.note)
  expect(moved()[0]?.body).toContain('Can’t make it? Choose another time')
  expect(moved()[0]?.body).toContain(`Your reference: ${first}`)
  // Whoever it is with hears once that a colleague moved it, and not of each.
  expect(
    told.filter(({ to: whom, id: key }) => 'email' in whom && key.includes('worker-rescheduled')),
  ).toHaveLength(1)
  // There is room for others still, and the old time is gone from all lists.
  expect((await freeSlots(ports)).map((slot) => slot.id)).toEqual([to])
  expect((await staffSlots(ports, recruiter)).slots.map((slot) => slot.id)).toEqual([to])
})

it('their page says from when to when and why, until they choose another time', async () => {
  const { ports, id, first, get, of, key } = await booked()
  await moveSlot(ports, recruiter, id, later)
  const view = enquiryView(ports, await get(first))
  expect(view.rescheduled).toMatchObject({ from: { id }, note: later.note })
  expect(view.happened.at(-1)).toMatchObject({
    what: 'We had to move your appointment from Tuesday 8 December at 6pm to Thursday 10 December at 6:30pm',
    words: later.note,
  })
  expect((await of(first))?.id).not.toBe(id)
  await cancel(ports, first, key())
  expect(enquiryView(ports, await get(first))).not.toHaveProperty('rescheduled')
})

it('whom we cannot write to stands in the list and beside the time, until somebody has called them', async () => {
  const { ports, id, second, get, key } = await booked()
  await moveSlot(ports, recruiter, id, later)
  const enquiry = await get(second)
  expect(lineOf(enquiry, ports.rules).waits).toEqual({
    title: 'Call them about their appointment',
    by: '2026-12-01',
  })
  expect(staffView(ports, enquiry)).toMatchObject({
    mustRing: '2026-12-01',
    acts: expect.arrayContaining(['rang']),
  })
  const takers = async () => (await staffSlots(ports, recruiter)).slots.flatMap(({ taken }) => taken)
  expect((await takers()).map(({ toCall }) => toCall)).toEqual([undefined, true])
  const seen = enquiry.history.length
  expect((await act(ports, recruiter, second, { do: 'rang', seen }, key())).kind).toBe('done')
  expect((await takers()).map(({ toCall }) => toCall)).toEqual([undefined, undefined])
  expect((await get(second)).values).not.toHaveProperty('mustRing')
  await callOffSlot(ports, recruiter, (await get(second)).values.booking?.id ?? '')
  expect((await get(second)).values.mustRing).toBe('2026-12-01')
})

it('a calendar has the same entry with a higher number each time, whoever moves it', async () => {
  const { ports, id, first, of, key } = await booked()
  const lines = async () => {
    const booking = await of(first)
    if (!booking) throw new Error('nothing is booked')
    const text = calendarOf(booking, ports.council, ports.siteUrl)
    return /UID:([^\r]*)@[\s\S]*?SEQUENCE:(\d+)/.exec(text)?.slice(1)
  }
  expect(await lines()).toEqual([id, '0'])
  await moveSlot(ports, recruiter, id, later)
  expect(await lines()).toEqual([id, '1'])
  const now = (await of(first))?.id ?? ''
  // To where it was, and still one entry.
  await moveSlot(ports, recruiter, now, { day: '2026-12-08', time: '18:00' })
  expect(await lines()).toEqual([id, '2'])
  await offer(ports, assessor, {
    kind: 'meeting',
    minutes: 60,
    day: '2026-12-09',
    times: ['10:00'],
    where: 'Hall',
  })
  const other = (await freeSlots(ports)).find(({ with: by }) => by === assessor.name)?.id ?? ''
  await book(ports, first, other, key())
  expect(await lines()).toEqual([id, '3'])
})

it('a place alone may be another, and nothing else is the same move', async () => {
  const { ports, id, first, of, moved } = await booked()
  const same = { day: meeting.day, time: '18:00' }
  expect(await moveSlot(ports, recruiter, id, same)).toMatchObject({ kind: 'invalid', pointer: '/time' })
  expect((await moveSlot(ports, recruiter, id, { ...same, where: 'Town Hall' })).kind).toBe('done')
  expect(await of(first)).toMatchObject({ starts: '2026-12-08T18:00:00.000Z', where: 'Town Hall' })
  expect(moved()[0]?.body).toContain('at Sampleton library')
  // Sent late, another move of the time that is no more is refused.
  expect((await moveSlot(ports, recruiter, id, later)).kind).toBe('not-now')
})

it('refuses the past, what is far off, and what somebody else has booked with the same person', async () => {
  const { ports, id, ask, key, go, of, first } = await booked()
  const to = (more: object) => moveSlot(ports, recruiter, id, { ...later, ...more })
  expect(await to({ day: '2026-11-30' })).toMatchObject({ kind: 'invalid', pointer: '/time' })
  expect(await to({ day: '2027-06-01' })).toMatchObject({ kind: 'invalid', pointer: '/day' })
  await offer(ports, recruiter, { kind: 'call', minutes: 30, day: later.day, times: ['19:00', '20:00'] })
  const call = (await freeSlots(ports)).find(({ kind }) => kind === 'call')?.id ?? ''
  await book(ports, (await ask({ email: 'call@example.org' })).reference, call, key())
  expect(await to({})).toEqual({
    kind: 'invalid',
    pointer: '/time',
    message:
      'Ravi Menon has 30 minutes on Thursday 10 December at 7pm that somebody has booked, and the two would overlap. Enter another time',
  })
  expect((await of(first))?.id).toBe(id)
  // An offer for the same thing that nobody has booked makes room; into its own time it may move by half an hour.
  await offer(ports, recruiter, { ...meeting, day: '2026-12-11', times: ['18:00'] })
  expect((await to({ day: '2026-12-11' })).kind).toBe('done')
  expect((await freeSlots(ports)).filter(({ kind }) => kind === 'meeting')).toHaveLength(1)
  const now = (await of(first))?.id ?? ''
  expect((await moveSlot(ports, recruiter, now, { day: '2026-12-11', time: '19:00' })).kind).toBe('done')
  go('2026-12-12T10:00:00.000Z')
  const stands = (await of(first))?.id ?? ''
  expect((await moveSlot(ports, recruiter, stands, { day: '2026-12-15', time: '10:00' })).kind).toBe(
    'not-now',
  )
})

it('goes on wherever it was cut off, also where it was moved once more meanwhile', async () => {
  const { ports, id, all, of, moved } = await booked(4)
  const { enquiries } = ports
  // Stopped at each write of an enquiry in turn: what was begun is done by the sweep.
  let left = 2
  const cut = {
    ...ports,
    enquiries: {
      ...enquiries,
      save: async (...args: Parameters<typeof enquiries.save>) => {
        if (left-- <= 0) throw new Error('Stopped here')
        return enquiries.save(...args)
      },
    },
  }
  await expect(moveSlot(cut, recruiter, id, later)).rejects.toThrow('Stopped here')
  const to = (await ports.slots.get(id))?.moved?.to ?? ''
  expect((await moveSlot(ports, recruiter, to, { day: '2026-12-11', time: '10:00' })).kind).toBe('done')
  await eachMinute(ports)
  await eachMinute(ports)
  const last = (await ports.slots.get(to))?.moved?.to ?? ''
  for (const reference of all) expect((await of(reference))?.id).toBe(last)
  expect((await ports.slots.get(id))?.taken).toEqual({})
  expect(Object.keys((await ports.slots.get(last))?.taken ?? {}).sort()).toEqual([...all].sort())
  expect(new Set(moved().map(({ to: whom }) => JSON.stringify(whom))).size).toBe(3)
})

it('cut off before it was certain, nothing has moved, and sending it again does it', async () => {
  const { ports, id, of, first, go, slots } = await booked()
  const stopped = Object.assign(Object.create(slots), {
    callOff: async () => {
      throw new Error('Stopped here')
    },
  })
  await expect(moveSlot({ ...ports, slots: stopped }, recruiter, id, later)).rejects.toThrow('Stopped here')
  expect((await of(first))?.id).toBe(id)
  go('2026-12-01T10:15:00.000Z')
  await eachMinute(ports)
  expect((await moveSlot(ports, recruiter, id, later)).kind).toBe('done')
  expect((await of(first))?.starts).toBe('2026-12-10T18:30:00.000Z')
})

it('who cancels or books at that moment is not lost, and nobody is moved who has none any more', async () => {
  const { ports, id, first, second, ask, of, slots, key, go } = await booked()
  const { reference: third } = await ask({ email: 'third@example.org' })
  // The third has a seat, and their enquiry is just about to name it.
  await slots.take(id, third, ports.now())
  await cancel(ports, first, key())
  expect((await moveSlot(ports, recruiter, id, later)).kind).toBe('done')
  expect(await of(first)).toBeUndefined()
  const to = (await of(second))?.id ?? ''
  expect(Object.keys(slots.all.get(id)?.taken ?? {})).toEqual([third])
  await eachMinute(ports)
  expect(slots.all.get(to)?.taken).toHaveProperty(third)
  // They never came to it: both seats are free.
  go('2026-12-01T10:20:00.000Z')
  await eachMinute(ports)
  expect(slots.all.get(id)?.taken).toEqual({})
  expect(Object.keys(slots.all.get(to)?.taken ?? {})).toEqual([second])
})

it('gives way to whoever books at that moment what would overlap, and leaves nothing behind', async () => {
  const { ports, id, ask, of, first, slots } = await booked()
  await offer(ports, recruiter, { kind: 'call', minutes: 30, day: later.day, times: ['19:00'] })
  const call = (await freeSlots(ports)).find(({ kind }) => kind === 'call')?.id ?? ''
  const { reference } = await ask({ email: 'quicker@example.org' })
  const quicker = Object.assign(Object.create(slots), {
    async offer(one: Parameters<typeof slots.offer>[0]) {
      await slots.take(call, reference, ports.now())
      return slots.offer(one)
    },
  })
  expect((await moveSlot({ ...ports, slots: quicker }, recruiter, id, later)).kind).toBe('invalid')
  expect((await of(first))?.id).toBe(id)
  expect([...slots.all.keys()].sort()).toEqual([id, call].sort())
})

it('gives way also where what is only offered then is booked as it is taken back', async () => {
  const { ports, id, ask, of, first, slots } = await booked()
  const { reference } = await ask({ email: 'quicker@example.org' })
  const other = '20261210T1900Z-0123456789'
  const quicker = Object.assign(Object.create(slots), {
    async offer(one: Parameters<typeof slots.offer>[0]) {
      await slots.offer({ ...one, id: other, starts: '2026-12-10T19:00:00.000Z', taken: {} })
      return slots.offer(one)
    },
    async withdraw(which: string) {
      if (which === other) await slots.take(other, reference, ports.now())
      return slots.withdraw(which)
    },
  })
  expect((await moveSlot({ ...ports, slots: quicker }, recruiter, id, later)).kind).toBe('invalid')
  expect((await of(first))?.id).toBe(id)
  expect([...slots.all.keys()].sort()).toEqual([id, other].sort())
})
