import { expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { StaffIdentity } from '#contract/council/staff-identity.ts'
import { council } from '#council'
import { said } from './broken.ts'
import type { Installation } from './installation.ts'

const operations = (change: Partial<CouncilProfile['operations']>): Partial<Installation> => ({
  council: { ...council, operations: { ...council.operations, ...change } },
})
const identity = (change: Partial<StaffIdentity>) =>
  operations({ staffIdentity: { ...(council.operations.staffIdentity as StaffIdentity), ...change } })
const oidc = (issuer: string) =>
  identity({ provider: { kind: 'oidc', issuer, clientId: 'shire', secretName: 'shire/entra' } })

const broken: [string, Partial<Installation>, RegExp][] = [
  [
    'nobody who manages people',
    operations({ staffGroups: council.operations.staffGroups.filter(({ role }) => role !== 'people') }),
    /Nobody may say who can sign in to all departments\. Add a group \{ group: 'people-managers'/,
  ],
  [
    'a group of the council’s twice',
    identity({
      groups: [
        { named: 'Roads', gives: ['highways-officers'] },
        { named: 'Roads', gives: ['highways-managers'] },
      ],
    }),
    /has the group Roads twice\. Write what it gives in one row/,
  ],
  [
    'a group that gives one that there is not',
    identity({ groups: [{ named: 'Roads', gives: ['road-wizards'] }] }),
    /The group Roads of the council’s sign-in gives road-wizards, which staffGroups does not have\. Add that group there, or write one of: highways-officers/,
  ],
  [
    'a group with a comma in its name',
    identity({ groups: [{ named: 'Roads, all', gives: ['highways-officers'] }] }),
    /The group Roads, all .* has a comma in its name/,
  ],
  ['an address for a domain', identity({ domains: ['jo@council.gov.uk'] }), /jo@council\.gov\.uk is no end/],
  ['a domain in capitals', identity({ domains: ['Council.gov.uk'] }), /Council\.gov\.uk is no end/],
  ['an issuer that is not secure', oidc('http://sign-in.council.gov.uk'), /It has to begin with https/],
  [
    'an issuer of everybody’s',
    oidc('https://login.microsoftonline.com/common/v2.0'),
    /by which accounts of any organisation could sign in\. Write the one of the council’s own tenant/,
  ],
  [
    'the address of a description for an issuer',
    oidc('https://sign-in.council.gov.uk/.well-known/openid-configuration'),
    /Write what comes before \/\.well-known\//,
  ],
  [
    'metadata of SAML that are not secure',
    identity({ provider: { kind: 'saml', metadataUrl: 'http://sign-in.council.gov.uk/saml' } }),
    /metadataUrl of the council’s sign-in is http:/,
  ],
  ['sessions of a day', identity({ hours: 24 }), /hours/],
]

it.each(broken)('a profile with %s is told so', (_, change, words) => {
  expect(said(change)).toMatch(words)
})

it('may have no sign-in of its own, or one that is registered', () => {
  expect(said(operations({ staffIdentity: undefined }))).toBe('')
  expect(said(oidc('https://login.microsoftonline.com/8f6a2d3e-0000-4000-8000-000000000000/v2.0'))).toBe('')
})
