import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { rolesInWords } from '#infra/new-council/departments.ts'
import { startDepartment, theDepartment } from './in-text.ts'

/** Of this profile, and those that a new council is offered. */
const names = [
  ...council.departments.map(({ name }) => name),
  ...Object.values(rolesInWords).map(([, usual]) => usual.replace(/, [A-Z]+$/, '')),
  'Roads and travel',
]

describe('a department in running text', () => {
  it.each(names)('%s is something that acts, and one alone', (name) => {
    expect(theDepartment(name)).toMatch(/^the \S.* (team|service)$/)
    expect(theDepartment(name)).not.toMatch(/team team|the the/)
    expect(startDepartment(name)).toBe(theDepartment(name).replace(/^t/, 'T'))
  })

  it('keeps capitals of a name and of letters, and no others', () => {
    expect(theDepartment('Blue Badge team')).toBe('the Blue Badge team')
    expect(theDepartment('Registration service')).toBe('the registration service')
    expect(theDepartment('Highways')).toBe('the highways team')
    expect(theDepartment('SEND')).toBe('the SEND team')
    expect(theDepartment('The coroner’s office')).toBe('the coroner’s office')
  })
})
