import { describe, expect, it } from 'vitest'
import type { CouncilProfile } from './council.ts'
import { departmentOf, departmentOfReference, idNow, idsOf, idsWith, whatNext } from './department.ts'

it('says the name of the department in what happens next, wherever it stands and whatever is in it', () => {
  const next = [
    'It goes straight to {department}.',
    'They look at it.',
    'The {department} calls, or {department} writes.',
  ]
  expect(whatNext(next, { name: 'Highways' })).toEqual([
    'It goes straight to the highways team.',
    'They look at it.',
    'The highways team calls, or the highways team writes.',
  ])
  expect(whatNext(next, { name: 'Roads $& more' })[0]).toBe('It goes straight to the roads $& more team.')
})

describe('a department that had another id, or got the work of one', () => {
  const until = '2027-03-31'
  const council = {
    name: 'The council',
    departments: [
      {
        id: 'roads',
        name: 'Roads',
        prefix: 'RD',
        formerly: [
          { id: 'highways', prefix: 'HW', until },
          { id: 'highways', prefix: 'HY', until: '2020-01-01' },
          { id: 'bridges', prefix: 'BR', until },
        ],
      },
      { id: 'libraries', name: 'Libraries', prefix: 'BK' },
    ],
  } as unknown as CouncilProfile
  const [roads] = council.departments

  it('is found by each of its ids, and by no other', () => {
    for (const id of ['roads', 'highways', 'bridges']) {
      expect(departmentOf(council, id)).toBe(roads)
      expect(idNow(council, id)).toBe('roads')
      expect(idsWith(council, id)).toEqual(['roads', 'highways', 'bridges'])
    }
    expect(() => departmentOf(council, 'parks')).toThrow('has no department "parks"')
    expect(idNow(council, 'parks')).toBe('parks')
    expect(idsWith(council, 'parks')).toEqual(['parks'])
    expect(idsOf({ id: 'libraries' })).toEqual(['libraries'])
  })

  it('is told by references of now and of before', () => {
    for (const prefix of ['RD', 'HW', 'HY', 'BR'])
      expect(departmentOfReference(council, `${prefix}-7K3M-9QTD`)).toBe(roads)
    expect(departmentOfReference(council, 'BK-7K3M-9QTD')?.id).toBe('libraries')
    expect(departmentOfReference(council, 'H-7K3M-9QTD')).toBeUndefined()
  })
})
