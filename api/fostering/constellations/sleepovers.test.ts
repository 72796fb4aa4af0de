import { describe, expect, it } from 'vitest'
import { assessor } from '../household/testing/work.ts'
import { calendarOf } from './calendar.ts'
import { itemOf } from './constellation.ts'
import { asked, constellation, hubHome, member, nights, of, second, staff, third } from './testing/world.ts'

const from = { council: 'Sample County Council', phone: '0116 496 0123' }
const site = 'https://shire.example'

describe('a sleepover', () => {
  it('is asked for and agreed: both see what they need, a number only then, and it stands in the child’s record', async () => {
    const at = await constellation()
    const id = await at.group(2)
    at.told.length = 0
    await at.does(id, of(member), 'ask', asked)
    expect(at.told.map(({ to }) => to)).toEqual([{ email: `${hubHome.toLowerCase()}@example.org` }])
    expect((await at.view(id, hubHome))?.sleepovers).toMatchObject([
      { id: 's1', state: 'asked', who: 'Member0', children: ['Noor'], words: asked.words, due: '2026-05-13' },
    ])
    expect((await at.view(id, hubHome))?.sleepovers[0]).not.toHaveProperty('phone')
    expect((await at.view(id, second))?.sleepovers).toEqual([])
    expect(await at.refused(id, of(second), 'yes', { sleepover: 's1' })).toBe('forbidden')
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    expect((await at.view(id, member))?.sleepovers).toMatchObject([
      { state: 'agreed', phone: '07700 900000' },
    ])
    expect((await at.view(id, hubHome))?.sleepovers).toMatchObject([{ phone: '07700 900001' }])
    const child = async () => (await at.at.ports.parts.get(`${member}/child.c1`))?.values
    expect(await child()).toMatchObject({ sleepovers: [{ id: `${id} s1`, ...nights }] })
    await at.does(id, of(member), 'cancel', { sleepover: 's1', words: 'She is ill.' })
    expect(await child()).toMatchObject({ sleepovers: [] })
    expect((await at.view(id, hubHome))?.sleepovers).toMatchObject([
      { state: 'cancelled', told: 'She is ill.' },
    ])
    for (const { subject, body, id: name } of at.told) {
      expect(`${subject} ${body}`).not.toMatch(/Noor|light|Member|Sampleton|constellation/)
      expect(name).not.toMatch(/Noor|@/)
    }
  })

  it('takes no bed that there is not, on any of its nights, and a bed that is given back is free', async () => {
    const at = await constellation()
    const id = await at.group(3, { beds: 2 })
    await at.does(id, of(hubHome), 'nights', { from: '2026-06-06', until: '2026-06-06', beds: 1 })
    await at.does(id, of(member), 'ask', asked)
    expect(await at.refused(id, of(second), 'ask', asked)).toContain('6 June 2026')
    await at.does(id, of(second), 'ask', { ...asked, until: '2026-06-06' })
    expect(await at.refused(id, of(third), 'ask', { ...asked, until: '2026-06-06' })).toContain('5 June 2026')
    expect(await at.refused(id, of(hubHome), 'beds', { beds: 1 })).toContain('5 June 2026')
    await at.does(id, of(hubHome), 'no', { sleepover: 's2', words: 'We are away.' })
    await at.does(id, of(third), 'ask', { ...asked, until: '2026-06-06' })
  })

  it('of a child is for nights on which they live there, and once', async () => {
    const at = await constellation()
    const id = await at.group(1, { beds: 4 })
    const ask = (more: object) => at.refused(id, of(member), 'ask', { ...asked, ...more })
    expect(await ask({ children: ['child.c2'] })).toContain('who live with you')
    expect(await ask({ until: nights.from })).toContain('after the first night')
    expect(await ask({ from: '2026-05-10' })).toContain('tonight or later')
    expect(await ask({ until: '2026-06-30' })).toContain('14 nights')
    const placed = at.at.shelf.items.get(`${member}/child.c1`)
    if (!placed) throw new Error('no child')
    at.at.shelf.items.set(`${member}/child.c1`, {
      ...placed,
      values: { ...placed.values, until: '2026-06-06' },
    })
    expect(await ask({})).toContain('does not last')
    at.at.shelf.items.set(`${member}/child.c1`, placed)
    await at.does(id, of(member), 'ask', asked)
    expect(await ask({ from: '2026-06-06', until: '2026-06-09' })).toContain('already')
  })

  it('is cancelled of itself when the child moves on, and the hub home hears of it', async () => {
    const at = await constellation()
    const id = await at.group(1)
    await at.does(id, of(member), 'ask', asked)
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    await at.inHousehold(member, assessor, 'child.c1', 'end', {
      ...{ on: '2026-05-11', reason: 'family', summary: 'She went home.', owed: '' },
    })
    at.told.length = 0
    at.at.go('2026-05-11T10:15:00.000Z')
    await at.sweep()
    expect((await at.values(id)).sleepovers.s1).toMatchObject({
      state: 'cancelled',
      told: 'A child has moved on',
    })
    expect(at.told.map(({ to }) => to)).toContainEqual({ email: `${hubHome.toLowerCase()}@example.org` })
  })

  it('is cancelled here up to two days before, and later by staff', async () => {
    const at = await constellation()
    const id = await at.group(1)
    await at.does(id, of(member), 'ask', asked)
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    at.at.go('2026-06-04T10:00:00.000Z')
    const body = { sleepover: 's1', words: 'He is ill.' }
    expect(await at.refused(id, of(hubHome), 'cancel', body)).toContain('Call each other now')
    await at.does(id, staff, 'cancel', body)
  })

  it('that nobody has answered stands first on staff’s list, by when it was promised', async () => {
    const at = await constellation()
    await at.group(0, { household: second })
    const id = await at.group(1)
    await at.does(id, of(member), 'ask', asked)
    expect(await at.ports.constellations.lines('open')).toMatchObject([
      { id, waiting: 1, due: '2026-05-13' },
      { waiting: 0 },
    ])
  })

  it('that nobody has answered in time goes to a manager, once, and says nothing of whom', async () => {
    const at = await constellation()
    const id = await at.group(1)
    await at.does(id, of(member), 'ask', asked)
    at.told.length = 0
    at.at.go('2026-05-13T20:15:00.000Z')
    await at.sweep()
    expect(at.told).toEqual([])
    const seen = async () => (await at.view(id, member))?.sleepovers[0]
    expect(await seen()).not.toHaveProperty('late')
    at.at.go('2026-05-14T08:15:00.000Z')
    expect(await seen()).toMatchObject({ due: '2026-05-13', late: { risen: false } })
    await at.sweep()
    expect(await seen()).toMatchObject({ due: '2026-05-13', late: { risen: true } })
    at.at.go('2026-05-14T08:30:00.000Z')
    await at.sweep()
    expect(at.told.map(({ to }) => to)).toEqual([{ email: 'managers@example.org' }])
    expect(JSON.stringify(at.told)).not.toMatch(/Noor|light|Member|Sampleton/)
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    expect(await seen()).not.toHaveProperty('late')
    at.at.go('2026-05-15T08:15:00.000Z')
    at.told.length = 0
    await at.sweep()
    expect(at.told).toEqual([])
  })

  it('is answered by staff too, who heard it on the phone: both are told, and each has the other’s number', async () => {
    const at = await constellation()
    const id = await at.group(2)
    await at.does(id, of(member), 'ask', asked)
    await at.does(id, of(second), 'ask', { ...asked, from: '2026-07-03', until: '2026-07-05' })
    at.told.length = 0
    await at.does(id, staff, 'yes', { sleepover: 's1' })
    await at.does(id, staff, 'no', { sleepover: 's2', words: 'They are away.' })
    expect((await at.view(id, member))?.sleepovers).toMatchObject([
      { state: 'agreed', phone: '07700 900000' },
    ])
    expect((await at.view(id, second))?.sleepovers).toMatchObject([
      { state: 'refused', told: 'They are away.' },
    ])
    const to = at.told.map((one) => ('email' in one.to ? one.to.email : ''))
    const mails = [member, hubHome, second, hubHome].map((one) => `${one.toLowerCase()}@example.org`)
    expect(to.sort()).toEqual(mails.sort())
    expect(await at.refused(id, staff, 'yes', { sleepover: 's1' })).toContain('answered or cancelled')
  })

  it('that begins tomorrow is said to the hub home once, in the morning, and not to whom', async () => {
    const at = await constellation()
    const id = await at.group(1)
    await at.does(id, of(member), 'ask', asked)
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    at.told.length = 0
    for (const moment of ['2026-06-03T12:00:00.000Z', '2026-06-04T06:15:00.000Z']) {
      at.at.go(moment)
      await at.sweep()
      expect(at.told).toEqual([])
    }
    for (const moment of [
      '2026-06-04T08:15:00.000Z',
      '2026-06-04T08:30:00.000Z',
      '2026-06-05T08:30:00.000Z',
    ]) {
      at.at.go(moment)
      await at.sweep()
    }
    expect(at.told).toMatchObject([
      { to: { email: `${hubHome.toLowerCase()}@example.org` }, subject: 'A reminder for tomorrow' },
    ])
    expect(JSON.stringify(at.told)).not.toMatch(/Noor|light|Member|Sampleton/)
  })

  it('goes into a calendar in UTC, newer each time, and says there neither who nor what for', async () => {
    const at = await constellation()
    const id = await at.group(2)
    await at.does(id, of(member), 'ask', asked)
    const file = async (household: string) => {
      const item = await at.ports.constellations.light(itemOf(id))
      return item && calendarOf(item, 's1', household, from, site)
    }
    expect(await file(member)).toBeUndefined()
    await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
    const text = (await file(member)) ?? ''
    expect(text).toMatch(/UID:C-[^\r]+-s1@shire.example\r\nSEQUENCE:0\r\n/)
    expect(text).toMatch(/DTSTART:20260605T160000Z\r\nDTEND:20260607T090000Z/)
    expect(text).not.toMatch(/Noor|Hana|Member|foster|light/i)
    expect(await file(second)).toBeUndefined()
    await at.does(id, of(member), 'cancel', { sleepover: 's1', words: 'She is ill.' })
    expect(await file(hubHome)).toMatch(/SEQUENCE:1[\s\S]+STATUS:CANCELLED/)
  })
})

