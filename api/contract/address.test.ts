import { expect, it } from 'vitest'
import { AddressAnswer } from './address.ts'

const address = { line1: '1 Sample Street', town: 'Melton Mowbray', postcode: 'LE13 0AA' }

it('takes an address', () => expect(AddressAnswer.safeParse(address).success).toBe(true))

it.each(['line1', 'town'] as const)('asks for %s where nothing of it can be seen', (part) => {
  for (const text of ['', '  ', '\u200b', '\u2800\u00a0']) {
    const parsed = AddressAnswer.safeParse({ ...address, [part]: text })
    expect(parsed.error?.issues).toMatchObject([{ path: [part], message: expect.stringMatching(/^Enter /) }])
  }
})
