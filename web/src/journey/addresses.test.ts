import { expect, it } from 'vitest'
import { serviceWith } from '#services/define/testing/service.ts'
import { originOf, pageAddress } from './addresses.ts'

const service = serviceWith({
  verb: 'apply',
  sections: [
    { id: 'about', title: 'About', review: true },
    { id: 'plain', title: 'Plain' },
  ],
})

it.each([undefined, 'check', 'tasks', 'review-about'])('%s is in the address, and read from it', (origin) => {
  const address = new URL(pageAddress(service, 'where', origin), 'https://shire.example')
  expect(address.pathname).toBe('/apply/test/where')
  expect(originOf(service, address.search)).toBe(origin)
})

it.each(['?change=review-plain', '?change=review-other', '?change=done', '?change='])(
  '%s leads back to check, since there is no such review',
  (search) => {
    expect(originOf(service, search)).toBe('check')
  },
)

it.each(['', '?from=elsewhere', '?q=1'])('“%s” says nothing', (search) => {
  expect(originOf(service, search)).toBeUndefined()
})
