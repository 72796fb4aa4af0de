import { describe, expect, it } from 'vitest'
import { seatsLeft } from '../times/offered.ts'
import { act } from './acts.ts'
import { book, cancel, freeSlots } from './booking.ts'
import { staffView } from './desk.ts'
import { invite } from './invite.ts'
import { offer, staffSlots, withdraw } from './offer.ts'
import { eachMinute } from './remind.ts'
import { assessor, recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

async function ready() {
  const one = world()
  const [first = '', second = '', third = ''] = await one.offer('2026-12-03', '10:00', '11:00', '14:30')
  return { ...one, first, second, third }
}

it('what happens next says the booked time, and the promise again once it is cancelled', async () => {
  const { ports, key, ask, get, first } = await ready()
  const { reference } = await ask()
  const meet = async () => enquiryView(ports, await get(reference)).steps.find(({ name }) => name === 'meet')
  const before = await meet()
  await book(ports, reference, first, key())
  expect(await meet()).toEqual({
    name: 'meet',
    title: 'We will call you',
    whose: 'council',
    state: 'to-do',
    at: '2026-12-03T10:00:00.000Z',
  })
  expect(staffView(ports, await get(reference)).steps[1]).toMatchObject({ title: 'Call them' })
  await cancel(ports, reference, key())
  expect(await meet()).toEqual(before)
})

describe('times that the team offers', () => {
  it('are offered once each, by the clock of England, and never in the past', async () => {
    const one = world('2027-03-26T10:00:00.000Z')
    const times = { kind: 'visit', minutes: 60, times: ['09:00', '09:00', '10:30'] } as const
    expect(
      await offer(one.ports, recruiter, { ...times, day: '2027-03-29', times: [...times.times] }),
    ).toEqual({
      kind: 'done',
      item: 2,
    })
    expect(
      await offer(one.ports, recruiter, { ...times, day: '2027-03-29', times: [...times.times] }),
    ).toEqual({
      kind: 'done',
      item: 0,
    })
    // Summer time began on the 28th.
    expect((await freeSlots(one.ports)).map(({ starts }) => starts)).toEqual([
      '2027-03-29T08:00:00.000Z',
      '2027-03-29T09:30:00.000Z',
    ])
    // A colleague has times of her own.
    await offer(one.ports, assessor, { ...times, day: '2027-03-29', times: ['09:00'] })
    expect(await freeSlots(one.ports)).toHaveLength(3)
    expect(
      await offer(one.ports, recruiter, { ...times, day: '2027-03-25', times: ['09:00'] }),
    ).toMatchObject({
      kind: 'invalid',
      pointer: '/times',
    })
  })

  it('are for one thing at a time: a call where a visit is offered is refused with words', async () => {
    const one = world('2027-03-26T10:00:00.000Z')
    const visit = { kind: 'visit', minutes: 60, day: '2027-03-29', times: ['09:00'] } as const
    await offer(one.ports, recruiter, { ...visit, times: ['09:00'] })
    for (const more of [{ kind: 'call' }, { minutes: 30 }] as const)
      expect(await offer(one.ports, recruiter, { ...visit, ...more, times: ['08:00', '09:00'] })).toEqual({
        kind: 'invalid',
        pointer: '/times',
        message:
          'You already offer 60 minutes on Monday 29 March at 9am for something else or for another length of time. Leave that time out, or take it back first',
      })
    expect(await freeSlots(one.ports)).toHaveLength(1)
  })

  it('of one person do not overlap: neither in one offer, nor with what they offer already', async () => {
    const { ports } = world()
    const visit = { kind: 'visit', minutes: 60, day: '2026-12-03' } as const
    expect(await offer(ports, recruiter, { ...visit, times: ['10:00', '10:30'] })).toEqual({
      kind: 'invalid',
      pointer: '/times',
      message:
        '60 minutes on Thursday 3 December at 10:30am would overlap with 60 minutes on Thursday 3 December at 10am. Enter times that do not overlap, and leave time to travel between visits',
    })
    expect((await offer(ports, recruiter, { ...visit, times: ['10:00', '11:00'] })).kind).toBe('done')
    expect(await offer(ports, recruiter, { ...visit, times: ['11:30'] })).toMatchObject({ kind: 'invalid' })
    // The same once more, and a colleague's.
    expect(await offer(ports, recruiter, { ...visit, times: ['10:00'] })).toEqual({ kind: 'done', item: 0 })
    expect(await offer(ports, assessor, { ...visit, times: ['10:30'] })).toEqual({ kind: 'done', item: 1 })
  })

  it('that overlap as a call and a visit: booking one takes the other away until it is cancelled', async () => {
    const { ports, ask, key } = world()
    const day = '2026-12-03'
    await offer(ports, recruiter, { kind: 'visit', minutes: 60, day, times: ['10:00'] })
    await offer(ports, recruiter, { kind: 'call', minutes: 30, day, times: ['10:30', '11:00'] })
    const [visit = '', call = '', later = ''] = (await freeSlots(ports)).map(({ id }) => id)
    const at = { address: '1 High Street', phone: '0116 496 0123' }
    const one = await ask()
    const two = await ask({ name: 'Two', email: 'two@example.org', phone: '07700 900 982' })
    const outcomes = await Promise.all([
      book(ports, one.reference, visit, key(), { at }),
      book(ports, two.reference, call, key()),
    ])
    expect(outcomes.filter(({ kind }) => kind === 'done').length).toBeLessThan(2)
    await cancel(ports, one.reference, key())
    await cancel(ports, two.reference, key())
    await book(ports, one.reference, visit, key(), { at })
    expect((await freeSlots(ports)).map(({ id }) => id)).toEqual([later])
    expect((await book(ports, two.reference, call, key())).kind).toBe('not-now')
    expect((await staffSlots(ports, recruiter)).slots.map(({ hidden }) => hidden)).toEqual([
      false,
      true,
      false,
    ])
    // Nobody offers anything into what is booked.
    const meeting = { kind: 'meeting', minutes: 60, day, times: ['09:30'], where: 'Library' } as const
    expect(await offer(ports, recruiter, { ...meeting, times: ['09:30'] })).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('which somebody has booked'),
    })
    // Their own goes with it as they move.
    expect((await book(ports, one.reference, later, key(), { at })).kind).toBe('done')
    expect((await freeSlots(ports)).map(({ id }) => id)).toEqual([visit, call])
  })

  it('go to one of two who want the same, and the other may choose another', async () => {
    const { ports, ask, key, first, second, slots } = await ready()
    const people = await Promise.all(
      ['One', 'Two', 'Three', 'Four'].map((name) => ask({ name, email: `${name}@example.org` })),
    )
    const outcomes = await Promise.all(people.map(({ reference }) => book(ports, reference, first, key())))
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'not-now')).toHaveLength(3)
    const loser = people[outcomes.findIndex(({ kind }) => kind === 'not-now')]?.reference ?? ''
    expect((await book(ports, loser, second, key())).kind).toBe('done')
    expect((await freeSlots(ports)).map(({ id }) => id)).not.toContain(first)
    expect([...slots.all.values()].filter((slot) => seatsLeft(slot) === 0)).toHaveLength(2)
  })

  it('for a visit are booked with an address and a phone number, which are asked once', async () => {
    const { ports, ask, get, key } = world()
    const { reference } = await ask()
    const visits = { kind: 'visit', day: '2026-12-03', times: ['10:00', '11:00'], minutes: 60 } as const
    await offer(ports, recruiter, { ...visits, times: [...visits.times] })
    const [first = '', second = ''] = (await freeSlots(ports)).map(({ id }) => id)
    expect(await book(ports, reference, first, key())).toMatchObject({
      kind: 'invalid',
      pointer: '/at/address',
    })
    expect(await freeSlots(ports)).toHaveLength(2)
    const at = { address: '1 High Street, Leicester LE3 8RA', phone: '0116 496 0123' }
    expect((await book(ports, reference, first, key(), { at })).kind).toBe('done')
    expect((await get(reference)).values.visitAt).toEqual(at)
    expect((await book(ports, reference, second, key())).kind).toBe('done')
    // Staff put it right as they hear it by phone.
    const other = { address: '2 High Street', phone: '07700 900 982' }
    const seen = (await get(reference)).history.length
    await act(ports, recruiter, reference, { do: 'visit-at', seen, ...other }, key())
    expect((await get(reference)).values).toMatchObject({ visitAt: other, booking: { id: second } })
  })

  it('for a call are booked with a number to call, where they gave none as they asked', async () => {
    const { ports, ask, get, key } = world()
    const { reference } = await ask({ phone: undefined })
    const calls = { kind: 'call', day: '2026-12-03', times: ['10:00', '11:00'], minutes: 30 } as const
    await offer(ports, recruiter, { ...calls, times: [...calls.times] })
    const [first = '', second = ''] = (await freeSlots(ports)).map(({ id }) => id)
    expect(await book(ports, reference, first, key())).toEqual({
      kind: 'invalid',
      pointer: '/phone',
      message: 'Enter the phone number that we should call',
    })
    expect(await freeSlots(ports)).toHaveLength(2)
    expect((await book(ports, reference, first, key(), { phone: '07700 900982' })).kind).toBe('done')
    // The page may be open on somebody else's screen; whoever calls needs all of it.
    expect(enquiryView(ports, await get(reference)).callOn).toBe('••• 982')
    expect(staffView(ports, await get(reference)).callOn).toBe('07700 900982')
    expect((await book(ports, reference, second, key())).kind).toBe('done')
  })

  it('move and cancel: what was left is free again, and each is told once', async () => {
    const { ports, ask, get, told, key, first, second, slots } = await ready()
    const { reference } = await ask()
    const again = key()
    await book(ports, reference, first, again)
    await book(ports, reference, first, again)
    expect((await get(reference)).values.booking).toMatchObject({ id: first, with: recruiter.name })
    await book(ports, reference, second, key())
    expect(slots.all.get(first)?.taken).toEqual({})
    expect((await get(reference)).history.map(({ type }) => type)).toEqual(['asked', 'booked', 'moved'])
    // The first booking comes once more, late: nothing goes back.
    await book(ports, reference, first, again)
    expect((await get(reference)).values.booking?.id).toBe(second)
    expect(slots.all.get(first)?.taken).toEqual({})
    await cancel(ports, reference, key())
    expect((await get(reference)).values).not.toHaveProperty('booking')
    expect(await freeSlots(ports)).toHaveLength(3)
    expect(told.map(({ subject }) => subject)).toEqual([
      'We have your question',
      'Your appointment',
      'Your appointment has moved',
      'Your appointment is cancelled',
    ])
  })

  it('are moved and cancelled too by whoever is invited to apply', async () => {
    const { ports, ask, get, key, first, second } = await ready()
    const { reference } = await ask()
    await book(ports, reference, first, key())
    const seen = (await get(reference)).history.length
    await invite(ports, recruiter, reference, { seen, kind: 'fostering', key: key() })
    expect((await get(reference)).values).toMatchObject({ state: 'invited', booking: { id: first } })
    expect((await book(ports, reference, second, key())).kind).toBe('done')
    expect((await cancel(ports, reference, key())).kind).toBe('done')
    expect((await get(reference)).values).not.toHaveProperty('booking')
    expect((await book(ports, reference, first, key())).kind).toBe('done')
  })

  it('are free again where somebody was stopped before their enquiry named it', async () => {
    const { ports, ask, go, slots, first, second } = await ready()
    const { reference } = await ask()
    await slots.take(first, reference, ports.now())
    await eachMinute(ports)
    expect(slots.all.get(first)?.taken).toHaveProperty(reference)
    go('2026-12-01T10:11:00.000Z')
    await eachMinute(ports)
    expect(slots.all.get(first)?.taken).toEqual({})
    // What was named once and is not any more is found at the full hour.
    await slots.take(second, reference, ports.now())
    await slots.mark(second, reference, 'noted')
    go('2026-12-01T12:00:00.000Z')
    await eachMinute(ports)
    expect(slots.all.get(second)?.taken).toEqual({})
  })

  it('are booked two hours before at the latest, and only while the enquiry is open', async () => {
    const { ports, ask, get, go, key, first, third, slots } = await ready()
    const { reference } = await ask()
    go('2026-12-03T08:30:00.000Z')
    expect((await book(ports, reference, first, key())).kind).toBe('not-now')
    expect((await book(ports, reference, third, key())).kind).toBe('done')
    const seen = (await get(reference)).history.length
    await act(ports, recruiter, reference, { do: 'close', seen, reason: 'decided-against' }, key())
    expect(slots.all.get(third)?.taken).toEqual({})
    expect(await book(ports, reference, third, key())).toMatchObject({ kind: 'not-now' })
    expect(slots.all.get(third)?.taken).toEqual({})
  })

  it('remind a day before, once, unless they were booked within that day', async () => {
    const { ports, ask, told, go, key, first, second } = await ready()
    const early = await ask({ email: 'early@example.org' })
    await book(ports, early.reference, first, key())
    const reminders = () => told.filter(({ id }) => id.startsWith('enquiry-reminder'))
    await eachMinute(ports)
    expect(reminders()).toEqual([])
    go('2026-12-02T12:00:00.000Z')
    const late = await ask({ email: 'late@example.org' })
    await book(ports, late.reference, second, key())
    await eachMinute(ports)
    await eachMinute(ports)
    expect(reminders().map(({ to }) => to)).toEqual([{ email: 'early@example.org' }])
    expect(reminders()[0]?.body).toContain('Thursday 3 December at 10am')
  })

  it('are taken back by whoever offered them, unless somebody has them, and forgotten in time', async () => {
    const { ports, ask, key, first, second, slots, go } = await ready()
    const { reference } = await ask()
    await book(ports, reference, first, key())
    expect((await withdraw(ports, recruiter, first)).kind).toBe('not-now')
    expect((await withdraw(ports, assessor, second)).kind).toBe('forbidden')
    expect((await withdraw(ports, recruiter, second)).kind).toBe('done')
    expect((await staffSlots(ports, recruiter)).slots).toMatchObject([
      { id: first, own: true, taken: [{ reference, name: 'Sample Person' }] },
      { own: true },
    ])
    go('2027-01-10T10:00:00.000Z')
    await eachMinute(ports)
    expect(slots.all.size).toBe(0)
  })
})
