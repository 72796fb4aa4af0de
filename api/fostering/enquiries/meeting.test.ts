import { expect, it } from 'vitest'
import { OfferSlots } from '#contract/fostering/slots.ts'
import { book, cancel, freeSlots } from './booking.ts'
import { offer, staffSlots, withdraw } from './offer.ts'
import { recruiter, world } from './testing/world.ts'
import { enquiryView } from './view.ts'

const meeting = {
  kind: 'meeting',
  day: '2026-12-10',
  times: ['18:00'],
  minutes: 60,
  where: 'County Hall, Glenfield',
  seats: 2,
} as const

async function ready() {
  const one = world()
  await offer(one.ports, recruiter, { ...meeting, times: [...meeting.times] })
  const [slot] = await freeSlots(one.ports)
  if (!slot) throw new Error('not offered')
  const ask = async () => (await one.ask({ about: 'adopt' })).reference
  return { ...one, slot, ask }
}

it('takes as many as there is room for, and says where it is', async () => {
  const { ports, slot, ask, key, get, told } = await ready()
  expect(slot).toMatchObject({ kind: 'meeting', where: 'County Hall, Glenfield' })
  const [first, second, third] = [await ask(), await ask(), await ask()]
  expect((await book(ports, first, slot.id, key())).kind).toBe('done')
  expect((await book(ports, second, slot.id, key())).kind).toBe('done')
  expect(await freeSlots(ports)).toEqual([])
  expect(await book(ports, third, slot.id, key())).toMatchObject({ kind: 'not-now' })
  expect(enquiryView(ports, await get(first)).steps[1]).toMatchObject({
    title: 'Come to our information meeting',
    whose: 'you',
    at: '2026-12-10T18:00:00.000Z',
  })
  expect(told.find(({ subject }) => subject === 'Your appointment')?.body).toContain(
    'an information meeting on Thursday 10 December at 6pm, for about 60 minutes, with Ravi Menon. Where: County Hall, Glenfield.',
  )
  const [line] = (await staffSlots(ports, recruiter)).slots
  expect(line?.taken.map(({ reference }) => reference).sort()).toEqual([first, second].sort())
  expect((await withdraw(ports, recruiter, slot.id)).kind).toBe('not-now')
  await cancel(ports, first, key())
  expect((await book(ports, third, slot.id, key())).kind).toBe('done')
})

it('stays promised where a call is booked besides, and is no step any more once the call is over', async () => {
  const { ports, ask, key, get, offer: calls, go } = await ready()
  const reference = await ask()
  const [call = ''] = await calls('2026-12-04', '10:00')
  await book(ports, reference, call, key())
  const names = async () =>
    enquiryView(ports, await get(reference)).steps.map(({ name, title }) => [name, title])
  expect(await names()).toEqual([
    // What is soonest stands first, booked or promised.
    ['talk', 'We will call you'],
    ['reply', 'We will reply to you'],
    ['meet', 'We will invite you to an information meeting'],
  ])
  go('2026-12-05T10:00:00.000Z')
  expect((await names()).map(([name]) => name)).toEqual(['reply', 'meet'])
})

it('is not offered without a place, nor for another at the same moment', async () => {
  const { where: _, ...nowhere } = meeting
  expect(OfferSlots.safeParse(nowhere).error?.issues[0]).toMatchObject({
    path: ['where'],
    message: 'Enter where the meeting is, or how to join it online',
  })
  const { ports } = await ready()
  expect(await offer(ports, recruiter, { ...meeting, times: ['18:00'], where: 'Online' })).toMatchObject({
    kind: 'invalid',
    pointer: '/times',
  })
  expect(await offer(ports, recruiter, { ...meeting, times: ['18:00'] })).toMatchObject({ item: 0 })
})
