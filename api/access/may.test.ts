import { describe, expect, it } from 'vitest'
import { type Cells, type Grant, gives, may, mayAnywhere, mayIn } from './may.ts'
import { printed } from './print.ts'

type Role = 'reader' | 'clerk' | 'nobody'
type Kind = 'letter' | 'file'
type Right = 'read' | 'annotate' | 'send'
const cells: Cells<Role, Kind, Right> = {
  reader: { letter: ['read'], file: [] },
  clerk: { letter: ['read', 'send'], file: ['read', 'annotate'] },
  nobody: { letter: [], file: [] },
}
const roles = Object.keys(cells) as Role[]
const kinds = ['letter', 'file'] as const
const rights = ['read', 'annotate', 'send'] as const
const who = (...grants: Grant<Role>[]) => ({ grants })
const north = { department: 'north', service: 'post' }

describe.each(
  roles.flatMap((role) => kinds.flatMap((kind) => rights.map((right) => [role, kind, right] as const))),
)('%s, %s, %s', (role, kind, right) => {
  const given = cells[role][kind].includes(right)
  const asked = (grant: Omit<Grant<Role>, 'role'>) =>
    may(cells, who({ role, ...grant }), right, { ...north, kind })

  it('holds where the grant holds, and nowhere else', () => {
    expect(asked({ departments: 'all' })).toBe(given)
    expect(asked({ departments: ['south', 'north'] })).toBe(given)
    expect(asked({ departments: ['north'], services: ['post'] })).toBe(given)
    expect(asked({ departments: ['south'] })).toBe(false)
    expect(asked({ departments: ['north'], services: ['parcels'] })).toBe(false)
  })

  it('shows in menus where it is given for something', () => {
    const some = kinds.some((one) => cells[role][one].includes(right))
    const one = who({ role, departments: ['north'] })
    expect([gives(cells, role, right), mayAnywhere(cells, one, right)]).toEqual([some, some])
    expect([mayIn(cells, one, right, 'north'), mayIn(cells, one, right, 'south')]).toEqual([some, false])
  })
})

it('is not made of two grants', () => {
  const both = who({ role: 'clerk', departments: ['south'] }, { role: 'reader', departments: ['north'] })
  expect(may(cells, both, 'send', { ...north, kind: 'letter' })).toBe(false)
  expect(may(cells, both, 'read', { ...north, kind: 'letter' })).toBe(true)
  expect(may(cells, who(), 'read', { ...north, kind: 'letter' })).toBe(false)
})

it('is printed line by line, without whoever may do nothing', () => {
  expect(printed(cells, { read: 'see', annotate: 'write', send: 'act' }).split('\n')).toEqual([
    '| role | subject | see | write | act |',
    '| --- | --- | --- | --- | --- |',
    '| reader | letter | read | – | – |',
    '| reader | file | – | – | – |',
    '| clerk | letter | read | – | send |',
    '| clerk | file | read | annotate | – |',
  ])
})
