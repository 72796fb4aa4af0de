import { expect, it } from 'vitest'
import { referenceLike } from '#contract/core/reference.ts'
import { makeSpokenCode } from '#contract/requests/spoken-code.ts'
import { readCode } from './SpokenCode.tsx'

const reference = referenceLike('HW')
const code = makeSpokenCode(reference, new Uint8Array([1, 2, 3, 4, 5, 6, 7]))

it('reads a reference and a code that fit, however they are typed', () => {
  expect(readCode(reference.toLowerCase(), code.replaceAll(' ', '-'))).toEqual({ reference, code })
})

it.each([
  ['', '', { reference: 'Enter the reference', code: 'Enter the code' }],
  ['', code, { reference: 'Enter the reference' }],
  [`${reference.slice(0, -1)}A`, code, { reference: expect.stringMatching(/^Check the reference/) }],
  [reference, '', { code: 'Enter the code' }],
  [reference, code.slice(1), { code: expect.stringMatching(/^Check the code/) }],
])('says of “%s” and “%s” what to put right', (typed, spoken, errors) => {
  expect(readCode(typed, spoken)).toEqual({ errors })
})
