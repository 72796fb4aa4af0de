import { describe, expect, it } from 'vitest'
import { CouncilProfile } from '#contract/council/council.ts'
import type { StaffGroup } from '#contract/council/staff.ts'
import { roles } from '#contract/council/staff.ts'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { services } from '#services/index.ts'
import { checkAllowancesFrom, groupProblems } from './problems.ts'

it('is a whole profile', () => {
  expect(CouncilProfile.parse(council)).toEqual(council)
})

it('says from which day weekly allowances are paid with Shire, or nothing is deployed', () => {
  const { allowancesFrom } = fosteringProfile
  expect(() => checkAllowancesFrom(allowancesFrom)).not.toThrow()
  for (const day of [null, '', '2026-02-30'])
    expect(() => checkAllowancesFrom({ ...allowancesFrom, day })).toThrow('allowancesFrom')
})

describe('the groups of staff', () => {
  const { hubs } = fosteringProfile
  const withGroups = (...staffGroups: StaffGroup[]) => ({
    ...council,
    operations: { ...council.operations, staffGroups },
  })

  it('name departments and services that there are', () => {
    expect(groupProblems(council, services, hubs)).toEqual([])
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
    const problems = (...groups: StaffGroup[]) => groupProblems(withGroups(...groups), services, hubs)
    expect(problems({ ...group, departments: ['roads'] })).toEqual([
      'a-group names the department roads, which the profile does not have',
    ])
    expect(problems({ ...group, departments: ['highways'], services: ['potholes'] })).toEqual([
      'a-group names the service potholes, which none of its departments has',
    ])
    expect(problems({ ...group, departments: ['highways'], services: ['blue-badge'] })).toEqual([
      'a-group names the service blue-badge, which none of its departments has',
    ])
    const fostering = { ...group, departments: ['fostering'] }
    expect(problems({ ...fostering, role: 'hub' })).toEqual(['a-group has to say of which hub it is'])
    expect(problems({ ...fostering, role: 'hub', hub: 'atlantis' })).toEqual([
      'a-group names the hub atlantis, which the council does not work with',
    ])
    expect(problems({ ...fostering, hub: hubs[0]?.id })).toEqual([
      'a-group names a hub, which the role officer does not have',
    ])
    const all = { ...group, departments: 'all' } as const
    expect(problems(all, all)).toEqual(['a-group is there twice'])
    expect(problems({ ...all, services: ['blue-badge'] })).toEqual([])
  })
})
