import { expect, it } from 'vitest'
import { checkAddress, readOwnCheck } from './addresses.ts'

const own = { code: 'K7QM-3F2X-9TPA-0WZD', root: 'd'.repeat(64) }

it('brings code and fingerprint along in the fragment alone', () => {
  const address = new URL(checkAddress('reception-2027', own), 'https://shire.example')
  expect(address.pathname + address.search).toBe('/schools/check-a-round/reception-2027')
  expect(readOwnCheck(address.hash)).toEqual(own)
})

it('reads a code without a fingerprint, and nothing of what is neither', () => {
  expect(readOwnCheck('#k7qm 3f2x 9tpa owzd')).toEqual({ code: own.code })
  expect(readOwnCheck(`#K7QM.${own.root}0`)).toEqual({})
  expect(readOwnCheck('')).toEqual({})
})
