import { describe, expect, it } from 'vitest'
import type { AddressQuestion, Page } from '#contract/core/question.ts'
import { errorsOn, fieldIdAt, toAnswer, toTyped } from '../values.ts'
import { typedAddress } from './typed.ts'

const errors = { missing: 'Enter it', invalid: 'Enter it properly' }
const address: AddressQuestion = { kind: 'address', key: 'home', label: 'Home', errors }
const page: Page = { id: 'home', questions: [address] }

describe('an address outside the United Kingdom', () => {
  const world: AddressQuestion = { ...address, abroad: true }
  const there = { lines: '12 Sample Avenue\nSpringfield', country: 'United States' }
  const typed = (abroad: object) => ({
    ...typedAddress(undefined, false),
    mode: 'abroad',
    abroad: { lines: '', country: '', ...abroad },
  })
  const worldErrors = (abroad: object) =>
    errorsOn({ id: 'home', questions: [world] }, {}, { home: toAnswer(world, typed(abroad)) })

  it('comes back as it was given, where it is taken', () => {
    expect(toAnswer(world, toTyped(world, there))).toEqual(there)
    expect(
      toAnswer(world, typed({ lines: ' 12 Sample Avenue\nSpringfield ', country: ' United States' })),
    ).toEqual(there)
    expect(worldErrors(there)).toEqual({})
    expect(errorsOn(page, {}, { home: there })).toEqual({ home: 'Enter it properly' })
  })

  it('needs its lines and the country, and says what is missing at its field', () => {
    expect(worldErrors({ lines: ' ', country: '\u200b' })).toEqual({
      'home/lines': 'Enter the address',
      'home/country': 'Enter the country',
    })
    expect(toAnswer(address, typed({ lines: ' ' }))).toBeUndefined()
    expect(toAnswer({ ...world, optional: true }, typed({ lines: ' ' }))).toBeUndefined()
    expect(worldErrors({ country: 'Japan' })).toEqual({ 'home/lines': 'Enter the address' })
    expect(worldErrors({ lines: '1-1 Chiyoda', country: ' ' })).toEqual({
      'home/country': 'Enter the country',
    })
    expect(worldErrors({ lines: 'x'.repeat(501), country: 'Japan' })).toEqual({
      'home/lines': 'Address must be 500 characters or fewer',
    })
    expect([fieldIdAt(world, 'home/lines'), fieldIdAt(world, 'home/country')]).toEqual([
      'home',
      'home-country',
    ])
  })

  it('takes one in the United Kingdom all the same', () => {
    const here = { line1: '1 High Street', town: 'Testcaster', postcode: 'LE3 8RA' }
    expect(errorsOn({ id: 'home', questions: [world] }, {}, { home: here })).toEqual({})
  })
})
