import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { keyOfSpokenCode, makeSpokenCode, readSpokenCode } from './spoken-code.ts'

const reference = 'HW-7K3M-9QTD'
const code = makeSpokenCode(reference, createHash('sha256').update('any').digest())

it('is three groups of four, which are read back however they are typed', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){2}$/)
  for (const typed of [code, code.toLowerCase(), code.replaceAll(' ', ''), ` ${code.replaceAll(' ', '-')} `])
    expect(readSpokenCode(reference, typed)).toBe(code)
  const withLookAlikes = code.replaceAll('0', 'o').replaceAll('1', 'l')
  expect(readSpokenCode(reference, withLookAlikes)).toBe(code)
})

it('is not read with any one character wrong, missing or for another request', () => {
  const symbols = code.replaceAll(' ', '')
  for (let at = 0; at < symbols.length; at++) {
    const other = symbols[at] === 'A' ? 'B' : 'A'
    expect(readSpokenCode(reference, symbols.slice(0, at) + other + symbols.slice(at + 1))).toBeUndefined()
  }
  expect(readSpokenCode(reference, symbols.slice(1))).toBeUndefined()
  expect(readSpokenCode('HW-7K3M-9QTE', code)).toBeUndefined()
  expect(readSpokenCode(reference, '')).toBeUndefined()
})

it('stands for a tracking key like every other, which is another for each request and code', async () => {
  const key = await keyOfSpokenCode(reference, code)
  expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(key).toBe(
    createHash('sha256').update(`${reference} ${code}`).digest().subarray(0, 16).toString('base64url'),
  )
  expect(await keyOfSpokenCode('HW-7K3M-9QTE', code)).not.toBe(key)
})
