import { describe, expect, it } from 'vitest'
import type { StaffGroup } from '#contract/council/staff.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { sight } from './may.ts'
import { readersOf, whoReads, whoReadsAnything } from './readers.ts'

const pothole = { department: 'highways', service: 'pothole', sensitive: false }
const care = { department: 'adult-care', service: 'adult-social-care', sensitive: true }
const badge = { department: 'blue-badge', service: 'blue-badge', sensitive: true, fee: { pence: 1000 } }
const withGroups = (...staffGroups: StaffGroup[]) => ({ ...council, operations: { staffGroups } })
const what = 'what you give here'

const own: StaffGroup = { group: 'road-officers', role: 'officer', departments: ['highways'] }
const several: StaffGroup = { group: 'officers', role: 'officer', departments: ['highways', 'blue-badge'] }
const centre: StaffGroup = { group: 'phones', role: 'contact', departments: 'all' }
const everywhere: StaffGroup = { group: 'reviewers', role: 'officer', departments: 'all' }

describe('who reads what is sent', () => {
  it('is what the rights of the model council say', () => {
    expect(whoReads(council, pothole, what)).toBe(
      'Only Highways staff and contact centre staff at Leicestershire County Council can see what you give here.',
    )
    expect(whoReads(council, badge, what)).toBe(
      'Only Blue Badge team staff at Leicestershire County Council can see what you give here. Contact centre staff can see only that it was sent, where it stands and whether the fee is paid.',
    )
  })

  it('is the department alone where nobody else has the right', () => {
    const said = 'Only Highways staff at Leicestershire County Council can see what you give here.'
    expect(whoReads(withGroups(own), pothole, what)).toBe(said)
    const elsewhere: StaffGroup = { ...centre, departments: ['libraries'] }
    expect(whoReads(withGroups(own, elsewhere), pothole, what)).toBe(said)
    const auditors: StaffGroup = { group: 'auditors', role: 'auditor', departments: 'all' }
    expect(whoReads(withGroups(auditors), pothole, what)).toBe(said)
  })

  it('names those who have several departments beside the staff of the one that gets it', () => {
    for (const subject of [pothole, badge])
      expect(readersOf(withGroups(own, several), subject).all).toContain(
        'council staff who work across departments',
      )
    expect(readersOf(withGroups(several), { ...pothole, department: 'libraries' }).all).toEqual([
      'Libraries staff',
    ])
    expect(whoReads(council, care, what)).toBe(
      'Only Adult social care staff and council staff who work across departments at Leicestershire County Council can see what you give here. Contact centre staff can see only that it was sent and where it stands.',
    )
    expect(whoReadsAnything(withGroups(own, several)).personal).toContain('work across departments')
  })

  it('leaves out nobody who reads all of it, whatever the service', () => {
    for (const { department, slug, sensitive } of services) {
      const subject = { department, service: slug, sensitive }
      const others = council.operations.staffGroups.filter(
        (group) =>
          (group.departments === 'all' || group.departments.length > 1) &&
          sight({ id: '', name: '', grants: [group] }, subject) === 'all',
      )
      expect(readersOf(council, subject).all.length > 1, slug).toBe(others.length > 0)
    }
  })

  it('changes with the rights', () => {
    expect(whoReads(withGroups(own, centre, everywhere), badge, what)).toBe(
      'Only Blue Badge team staff and council staff who work across departments at Leicestershire County Council can see what you give here. Contact centre staff can see only that it was sent, where it stands and whether the fee is paid.',
    )
    const viewers: StaffGroup = { group: 'viewers', role: 'viewer', departments: 'all' }
    expect(readersOf(withGroups(viewers), badge)).toEqual({
      all: ['Blue Badge team staff'],
      standing: ['council staff who work across departments'],
    })
    expect(readersOf(withGroups(viewers), pothole).all).toContain('council staff who work across departments')
    const lights: StaffGroup = { ...everywhere, services: ['street-light'] }
    expect(readersOf(withGroups(lights), pothole).all).toEqual(['Highways staff'])
    expect(readersOf(withGroups(lights), { ...pothole, service: 'street-light' }).all).toHaveLength(2)
  })

  it('is said for whatever is sent, with everybody who reads some of it', () => {
    const { most, personal } = whoReadsAnything(council)
    expect(most).toMatch(
      /^The department that deals with it, contact centre staff, council staff who work across departments and anybody who has your private link can see/,
    )
    expect(personal).toMatch(
      /^Only the department that decides on it and council staff who work across departments can see .*\. Contact centre staff can see only/,
    )
    const lights: StaffGroup = { ...everywhere, services: ['street-light'] }
    expect(whoReadsAnything(withGroups(lights)).most).toContain('council staff who work across departments')
    expect(whoReadsAnything(withGroups(own)).most).toMatch(/^The department that deals with it and anybody/)
  })
})
