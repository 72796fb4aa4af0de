import { describe, expect, it } from 'vitest'
import { CouncilProfile } from '#contract/council/council.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { roles } from '#contract/council/staff.ts'
import { council } from '#council'
import { services } from '#services/index.ts'
import { groupProblems } from './problems.ts'

it('is a whole profile', () => {
  expect(CouncilProfile.parse(council)).toEqual(council)
})

describe('the groups of staff', () => {
  const withGroups = (...staffGroups: StaffGroup[]) => ({
    ...council,
    operations: { ...council.operations, staffGroups },
  })

  it('name departments and services that there are', () => {
    expect(groupProblems(council, services)).toEqual([])
  })

  it('have somebody for every role and every department', () => {
    const { staffGroups } = council.operations
    expect(new Set(staffGroups.map(({ role }) => role))).toEqual(new Set(roles))
    for (const { id } of council.departments)
      expect(
        staffGroups.some(({ role, departments }) => role === 'officer' && departments.includes(id)) ||
          staffGroups.some(({ role, departments }) => role === 'decider' && departments.includes(id)),
        id,
      ).toBe(true)
  })

  it('are refused where they name what there is not', () => {
    const group = { group: 'a-group', role: 'officer' } as const
    const problems = (...groups: StaffGroup[]) => groupProblems(withGroups(...groups), services)
    expect(problems({ ...group, departments: ['roads'] })).toEqual([
      'a-group names the department roads, which the profile does not have',
    ])
    expect(problems({ ...group, departments: ['highways'], services: ['potholes'] })).toEqual([
      'a-group names the service potholes, which none of its departments has',
    ])
    expect(problems({ ...group, departments: ['highways'], services: ['blue-badge'] })).toEqual([
      'a-group names the service blue-badge, which none of its departments has',
    ])
    const all = { ...group, departments: 'all' } as const
    expect(problems(all, all)).toEqual(['a-group is there twice'])
    expect(problems({ ...all, services: ['blue-badge'] })).toEqual([])
  })
})
