import { expect, it } from 'vitest'
import { act } from './acts.ts'
import { book, cancel } from './booking.ts'
import { offer } from './offer.ts'
import { eachMinute } from './remind.ts'
import { assessor, recruiter, world } from './testing/world.ts'

const mails = { ravi: 'ravi@council.example', olive: 'olive@council.example' }

async function ready() {
  const one = world()
  const times = { kind: 'call', day: '2026-12-10', minutes: 30 } as const
  await offer(one.ports, recruiter, { ...times, times: ['10:00', '11:00'] }, mails.ravi)
  await offer(one.ports, assessor, { ...times, times: ['12:00'] }, mails.olive)
  const [ten = '', eleven = '', noon = ''] = [...one.slots.all.keys()].sort()
  const { reference } = await one.ask()
  const heard = () =>
    one.told.flatMap(({ id, to, subject }) =>
      id.startsWith('enquiry-worker') && 'email' in to ? [[to.email, subject]] : [],
    )
  return { ...one, ten, eleven, noon, reference, heard }
}

it('tells whoever a time is with that it was booked, moved and cancelled, once each', async () => {
  const { ports, key, reference, ten, eleven, told, heard } = await ready()
  await book(ports, reference, ten, key())
  await book(ports, reference, eleven, key())
  await cancel(ports, reference, key())
  await eachMinute(ports)
  expect(heard()).toEqual([
    [mails.ravi, 'A time with you is booked'],
    [mails.ravi, 'A time with you has moved'],
    [mails.ravi, 'A time with you is cancelled'],
  ])
  const [booked, moved] = told.filter(({ id }) => id.startsWith('enquiry-worker'))
  expect(booked?.body).toContain('a phone call with you on Thursday 10 December at 10am')
  expect(booked?.body).toContain(`https://shire.example/workspace/enquiries/${reference}`)
  expect(moved?.body).toContain('on Thursday 10 December at 10am has moved to Thursday 10 December at 11am')
  // An inbox at work is read by others: nothing of whoever asked.
  for (const { body, subject } of told.filter(({ id }) => id.startsWith('enquiry-worker')))
    expect(`${subject} ${body}`).not.toMatch(/Sample Person|sample@example|LE3 8RA|dogs/)
})

it('tells both where a time moves from one colleague to another', async () => {
  const { ports, key, reference, ten, noon, heard } = await ready()
  await book(ports, reference, ten, key())
  await book(ports, reference, noon, key())
  expect(heard().slice(1)).toEqual([
    [mails.ravi, 'A time with you is cancelled'],
    [mails.olive, 'A time with you is booked'],
  ])
})

it('tells them too where staff close the enquiry, and whoever is to be called as well', async () => {
  const { ports, key, get, ask, ten, heard } = await ready()
  const { reference } = await ask({ reach: 'call', phone: '07700 900 982' })
  await book(ports, reference, ten, key())
  const seen = (await get(reference)).history.length
  await act(ports, recruiter, reference, { do: 'close', seen, reason: 'not-now' }, key())
  expect(heard()).toEqual([
    [mails.ravi, 'A time with you is booked'],
    [mails.ravi, 'A time with you is cancelled'],
  ])
})

it('tells nobody where the sign-in named no address', async () => {
  const { ports, key, reference, offer: plain, heard } = await ready()
  const [slot = ''] = await plain('2026-12-11', '09:00')
  await book(ports, reference, slot, key())
  expect(heard()).toEqual([])
})
