import { describe, expect, it } from 'vitest'
import {
  allows,
  may,
  mayAnywhere,
  mayIn,
  type Permission,
  permissions,
  type Role,
  roles,
  type Staff,
  type StaffGrant,
  sight,
} from './staff.ts'

const staff = (...grants: StaffGrant[]): Staff => ({ id: 'one', name: 'One', grants })
const highways = { department: 'highways', service: 'pothole', sensitive: false }
const badge = { department: 'blue-badge', service: 'blue-badge', sensitive: true }

/** Written out by hand, so that a change of the table in the code is seen: open requests, then sensitive ones. */
const expected: Record<Role, readonly [open: string, sensitive: string]> = {
  viewer: ['see insight', 'insight'],
  officer: ['see see-sensitive act insight note', 'see see-sensitive act insight note'],
  decider: ['see see-sensitive act decide insight note', 'see see-sensitive act decide insight note'],
  manager: [
    'see see-sensitive act decide templates looks insight note',
    'see see-sensitive act decide templates looks insight note',
  ],
  contact: ['see enter note', 'enter'],
  auditor: ['looks insight', 'looks insight'],
}

describe.each(roles)('the role %s', (role) => {
  const may1 = (who: Staff, subject: typeof highways) =>
    permissions.filter((permission) => may(who, permission, subject)).join(' ')

  it('may do in its department what the table says, and of sensitive requests what it may read', () => {
    const who = staff({ role, departments: ['highways'] })
    expect(may1(who, highways)).toBe(expected[role][0])
    expect(may1(who, { ...highways, sensitive: true })).toBe(expected[role][1])
    const everywhere = staff({ role, departments: 'all' })
    expect(may1(everywhere, highways)).toBe(expected[role][0])
    expect(may1(everywhere, badge)).toBe(expected[role][1])
  })

  it('may do nothing in another department, nor with another service', () => {
    expect(may1(staff({ role, departments: ['libraries', 'blue-badge'] }), highways)).toBe('')
    const limited = staff({ role, departments: ['highways'], services: ['street-light'] })
    expect(may1(limited, highways)).toBe('')
    expect(may1(limited, { ...highways, service: 'street-light' })).toBe(expected[role][0])
    expect(may1(limited, { ...badge, service: 'street-light' })).toBe('')
  })

  it('shows in menus only what it may do somewhere', () => {
    const who = staff({ role, departments: ['highways'], services: ['street-light'] })
    for (const permission of permissions) {
      const has = allows[role].includes(permission)
      expect(mayAnywhere(who, permission)).toBe(has)
      expect(mayIn(who, permission, 'highways')).toBe(has)
      expect(mayIn(who, permission, 'libraries')).toBe(false)
    }
  })
})

it('takes rights of several grants together, but never mixes two into a third', () => {
  const who = staff(
    { role: 'viewer', departments: ['blue-badge'] },
    { role: 'officer', departments: ['highways'] },
    { role: 'auditor', departments: 'all' },
  )
  const can = (permission: Permission, subject = badge) => may(who, permission, subject)
  expect([can('looks'), can('see'), can('act'), can('see-sensitive')]).toEqual([true, false, false, false])
  expect([can('act', highways), can('decide', highways), can('looks', highways)]).toEqual([true, false, true])
})

it('lets nobody without a grant do anything', () => {
  for (const permission of permissions) {
    expect(may(staff(), permission, highways) || mayAnywhere(staff(), permission)).toBe(false)
  }
  expect(sight(staff(), highways)).toBe('nothing')
})

it.each<[Role, string, string]>([
  ['viewer', 'all', 'standing'],
  ['officer', 'all', 'all'],
  ['decider', 'all', 'all'],
  ['manager', 'all', 'all'],
  ['contact', 'all', 'standing'],
  ['auditor', 'nothing', 'nothing'],
])('%s sees of an open request %s, of a sensitive one %s', (role, open, sensitive) => {
  const who = staff({ role, departments: ['blue-badge'] })
  expect(sight(who, { ...badge, sensitive: false })).toBe(open)
  expect(sight(who, badge)).toBe(sensitive)
  expect(sight(who, highways)).toBe('nothing')
})
