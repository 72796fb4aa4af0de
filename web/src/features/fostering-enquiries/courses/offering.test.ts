import { expect, it } from 'vitest'
import { empty, readCourse } from './offering.ts'

const typed: typeof empty = {
  ...empty,
  kind: 'preparation',
  path: 'fostering',
  from: '9.30',
  until: '16',
  where: 'Sampleton library',
  day: { day: '6', month: '2', year: '2027' },
}

it('offers what was typed, with what its kind asks for and nothing else', () => {
  const offered = {
    ...{ kind: 'preparation', path: 'fostering', day: '2027-02-06', from: '09:30', until: '16:00' },
    ...{ where: 'Sampleton library', seats: 12 },
  }
  expect(readCourse({ ...typed, title: 'Left over', rounds: '5' })).toEqual({ offer: offered })
  const group = { ...typed, kind: 'group', title: 'Coffee', rounds: '3' } as const
  expect(readCourse(group)).toEqual({ offer: { ...offered, kind: 'group', title: 'Coffee', rounds: 3 } })
})

it('says what is wrong by field', () => {
  expect(readCourse({ ...typed, kind: 'training' })).toEqual({
    wrong: { counts: 'Select whether it counts', title: 'Enter what it is called, in up to 100 characters' },
  })
  expect(readCourse({ ...typed, until: '9' })).toEqual({
    wrong: { until: 'It lasts half an hour or longer' },
  })
  expect(readCourse({ ...typed, kind: 'group', title: 'Coffee', rounds: '9' })).toEqual({
    wrong: { rounds: 'Enter a number of dates from 1 to 8' },
  })
})
