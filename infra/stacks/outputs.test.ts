import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { council } from '#council'
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

/** `HighwaysQueueUrl`, <SiteUrl> or `<Department>KeyId`, as texts for people write them. */
const named = /[`<]((?:[A-Z]\w*|<[A-Z]\w*>)+?(?:Url|Arn|Id|Name|Policy))[`>]/g

const root = join(import.meta.dirname, '../..')
// What describes a file's columns names no output.
const texts = globSync('{*.md,{api,infra}/**/*.md}', { cwd: root, exclude: ['**/CSV.md'] }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
)

it('has every output that README and what it leads to name', () => {
  const names = [...new Set(texts.flatMap((text) => [...text.matchAll(named)].map(([, name = '']) => name)))]
  expect(names).toEqual(
    expect.arrayContaining([
      'SiteUrl',
      'PlacesSecretArn',
      'Open311<Client>KeyId',
      '<Department>WebhookKeyId',
    ]),
  )
  const foreign = 'communities=webhook,transport=open311,customer-relations=queue'
  const outputs = Object.keys(shire.synth({ council, foreign }).Outputs ?? {})
  const missing = names.filter((name) => {
    const pattern = new RegExp(`^${name.replace(/<\w+>/g, '\\w+')}$`)
    return !outputs.some((output) => pattern.test(output))
  })
  expect(missing).toEqual([])
})
