import { beforeAll, expect, it } from 'vitest'
import { key } from '#admissions/offers/testing/story.ts'
import { ada } from '#admissions/offers/testing/world.ts'
import { askVacancies } from '#admissions/vacancies/desk.ts'
import { schoolDay } from './day.ts'
import { begun, hill, round, seatAt } from './testing/seat.ts'

let one: Awaited<ReturnType<typeof begun>>
beforeAll(async () => {
  one = await begun()
})

const day = async () => {
  const school = (await one.ports.roomSchools()).find(({ id }) => id === hill)
  if (!school) throw new Error('There is no school')
  return schoolDay({ ...one.ports, inYears: { atSchool: async () => [] } }, school, true)
}

it('says what waits for a school, until it is done, and names no child', async () => {
  const before = await day()
  const own = before.rounds.find(({ id }) => id === round)
  expect(own).toMatchObject({ toConfirm: true, toRank: false, startsFrom: '2027-09-01' })
  expect(own?.counts?.offered).toBeGreaterThan(3)
  expect(before.waits.vacancies).toBeNull()
  await askVacancies(one.ports, ada, { schools: [hill] }, key())
  expect((await day()).waits.vacancies).toMatchObject({ isLate: false })
  const at = seatAt(one)
  const { children } = await at.places()
  await at.says(
    children.map(({ reference }) => reference),
    { is: 'started', on: '2027-09-01' },
  )
  const after = await day()
  expect(after.rounds.find(({ id }) => id === round)).toMatchObject({
    ...{ toConfirm: false, counts: { left: 0, started: children.length } },
  })
  for (const { name, reference } of children) {
    expect(JSON.stringify(after)).not.toContain(name)
    expect(JSON.stringify(after)).not.toContain(reference)
  }
})
