import { expect, it } from 'vitest'
import { secretText } from './secret-text.ts'

it.each([
  ['a line end', 'key-1\n'],
  ['the line end of another system', 'key-1\r\n'],
  ['a blank before', ' key-1'],
  ['tabs on both sides', '\tkey-1\t'],
  ['a byte order mark', '\ufeffkey-1'],
  ['a space of no width', 'key-1\u200b'],
  ['a non-breaking space', 'key-1\u00a0'],
  ['nothing else', 'key-1'],
])('a secret that was pasted with %s is the same key', (_, stored) => {
  expect(secretText(stored)).toBe('key-1')
})

it('keeps what stands inside a secret', () => {
  expect(secretText('{"current": "a b"}\n')).toBe('{"current": "a b"}')
})

it.each([undefined, '', ' \r\n'])('there is none in %j', (stored) => {
  expect(() => secretText(stored)).toThrow('The secret is empty')
})
