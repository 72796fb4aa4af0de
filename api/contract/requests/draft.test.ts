import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alphabet } from '#contract/core/reference.ts'
import { DraftKey, draftToError, keyOfLongCode, makeLongCode, maskAddress, readLongCode } from './draft.ts'

const code = fc.uint8Array({ minLength: 19, maxLength: 19 }).map(makeLongCode)

describe('a long code', () => {
  it('is twenty characters in groups, and reads back however it is typed', () => {
    fc.assert(
      fc.property(code, fc.boolean(), (made, lower) => {
        expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
        const typed = ` ${made.replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'i')}`
        expect(readLongCode(lower ? typed.toLowerCase() : typed)).toBe(made)
      }),
    )
  })

  it('does not survive one wrong character, nor one too few', () => {
    fc.assert(
      fc.property(code, fc.nat(19), fc.constantFrom(...alphabet), (made, at, symbol) => {
        const bare = [...made.replaceAll('-', '')]
        fc.pre(bare[at] !== symbol)
        expect(readLongCode(bare.with(at, symbol).join(''))).toBeUndefined()
        expect(readLongCode(bare.slice(1).join(''))).toBeUndefined()
      }),
    )
  })

  it('is a key like every other', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(DraftKey.safeParse(keyOfLongCode(made)).success).toBe(true)
      }),
    )
  })
})

describe('an address', () => {
  it.each([
    ['ada@example.com', 'a•••@example.com'],
    ['🦊fox@example.com', '🦊•••@example.com'],
    ['07700 900 982', '••• 982'],
  ])('%s is shown as %s', (to, masked) => expect(maskAddress(to)).toBe(masked))

  it.each([
    ['email', undefined, 'Enter your email address'],
    ['email', 'ada', 'Enter an email address in the correct format, like name@example.com'],
    ['email', 'ada@example.com', undefined],
    ['text', undefined, 'Enter your mobile number'],
    ['text', 'ada@example.com', 'Enter a mobile number, like 07700 900 982'],
    ['text', '07700 900 982', undefined],
    ['print', undefined, undefined],
    ['print', 'ada@example.com', 'A printed code is not sent anywhere: leave it out'],
  ] as const)('by %s, %j: %j', (way, to, message) => expect(draftToError(way, to)).toBe(message))
})
