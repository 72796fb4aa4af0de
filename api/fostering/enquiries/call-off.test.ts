import { expect, it } from 'vitest'
import { book, freeSlots } from './booking.ts'
import { callOffSlot, stopBookings } from './call-off.ts'
import { offer, staffSlots } from './offer.ts'
import { eachMinute } from './remind.ts'
import { assessor, recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

const manager = { as: 'manager', id: 'staff-9', name: 'Mary Manager' } as const
const meeting = { kind: 'meeting', minutes: 90, day: '2026-12-08', where: 'Sampleton library' } as const

async function booked() {
  const one = world()
  await offer(one.ports, recruiter, { ...meeting, times: ['18:00'] }, 'ravi@example.org')
  const [{ id = '' } = {}] = await freeSlots(one.ports)
  const first = await one.ask()
  const second = await one.ask({ reach: 'call', email: undefined, phone: '0116 496 0123' })
  for (const { reference } of [first, second]) await book(one.ports, reference, id, one.key())
  return { ...one, id, first, second }
}

it('what is called off is told to each who had booked it, once, and they choose another time', async () => {
  const { ports, told, id, get, first, second, slots, key } = await booked()
  expect((await callOffSlot(ports, assessor, id)).kind).toBe('forbidden')
  for (const _ of [1, 2]) expect((await callOffSlot(ports, recruiter, id)).kind).toBe('done')
  const subjects = told.filter(({ to }) => 'email' in to && to.email === 'sample@example.org')
  expect(subjects.map(({ subject }) => subject)).toEqual([
    'We have your question',
    'Your appointment',
    'We have had to cancel your appointment',
  ])
  const view = enquiryView(ports, await get(first.reference))
  expect(view).toMatchObject({ calledOff: { id, kind: 'meeting' } })
  expect(view).not.toHaveProperty('booking')
  expect(view.happened.at(-1)?.what).toBe('We had to cancel your appointment')
  expect((await get(second.reference)).values).not.toHaveProperty('booking')
  expect(slots.all.get(id)?.taken).toEqual({})
  expect(await freeSlots(ports)).toEqual([])
  expect((await staffSlots(ports, recruiter)).slots).toEqual([])
  expect((await book(ports, first.reference, id, key())).kind).toBe('not-now')
  // Whoever cancels their own time needs no message of it.
  expect(told.some(({ subject }) => subject === 'A time with you is cancelled')).toBe(false)
  // They may offer that time anew.
  expect(await offer(ports, recruiter, { ...meeting, times: ['18:00'] })).toEqual({ kind: 'done', item: 1 })
  expect((await book(ports, first.reference, id, key())).kind).toBe('done')
  expect(enquiryView(ports, await get(first.reference))).not.toHaveProperty('calledOff')
})

it('what was begun before somebody was cut off goes on within a minute', async () => {
  const { ports, id, get, first, told } = await booked()
  await ports.slots.callOff(id, ports.now())
  await eachMinute(ports)
  expect((await get(first.reference)).values).not.toHaveProperty('booking')
  expect(told.some(({ subject }) => subject === 'We have had to cancel your appointment')).toBe(true)
  // Whoever it is with hears once that somebody may have to be called, however many had booked it.
  const heard = told.filter(({ to }) => 'email' in to && to.email === 'ravi@example.org')
  expect(heard.filter(({ subject }) => subject === 'A time with you is cancelled')).toMatchObject([
    { body: expect.stringContaining('Your team cancelled it') },
  ])
})

it('no more bookings: those who have one keep it; a manager may do it for somebody who is ill', async () => {
  const { ports, id, get, first, ask, key } = await booked()
  for (const _ of [1, 2]) expect((await stopBookings(ports, manager, id)).kind).toBe('done')
  expect(await freeSlots(ports)).toEqual([])
  const third = await ask({ email: 'third@example.org' })
  expect((await book(ports, third.reference, id, key())).kind).toBe('not-now')
  expect((await get(first.reference)).values.booking?.id).toBe(id)
  expect((await staffSlots(ports, manager)).slots).toMatchObject([
    { stopped: true, mayCallOff: true, taken: [{ name: 'Sample Person' }, { mustCall: true }] },
  ])
})

it('whoever asked to be called has what they booked in an email, and is reminded, where we have an address', async () => {
  const { ports, ask, offer: calls, told, key, go } = world()
  const [id = ''] = await calls('2026-12-08', '10:00')
  const { reference } = await ask({ reach: 'call', phone: '0116 496 0123' })
  await book(ports, reference, id, key())
  go('2026-12-07T12:00:00.000Z')
  await eachMinute(ports)
  expect(told.map(({ subject, to }) => [subject, to])).toEqual([
    ['Your appointment', { email: 'sample@example.org' }],
    ['Your appointment is soon', { email: 'sample@example.org' }],
  ])
})
