import { expect, it } from 'vitest'
import { said } from './broken.ts'
import type { Installation } from './installation.ts'

const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/1'

it.each<[string, Partial<Installation>, RegExp]>([
  [
    'a certificate from another region',
    {
      deployments: {
        live: {
          domain: {
            name: 'report.example.gov.uk',
            certificate: 'arn:aws:acm:eu-west-2:111122223333:certificate/1',
          },
        },
      },
    },
    /deployments\.ts.* live, domain, certificate is "arn:aws:acm:eu-west-2/,
  ],
  ['nothing that residents use', { deployments: { staging: {} } }, /There is no stage live.*Add live: \{\}/],
  [
    'one domain for two installations',
    {
      deployments: {
        live: { domain: { name: 'report.example.gov.uk', certificate } },
        staging: { domain: { name: 'report.example.gov.uk', certificate } },
      },
    },
    /staging has the domain report\.example\.gov\.uk, which live has too\. Write another one/,
  ],
])('of the deployments %s is said with what to write', (_, broken, words) => {
  expect(said(broken)).toMatch(words)
})
