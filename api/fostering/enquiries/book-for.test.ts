import { expect, it } from 'vitest'
import type { BookForThem } from '#contract/fostering/slots.ts'
import { bookFor } from './book-for.ts'
import { book, cancel, freeSlots } from './booking.ts'
import { staffView } from './desk.ts'
import { offer, staffSlots } from './offer.ts'
import { assessor, recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'
import { ownCalendar, slotCalendar } from './work-calendar.ts'

const own = { kind: 'call', day: '2026-12-03', time: '10:00', minutes: 30 } as const

async function asked() {
  const one = world()
  const { reference } = await one.ask({ reach: 'call', phone: '07700 900982' })
  const books = async (more: Partial<BookForThem> & { key?: string } = {}) =>
    bookFor(one.ports, recruiter, reference, { seen: 1, own, key: one.key(), ...more })
  return { ...one, reference, books }
}

it('books a new time for one household alone, once, says who did it, and confirms it', async () => {
  const { ports, reference, books, get, told, key, slots } = await asked()
  const under = key()
  for (const _ of [1, 2]) expect((await books({ key: under })).kind).toBe('done')
  const enquiry = await get(reference)
  expect(enquiry.history.map(({ type, by }) => [type, by.name])).toEqual([
    ['asked', 'Whoever asked'],
    ['booked-for', recruiter.name],
  ])
  expect(staffView(ports, enquiry).happened.at(-1)).toMatchObject({ what: 'Booked a time for them' })
  expect(enquiryView(ports, enquiry)).toMatchObject({ booking: { kind: 'call', with: recruiter.name } })
  expect(enquiryView(ports, enquiry).happened.at(-1)?.what).toBe('We booked a time with you')
  // In the way on file: who wants to be called has it in writing all the same.
  expect(told.at(-1)).toMatchObject({ subject: 'Your appointment', to: { email: 'sample@example.org' } })
  expect(slots.all.size).toBe(1)
  // Given up, it is free for nobody else.
  await cancel(ports, reference, key())
  expect(await freeSlots(ports)).toEqual([])
  // And may be booked for them anew.
  expect((await books({ seen: 3 })).kind).toBe('done')
})

it('books one that is free, moves what they had, and never undoes what was booked meanwhile', async () => {
  const { ports, reference, books, get, key } = await asked()
  await offer(ports, assessor, { kind: 'call', day: '2026-12-04', minutes: 30, times: ['09:00', '10:00'] })
  const [nine = '', ten = ''] = (await freeSlots(ports)).map(({ id }) => id)
  expect((await books({ own: undefined, slot: nine })).kind).toBe('done')
  await book(ports, reference, ten, key())
  expect((await books({ seen: 2 })).kind).toBe('changed')
  expect((await get(reference)).values.booking?.id).toBe(ten)
  // What was made for them is nobody's.
  expect((await staffSlots(ports, recruiter)).slots.filter((slot) => slot.own)).toEqual([])
  expect((await books({ seen: 3, own: undefined, slot: nine })).kind).toBe('done')
  expect((await get(reference)).history.at(-1)).toMatchObject({ type: 'moved-for', by: recruiter })
  expect((await get(reference)).values.booking?.calendar).toMatchObject({ id: nine, sequence: 2 })
})

it('moves them to a time that overlaps with what they have themselves', async () => {
  const { reference, books, get, slots } = await asked()
  await books()
  expect((await books({ seen: 2, own: { ...own, time: '10:15' } })).kind).toBe('done')
  expect((await get(reference)).values.booking?.starts).toBe('2026-12-03T10:15:00.000Z')
  expect([...slots.all.values()].filter(({ taken }) => reference in taken)).toHaveLength(1)
})

it('asks where to come and which number to call, and refuses the past and two things at once', async () => {
  const { ports, books, ask, key, slots } = await asked()
  expect(await books({ own: { ...own, kind: 'visit' } })).toMatchObject({
    kind: 'invalid',
    pointer: '/at/address',
  })
  expect(slots.all.size).toBe(0)
  expect(await books({ own: { ...own, day: '2026-11-30' } })).toMatchObject({ pointer: '/own/time' })
  expect(await books({ own: { ...own, day: '2027-11-30' } })).toMatchObject({ pointer: '/own/day' })
  await offer(ports, recruiter, { kind: 'visit', day: own.day, minutes: 60, times: ['09:30'] })
  const [visit = ''] = (await freeSlots(ports)).map(({ id }) => id)
  const at = { address: '1 High Street', phone: '07700 900982' }
  await book(ports, (await ask({ email: 'two@example.org' })).reference, visit, key(), { at })
  expect(await books()).toMatchObject({
    kind: 'invalid',
    pointer: '/own/time',
    message: expect.stringContaining('You have 60 minutes on Thursday 3 December at 9:30am'),
  })
  expect((await books({ own: { ...own, kind: 'visit', time: '11:00' }, at })).kind).toBe('done')
})

it('the calendar of whoever it is with says neither a name nor what was asked', async () => {
  const { ports, reference, books, get } = await asked()
  await books()
  const id = (await get(reference)).values.booking?.id ?? ''
  const one = (await slotCalendar(ports, id))?.replace(/\r\n /g, '') ?? ''
  expect(one).toContain(`SUMMARY:Phone call: SP\\, ${reference}`)
  expect(one).toContain('DTSTART:20261203T100000Z')
  for (const text of [one, await ownCalendar(ports, recruiter)]) {
    expect(text).toContain('BEGIN:VEVENT')
    expect(text).not.toMatch(/Sample Person|sample@example|0982|dogs|foster|adopt/i)
  }
  expect(await ownCalendar(ports, assessor)).not.toContain('BEGIN:VEVENT')
  expect(await slotCalendar(ports, '20261203T1000Z-0000000000')).toBeUndefined()
})
