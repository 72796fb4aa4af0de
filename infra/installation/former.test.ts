import { expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import { said } from './broken.ts'
import type { Installation } from './installation.ts'

const [roads, badges, ...otherDepartments] = council.departments
const profile = (change: object): Partial<Installation> => ({
  council: { ...council, ...change } as CouncilProfile,
})
const withDepartment = (change: object) =>
  profile({ departments: [{ ...roads, ...change }, badges, ...otherDepartments] })
const formerly = (rows: object[]) => withDepartment({ formerly: rows })

const broken: [string, Partial<Installation>, RegExp][] = [
  [
    'prefixes of which one begins with the other',
    profile({ departments: [roads, { ...badges, prefix: 'HWB' }, ...otherDepartments] }),
    /References of Highways begin with HW, and those of Blue Badge team begin with HWB.*look alike.*Give one of them other letters/,
  ],
  [
    'the letters that another department had before',
    formerly([{ id: 'roads', prefix: 'BB', until: '2027-03-31' }]),
    /References of Highways began with BB, and those of Blue Badge team begin with BB/,
  ],
  [
    'an id that two departments had before',
    profile({
      departments: [
        { ...roads, formerly: [{ id: 'bridges', prefix: 'BR', until: '2027-03-31' }] },
        { ...badges, formerly: [{ id: 'bridges', prefix: 'BR', until: '2027-03-31' }] },
        ...otherDepartments,
      ],
    }),
    /Highways and Blue Badge team were both bridges before \(formerly\)\. Its requests can go to one of them only.*staff there pass on/,
  ],
  [
    'an id of before that is another department now',
    formerly([{ id: 'libraries', prefix: 'NB', until: '2027-03-31' }]),
    /Highways was libraries before \(formerly\), and Libraries has that id now/,
  ],
  [
    'another id for a department with a system of its own',
    withDepartment({
      consumer: 'webhook',
      formerly: [{ id: 'roads', prefix: 'RD', until: '2027-03-31' }],
    }),
    /Highways has a system of its own \(webhook\), whose queue, key and address go by the id.*Keep the id/,
  ],
  [
    'other letters for a department whose records are read by them',
    profile({
      departments: council.departments.map((one) =>
        one.id === 'fostering'
          ? { ...one, prefix: 'FM', formerly: [{ id: 'fostering', prefix: 'FA', until: '2027-03-31' }] }
          : one,
      ),
    }),
    /Fostering and adoption: records of fostering are kept by id and letters.*Keep both, and change the name alone/,
  ],
]

it.each(broken)('says so where there are %s', (_, change, words) => {
  expect(said(change)).toMatch(words)
})

it('takes a department renamed that keeps its letters, and one that keeps its id and has other letters', () => {
  const until = '2027-03-31'
  expect(said(formerly([{ id: 'bridges', prefix: 'HW', until }]))).toBe('')
  expect(said(withDepartment({ prefix: 'RD', formerly: [{ id: 'highways', prefix: 'HW', until }] }))).toBe('')
})
