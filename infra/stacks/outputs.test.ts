import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { council } from '#council'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

/** `HighwaysQueueUrl`, <SiteUrl> or `<Department>KeyId`, as README writes them. */
const named = /[`<]((?:[A-Z]\w*|<[A-Z]\w*>)+?(?:Url|Arn|Id|Name|Policy))[`>]/g

it('has every output that README names', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const names = [...new Set([...readme.matchAll(named)].map(([, name = '']) => name))]
  expect(names).toEqual(expect.arrayContaining(['SiteUrl', 'PlacesSecretArn', 'Open311<Client>KeyId']))
  const foreign = 'communities=webhook,transport=open311,customer-relations=queue'
  const outputs = Object.keys(shire.synth({ council, foreign }).Outputs ?? {})
  const missing = names.filter((name) => {
    const pattern = new RegExp(`^${name.replace(/<\w+>/g, '\\w+')}$`)
    return !outputs.some((output) => pattern.test(output))
  })
  expect(missing).toEqual([])
})
