import { expect, it } from 'vitest'
import { placesFree, withRoomFirst } from './room.ts'

it('says how many places are free, and that it is not known', () => {
  expect(
    [
      undefined,
      { vacancies: null, limit: null },
      { vacancies: 0, limit: 30 },
      { vacancies: 1, limit: 30 },
    ].map(placesFree),
  ).toEqual(['Not known', 'Not known', 'No places free', '1 place free, out of 30'])
})

it('puts those with room first and those that nobody knows of last', () => {
  const school = (id: string, vacancies: number | null) => ({
    ...{ id, name: id, town: 'Town', phone: null, asOf: null, isOld: false },
    years: [{ year: 7, vacancies, limit: 150 }],
  })
  const all = [school('full', 0), school('unknown', null), school('b', 3), school('a', 3), school('most', 9)]
  const other = { ...school('infant', 5), years: [{ year: 0, vacancies: 5, limit: 30 }] }
  expect(withRoomFirst([other, ...all], 7).map(({ id }) => id)).toEqual(['most', 'a', 'b', 'full', 'unknown'])
})
