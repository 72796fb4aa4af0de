import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter, makeReference, readReference, referenceLike } from './reference.ts'

const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const hash = fc.uint8Array({ minLength: 5, maxLength: 5 })
const reference = hash.map((bytes) => makeReference('HW', bytes))

describe('a reference', () => {
  it('reads back as it was made, however it is typed', () => {
    fc.assert(
      fc.property(reference, fc.boolean(), (made, lower) => {
        const typed = made.replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')
        expect(readReference(lower ? typed.toLowerCase() : typed)).toBe(made)
      }),
    )
  })

  it('does not survive one wrong character', () => {
    fc.assert(
      fc.property(reference, fc.nat(), fc.constantFrom(...symbols), (made, at, symbol) => {
        const bare = [...made.replaceAll('-', '')]
        const position = at % bare.length
        fc.pre(bare[position] !== symbol)
        bare[position] = symbol
        expect(readReference(bare.join(''))).toBeUndefined()
      }),
    )
  })

  it('does not survive two neighbours that changed places', () => {
    fc.assert(
      fc.property(reference, fc.nat(), (made, at) => {
        const bare = [...made.replaceAll('-', '')]
        const position = at % (bare.length - 1)
        const [a, b] = [bare[position] as string, bare[position + 1] as string]
        fc.pre(a !== b)
        bare[position] = b
        bare[position + 1] = a
        expect(readReference(bare.join(''))).toBeUndefined()
      }),
    )
  })

  it('keeps all 35 bits of the hash', () => {
    fc.assert(
      fc.property(hash, hash, (a, b) => {
        const bits = (bytes: Uint8Array) =>
          bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) & (2n ** 35n - 1n)
        expect(makeReference('HW', a) === makeReference('HW', b)).toBe(bits(a) === bits(b))
      }),
    )
  })

  it('has the check characters worked out by hand', () => {
    expect(checkCharacter('')).toBe('0')
    expect(checkCharacter('1')).toBe('2')
    expect(checkCharacter('G')).toBe('5')
  })

  it.each(['', 'HW', 'HW-7K3M-9QT', 'HW-7K3M-9QTDD-1', '1W-7K3M-9QTD', 'HW-7U3M-9QTD'])(
    'is not %j',
    (typed) => {
      expect(readReference(typed)).toBeUndefined()
    },
  )

  it('is of the department that is asked for, and of no other', () => {
    const reference = makeReference('FA', new Uint8Array([1, 2, 3, 4, 5]))
    expect(readReference(reference, 'FA')).toBe(reference)
    expect(readReference(reference, 'HW')).toBeUndefined()
  })
})

it('is shown by one that would be read', () => {
  for (const prefix of ['HW', 'RD', 'ABCD'])
    expect(readReference(referenceLike(prefix))).toBe(referenceLike(prefix))
})
