import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { privateKeyPatterns } from '#contract/core/private-key.ts'
import { makeReference } from '#contract/core/reference.ts'
import { mangledAddresses, pastedLinks } from '#contract/testing/mangled-links.ts'
import { keyOfLongCode, makeLongCode } from './draft.ts'
import { mangledMark, type PrivateLink, privatePath, readPrivateLink } from './private-link.ts'

const symbol = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const text = (of: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...of), minLength: length, maxLength: length })
const key128 = text(symbol, 22)
const key256 = text(symbol, 43)
const token = fc.tuple(key256, key256).map((parts) => parts.join('.'))
const reference = (prefix: string) =>
  fc.uint8Array({ minLength: 5, maxLength: 5 }).map((bytes) => makeReference(prefix, bytes))
const longCode = fc
  .uint8Array({ minLength: 19, maxLength: 19 })
  .map((bytes) => keyOfLongCode(makeLongCode(bytes)))

const anyLink: fc.Arbitrary<PrivateLink> = fc.oneof(
  fc.record({ kind: fc.constant('request' as const), id: reference('HW'), key: key128 }),
  fc.record({ kind: fc.constant('offer' as const), id: reference('SA'), key: key128 }),
  fc.record({ kind: fc.constant('application' as const), id: reference('SA'), key: key128 }),
  fc.record({ kind: fc.constant('enquiry' as const), id: reference('FE'), key: key128 }),
  fc.record({ kind: fc.constant('form' as const), id: reference('SV'), key: fc.oneof(key128, longCode) }),
  fc.record({
    kind: fc.constant('list' as const),
    key: fc
      .tuple(key256, text('0123456789abcdefghijklmnopqrstuvwxyz', 6), key256)
      .map((parts) => parts.join('.')),
  }),
  fc.record({ kind: fc.constantFrom('alertConfirm' as const, 'alertStop' as const), key: token }),
)
const address = (link: PrivateLink) => `https://report.example${privatePath(link)}`

describe('a private link', () => {
  it.each(pastedLinks)('is read %s', (_, change) => {
    fc.assert(
      fc.property(anyLink, (link) => {
        expect(readPrivateLink(change(address(link)))).toEqual(link)
      }),
    )
  })

  it('is read after several filters, whatever their order', () => {
    const filters = pastedLinks.slice(mangledAddresses.length).filter(([name]) => /^[A-Z]/.test(name))
    fc.assert(
      fc.property(
        anyLink,
        fc.constantFrom(...filters),
        fc.constantFrom(...filters),
        (link, [, one], [, other]) => {
          expect(readPrivateLink(other(one(address(link))))).toEqual(link)
        },
      ),
    )
  })

  it('has a key that the API takes, and no other', () => {
    fc.assert(
      fc.property(anyLink, ({ kind, key, ...rest }) => {
        expect(key).toMatch(privateKeyPatterns[kind])
        const cut = privatePath({ kind, key: key.slice(0, -1), ...rest })
        expect(readPrivateLink(cut)).toEqual({ kind, ...rest })
      }),
    )
  })

  it('is known by its reference however that is written', () => {
    const id = makeReference('HW', new Uint8Array([1, 2, 3, 4, 5]))
    const key = 'k'.repeat(22)
    for (const written of [id.toLowerCase(), id.replaceAll('-', ''), id.replaceAll('-', '–')])
      expect(readPrivateLink(`/track/${written}#${key}`)).toEqual({ kind: 'request', id, key })
  })

  it('is not found where none is, and nothing makes reading fail', () => {
    for (const none of ['', 'HW-7K3M-9QTD', '/track', '/alerts', 'https://report.example/find?q=%23'])
      expect(readPrivateLink(none)).toBeUndefined()
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void readPrivateLink(any)))
    for (const odd of ['%', '%2', '%E0%A4%A', 'aHR0cA===', 'https://x/?u=aHR0c', '%2525252525252523'])
      expect(readPrivateLink(odd)).toBeUndefined()
  })
})

it.each(mangledAddresses)('the page of an address with its mark %s is what stands before', (_, change) => {
  const page = change('https://report.example/alerts/confirm#abc').split('https://report.example')[1] ?? ''
  const asked = page.split('#')[0]?.split('?')[0] ?? ''
  expect(asked.split(mangledMark)[0]?.replace(/\/$/, '')).toBe('/alerts/confirm')
})
