import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messageBytes, messageText } from './message-text.ts'

/** What SQS takes, and of that only what is not beyond U+FFFF. */
const taken = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]*$/

it('means the same, and holds nothing that a queue refuses', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
      for (const one of [value, { [text]: text }]) {
        const written = messageText(one)
        expect(written).toMatch(taken)
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(one)))
      }
    }),
  )
})

it.each([
  ['Zoë, 你好', '"Zoë, 你好"'],
  ['👍', '"\\ud83d\\udc4d"'],
  ['\ufffe\uffff', '"\\ufffe\\uffff"'],
  ['\ud800', '"\\ud800"'],
  ['\u0000\u007f\u0085', '"\\u0000\\u007f\\u0085"'],
  ['a\n"b"', '"a\\n\\"b\\""'],
])('writes %j as %s', (text, written) => {
  expect(messageText(text)).toBe(written)
  expect(messageBytes(text)).toBe(Buffer.byteLength(written))
})
