import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printed } from '#access/print.ts'
import {
  type Permission,
  permissions,
  type Role,
  roles,
  type Staff,
  type StaffGrant,
} from '#contract/council/staff.ts'
import { gives, may, mayAnywhere, mayIn, sight } from './may.ts'
import { cells } from './table.ts'

const staff = (...grants: StaffGrant[]): Staff => ({ id: 'one', name: 'One', grants })
const highways = { department: 'highways', service: 'pothole', sensitive: false }
const badge = { department: 'blue-badge', service: 'blue-badge', sensitive: true }

/** Written out by hand, so that a change of the table in the code is seen: open requests, then sensitive ones. */
const expected: Record<Role, readonly [open: string, sensitive: string]> = {
  viewer: ['see standing insight', 'standing insight'],
  officer: ['see standing act insight note hear link fee', 'see standing act insight note hear link fee'],
  decider: [
    'see standing act decide insight note hear link fee',
    'see standing act decide insight note hear link fee',
  ],
  manager: [
    'see standing act decide templates looks insight note hear link fee',
    'see standing act decide templates looks insight note hear link fee',
  ],
  contact: ['see standing enter note hear link fee', 'standing enter hear link fee'],
  auditor: ['looks insight', 'looks insight'],
  school: ['', ''],
  recruiter: ['', ''],
  assessor: ['', ''],
  panel: ['', ''],
  chair: ['', ''],
  adviser: ['', ''],
  reviewer: ['', ''],
  finance: ['', ''],
  hub: ['', ''],
  'appeals-clerk': ['', ''],
  'appeals-panel': ['', ''],
  people: ['', ''],
  editor: ['', ''],
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
      const has = expected[role].join(' ').split(' ').includes(permission)
      expect(gives(role, permission)).toBe(has)
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
  expect([can('looks'), can('see'), can('act'), can('standing')]).toEqual([true, false, false, true])
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
  ['school', 'nothing', 'nothing'],
  ['recruiter', 'nothing', 'nothing'],
  ['assessor', 'nothing', 'nothing'],
  ['panel', 'nothing', 'nothing'],
  ['chair', 'nothing', 'nothing'],
  ['adviser', 'nothing', 'nothing'],
  ['reviewer', 'nothing', 'nothing'],
  ['finance', 'nothing', 'nothing'],
  ['hub', 'nothing', 'nothing'],
  ['appeals-clerk', 'nothing', 'nothing'],
  ['appeals-panel', 'nothing', 'nothing'],
])('%s sees of an open request %s, of a sensitive one %s', (role, open, sensitive) => {
  const who = staff({ role, departments: ['blue-badge'] })
  expect(sight(who, { ...badge, sensitive: false })).toBe(open)
  expect(sight(who, badge)).toBe(sensitive)
  expect(sight(who, highways)).toBe('nothing')
})

it('stands printed in the README', async () => {
  const path = join(import.meta.dirname, 'README.md')
  const table = printed(cells, {
    ...{ see: 'see', standing: 'see', looks: 'see', insight: 'see' },
    ...{ note: 'write', hear: 'write', link: 'write', fee: 'write', enter: 'write', templates: 'write' },
    ...{ act: 'act', decide: 'act' },
  })
  const block = `<!-- table -->\n${table}\n<!-- /table -->`
  const readme = readFileSync(path, 'utf8').replace(/<!-- table -->[\s\S]*<!-- \/table -->/, block)
  expect(readme).toContain(table)
  await expect(readme).toMatchFileSnapshot(path)
})
