import { expect, it } from 'vitest'
import type { Facts } from './application.ts'
import { settableNamed, settableOf } from './settable.ts'

const facts: Facts = {
  born: '2015-10-01',
  home: null,
  preferences: [{ school: 'first-school' }, { school: 'first-school-annexe' }],
}

it('finds by its name each fact that staff may set, and no other', () => {
  const all = settableOf(facts, String)
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
  for (const { name, label, kind } of all)
    expect(settableNamed(facts, name)).toMatchObject({ name, label, kind })
  const others = [
    'age',
    'panel',
    'preferences/first-school',
    'preferences/other/panel',
    'x/first-school/panel',
  ]
  for (const name of others) expect(settableNamed(facts, name), name).toBeUndefined()
})
