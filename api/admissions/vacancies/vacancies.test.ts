import { describe, expect, it } from 'vitest'
import { world } from '#admissions/offers/testing/world.ts'
import { vacancyTerms } from '#council/admissions/vacancies.ts'
import { areaSchools } from '#council/area-terms.ts'
import { calendars } from '#council/calendars.ts'
import { firstMisfit } from '#record/chain.ts'
import { askVacancies, remindByHand, reportVacancies, schoolVacancies, vacancyDesk } from './desk.ts'
import { publicVacancies } from './public.ts'
import { remindLateSchools } from './reminding.ts'
import { roomIn } from './room.ts'
import { dueOn } from './rules.ts'

const officer = { id: 'staff-ada', name: 'Ada Officer' }
const clerk = { id: 'clerk', name: 'Cleo Clerk' }
const infant = 'sample-meadow-infant-school'
let sent = 0
const key = () => `key-${sent++}`.padEnd(22, 'x')

async function begun() {
  const one = await world(1, 'reception-2027', '2026-12-01T10:00:00.000Z')
  const school = (await one.ports.roomSchools()).find(({ id }) => id === infant)
  if (!school) throw new Error('There is no infant school')
  const years = school.years.map(({ year }) => ({ year, onRoll: 55, limit: 60, vacancies: 5 }))
  const report = async (changes: object = {}, isOfSchool = true) =>
    reportVacancies(
      one.ports,
      school,
      { by: isOfSchool ? clerk : officer, isOfSchool, mayReport: true },
      { asOf: '2026-12-01', years, seen: (await one.stores.vacancies.get(infant))?.version ?? 0, ...changes },
      key(),
    )
  const ask = (again = key()) => askVacancies(one.ports, officer, { schools: 'all' }, again)
  const kept = async () =>
    (await one.stores.vacancies.get(infant)) ?? { version: 0, asked: null, history: [] }
  return { ...one, school, years, report, ask, kept }
}

describe('the last day to answer', () => {
  it.each([
    ['a Thursday', '2026-10-01', '2026-10-05'],
    ['the last day before half-term', '2026-10-16', '2026-10-27'],
    ['in half-term', '2027-02-17', '2027-02-23'],
    ['before Easter 2027', '2027-03-24', '2027-04-12'],
    ['in the Easter holidays of 2028', '2028-04-18', '2028-04-25'],
    ['over the bank holiday of May', '2027-04-30', '2027-05-05'],
    ['before the summer', '2027-07-15', '2027-09-01'],
    ['in the summer', '2027-08-10', '2027-09-02'],
    ['after the terms that are known', '2029-07-20', null],
  ])('of %s', (_, asked, last) => expect(dueOn(vacancyTerms, calendars, areaSchools, asked)).toBe(last))
})

it('asks every school once, however often it is sent, and again once the school has answered', async () => {
  const { ask, kept, report, ports, stores } = await begun()
  const again = key()
  await ask(again)
  await ask(again)
  await ask()
  expect((await kept()).history.map(({ type }) => type)).toEqual(['asked'])
  expect((await kept()).asked).toMatchObject({ dueOn: '2026-12-03', by: officer })
  expect((await stores.vacancies.all()).length).toBe((await ports.roomSchools()).length)
  expect((await report()).kind).toBe('done')
  // A repeat of the first ask does not ask anew; another one does.
  await ask(again)
  expect((await kept()).asked).toBeNull()
  await ask()
  const { history } = await kept()
  expect(history.map(({ type }) => type)).toEqual(['asked', 'reported', 'asked'])
  expect(firstMisfit(history)).toBeUndefined()
})

it('goes on where it was cut off', async () => {
  const { ports, stores } = await begun()
  let left = 4
  const dying = {
    ...ports,
    tasks: {
      async send() {
        if (left-- <= 0) throw new Error('Killed')
      },
    },
  }
  const again = key()
  await expect(askVacancies(dying, officer, { schools: 'all' }, again)).rejects.toThrow('Killed')
  await askVacancies(ports, officer, { schools: 'all' }, again)
  const all = await stores.vacancies.all()
  expect(all).toHaveLength((await ports.roomSchools()).length)
  expect(all.every(({ version }) => version === 1)).toBe(true)
})

