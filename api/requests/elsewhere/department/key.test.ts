import { createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { departmentKeyIn } from './key.ts'

const made = 'M'.repeat(64)
const secret = JSON.stringify({ keysMadeOf: made, highways: 'their own\n' })

it('gives each department a key of its own, that another tool makes alike', () => {
  const own = departmentKeyIn(secret, 'blue-badge')
  expect(own).toBe(createHmac('sha256', made).update('key of blue-badge').digest('hex'))
  // Letters and digits alone, as the API takes keys.
  expect(own).toMatch(/^[a-z0-9]{64}$/)
  expect(departmentKeyIn(secret, 'libraries')).not.toBe(own)
})

it('takes the one that somebody put there', () => {
  expect(departmentKeyIn(secret, 'highways')).toBe('their own')
})

it.each(['', 'plain', '"text"', '[1]', '{"keysMadeOf":1}', '{"highways":"a"}', '{"keysMadeOf":""}', 'null'])(
  'says that the secret is wrong, and nothing of it: %s',
  (wrong) => {
    const message = expect.not.stringContaining('plain')
    expect(() => departmentKeyIn(wrong, 'blue-badge')).toThrow(expect.objectContaining({ message }))
  },
)
