import { expect, it } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import { type PrivateLink, privatePath } from '#contract/requests/private-link.ts'
import { mangledAddresses } from '#contract/testing/mangled-links.ts'
import { meantAddress } from './privateAddress.ts'

const bytes = new Uint8Array([1, 2, 3, 4, 5])
const token = `${'a'.repeat(43)}.${'b'.repeat(43)}`
const links: PrivateLink[] = [
  { kind: 'request', id: makeReference('HW', bytes), key: 'k'.repeat(22) },
  { kind: 'form', id: makeReference('SV', bytes), key: `P-${'0'.repeat(20)}` },
  { kind: 'list', key: token.replace('.', '.1a2b3c.') },
  { kind: 'alertConfirm', key: token },
  { kind: 'alertStop', key: token },
]

it.each(links)('the link of a $kind comes to stand as it was sent, whatever a filter made of it', (link) => {
  const path = privatePath(link)
  for (const [name, change] of mangledAddresses) {
    const address = new URL(change(`https://report.example${path}`))
    const meant = meantAddress(address)
    if (address.href.endsWith(path)) expect(meant, name).toBeUndefined()
    else expect(meant, name).toBe(path)
  }
})

it.each([
  ['/find', undefined],
  ['/find?q=50%25%20off%23', undefined],
  ['/workspace/signed-in?code=x&state=y', undefined],
  ['/alerts/confirm%23abc', '/alerts/confirm'],
  ['/report%23main-content', '/report#main-content'],
  ['/find%3Fq=bins', '/find?q=bins'],
  ['/%23', '/#'],
])('%s is meant as %s', (address, meant) => {
  expect(meantAddress(new URL(address, 'https://report.example'))).toBe(meant)
})