it('a calendar tells everybody but whoever changes it, and who comes by first names', async () => {
  const at = await constellation()
  const id = await at.group(2)
  const picnic = {
    ...{ kind: 'activity', title: 'Picnic', day: '2026-05-30', from: '11:00', until: '14:00' },
    ...{ place: 'The park', for: 'Everybody' },
  }
  expect(await at.refused(id, of(member), 'add-entry', picnic)).toBe('forbidden')
  expect(await at.refused(id, staff, 'add-entry', { ...picnic, until: '11:00' })).toContain(
    'end after it begins',
  )
  expect(await at.refused(id, staff, 'add-entry', { ...picnic, day: '2026-05-10' })).toContain(
    'still to come',
  )
  at.told.length = 0
  await at.does(id, of(hubHome), 'add-entry', picnic)
  expect(at.told).toHaveLength(2)
  await at.does(id, of(member), 'come', { entry: 'e1', answer: 'yes' })
  expect((await at.view(id, second))?.calendar).toMatchObject([
    { id: 'e1', starts: '2026-05-30T10:00:00.000Z', minutes: 180, coming: ['Member0'] },
  ])
  expect((await at.view(id, member))?.calendar).toMatchObject([{ mine: 'yes' }])
  await at.does(id, staff, 'change-entry', { entry: 'e1', ...picnic, from: '12:00' })
  expect(at.told).toHaveLength(5)
  await at.does(id, staff, 'cancel-entry', { entry: 'e1', why: 'Rain.' })
  expect(at.told).toHaveLength(8)
  expect((await at.view(id, member))?.calendar).toMatchObject([{ cancelled: 'Rain.' }])
  expect(await at.refused(id, of(member), 'come', { entry: 'e1', answer: 'no' })).toContain(
    'cancelled or over',
  )
  const item = await at.ports.constellations.light(itemOf(id))
  expect(item && calendarOf(item, 'e1', member, from, site)).toMatch(/SEQUENCE:2[\s\S]+STATUS:CANCELLED/)
  for (const { body } of at.told) expect(body).not.toMatch(/Picnic|park|Rain/)
})