it('says how to put a report right, and keeps every one that it took', async () => {
  const { report, years, kept } = await begun()
  const [first, ...rest] = years
  expect(await report({ years: rest })).toMatchObject({
    pointer: '/years',
    message: 'Report every year group of the school. Reception is missing',
  })
  expect(await report({ years: [...years, { ...first, year: 7 }] })).toMatchObject({ pointer: '/years' })
  expect(await report({ years: [...years, first] })).toMatchObject({ pointer: '/years' })
  expect(await report({ asOf: '2026-12-02' })).toMatchObject({ pointer: '/asOf' })
  const more = years.map((one) => ({ ...one, vacancies: 9 }))
  expect(await report({ years: more })).toMatchObject({
    pointer: '/years/0/note',
    message: expect.stringContaining('leave 5 free. Enter 5, or say'),
  })
  expect(await report({}, false)).toMatchObject({ pointer: '/how' })
  expect(await report({ seen: 7 })).toEqual({ kind: 'changed' })
  expect((await report({ years: more.map((one) => ({ ...one, note: 'A new class' })) })).kind).toBe('done')
  expect((await report({ how: 'phone' }, false)).kind).toBe('done')
  const { history } = await kept()
  expect(history.map(({ report: told }) => [told?.enteredBy, told?.how, told?.years[0]?.vacancies])).toEqual([
    ['school', undefined, 9],
    ['council', 'phone', 5],
  ])
})

it('shows anybody where there is room and as of when, and neither pupils on roll nor notes', async () => {
  const { report, ports, years, at } = await begun()
  await report({ years: years.map((one) => ({ ...one, vacancies: 2, note: 'Ada Quillfeather leaves' })) })
  const shown = await publicVacancies(ports)
  const found = shown.schools.find(({ id }) => id === infant)
  expect(found).toMatchObject({
    asOf: '2026-12-01',
    isOld: false,
    years: [0, 1, 2].map((year) => ({ year, vacancies: 2, limit: 60 })),
  })
  expect(JSON.stringify(shown)).not.toMatch(/Quillfeather|onRoll|55/)
  expect(shown.schools.filter(({ asOf }) => asOf === null)).toHaveLength(shown.schools.length - 1)
  at('2027-01-12T10:00:00.000Z')
  expect((await publicVacancies(ports)).schools.find(({ id }) => id === infant)).toMatchObject({
    isOld: false,
  })
  at('2027-01-13T10:00:00.000Z')
  expect((await publicVacancies(ports)).schools.find(({ id }) => id === infant)).toMatchObject({
    isOld: true,
  })
})

it('tells who offers places whether there is room', async () => {
  const { report, stores } = await begun()
  expect(roomIn(undefined, 0)).toBeNull()
  await report()
  const standing = await stores.vacancies.get(infant)
  expect(roomIn(standing, 1)).toEqual({ vacancies: 5, asOf: '2026-12-01' })
  expect(roomIn(standing, 7)).toBeNull()
})

it('writes to a school when it is asked and once when it is late, and puts on the list whom nobody can write to', async () => {
  const one = await begun()
  const { ask, ports, kept, work, written, writing, noAddress, at, school } = one
  noAddress.add('sample-primary-school')
  await ask()
  await work()
  const own = () => written.filter((id) => id.endsWith(infant))
  expect(own()).toHaveLength(1)
  const due = async (moment: string) => {
    at(moment)
    await remindLateSchools(writing)
    await work()
  }
  await due('2026-12-03T18:00:00.000Z')
  expect(own()).toHaveLength(1)
  await due('2026-12-04T08:00:00.000Z')
  expect(own()).toHaveLength(1)
  await due('2026-12-04T09:30:00.000Z')
  await due('2026-12-04T11:00:00.000Z')
  await due('2026-12-05T11:00:00.000Z')
  expect(own()).toHaveLength(2)
  expect((await kept()).history.map(({ type }) => type)).toEqual(['asked', 'reminded'])
  const late = await vacancyDesk(ports, true)
  expect(late.schools[0]).toMatchObject({ isLate: true })
  expect(late.schools.find((line) => line.school.id === 'sample-primary-school')).toMatchObject({
    unreached: true,
    remindedAt: null,
  })
  const who = { by: officer, isOfSchool: false, mayReport: true }
  const view = async () => schoolVacancies(ports, school, who, await one.stores.vacancies.get(infant))
  expect((await view()).can).toEqual(['enter', 'remind'])
  const { version } = await kept()
  const remind = { why: 'Nobody picked up', seen: version }
  expect((await remindByHand(ports, school, officer, remind, key())).kind).toBe('done')
  await work()
  expect(own()).toHaveLength(3)
  await one.report()
  const none = { ...remind, seen: (await kept()).version }
  expect(await remindByHand(ports, school, officer, none, key())).toMatchObject({ kind: 'not-now' })
  expect((await view()).can).toEqual(['enter'])
})
