import { describe, expect, it } from 'vitest'
import { checkAnswers } from '#services/define/check.ts'
import { readable } from '#services/define/read.ts'
import { serviceOf, services } from '#services/index.ts'
import { AbroadAddress, AddressAnswer, addressLines, isAddress } from './address.ts'

const there = { lines: '12 Sample Avenue, Apt 3\r\n\nSpringfield, IL 62701', country: 'United States' }
const here = { line1: '1 High Street', town: 'Melton Mowbray', postcode: 'LE13 0TT' }

describe('an address outside the United Kingdom', () => {
  it('is kept as it was written, and read line by line with the country last', () => {
    expect(AbroadAddress.safeParse(there).success).toBe(true)
    expect(addressLines(there)).toEqual(['12 Sample Avenue, Apt 3', 'Springfield, IL 62701', 'United States'])
    expect(addressLines(here)).toEqual(['1 High Street', 'Melton Mowbray', 'LE13 0TT'])
    expect([there, here, null, 'x', { line1: 'x' }].map(isAddress)).toEqual([true, true, false, false, false])
  })

  it.each([
    { lines: ' ' },
    { lines: '\u200b' },
    { country: '' },
    { lines: 'x'.repeat(501) },
    { postcode: 'x' },
  ])('is none with %j', (change) =>
    expect(AbroadAddress.safeParse({ ...there, ...change }).success).toBe(false),
  )
})

describe.each(['freedom-of-information', 'birth-certificate'])('%s', (slug) => {
  it('is asked for from anywhere in the world, and staff read the address', () => {
    const service = serviceOf(slug)
    const answers = { ...service?.example, ...service?.examples?.abroad }
    if (!service) throw new Error(`no ${slug}`)
    expect(checkAnswers(service, answers)).toMatchObject({ ok: true })
    expect(readable(service, answers).map(({ answer }) => answer)).toContain(
      '12 Sample Avenue, Apt 3, Springfield, IL 62701, United States',
    )
  })
})

it('a service for people who live here takes no address outside the United Kingdom', () => {
  const only = services.filter(({ pages }) =>
    pages.some(({ questions }) =>
      questions.some((one) => one.kind === 'address' && one.key === 'address' && !one.abroad),
    ),
  )
  expect(only.length).toBeGreaterThan(5)
  for (const service of only) {
    const checked = checkAnswers(service, { ...service.example, address: there })
    expect(checked.ok, service.slug).toBe(false)
  }
})

const typed = { line1: '1 Sample Street', town: 'Melton Mowbray', postcode: 'LE13 0AA' }

it('takes an address', () => expect(AddressAnswer.safeParse(typed).success).toBe(true))

it.each(['line1', 'town'] as const)('asks for %s where nothing of it can be seen', (part) => {
  for (const text of ['', '  ', '\u200b', '\u2800\u00a0']) {
    const parsed = AddressAnswer.safeParse({ ...typed, [part]: text })
    expect(parsed.error?.issues).toMatchObject([{ path: [part], message: expect.stringMatching(/^Enter /) }])
  }
})
