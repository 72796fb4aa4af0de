import { afterAll, expect, it } from 'vitest'
import { council } from '#council'
import { departmentKeyIn } from '#requests/elsewhere/department/key.ts'
import { installation } from '../stacks/testing.ts'
import { environmentFor, keyOf, usage } from './key.ts'

const shire = installation()
afterAll(shire.clear)

const arn = (name: string) => `arn:aws:secretsmanager:eu-west-2:000000000000:secret:${name}`
const outputs = {
  SiteUrl: 'http://localhost:3000',
  DepartmentKeysId: arn('all'),
  Open311FixmystreetKeyId: arn('plain'),
  HighwaysQueueUrl: 'http://127.0.0.1:4000/0/highways.fifo',
  HighwaysConsumerPolicy: 'arn:aws:iam::0:policy/p',
  CommunitiesWebhookKeyId: arn('two'),
}
const secrets = {
  [arn('plain')]: 'abc',
  [arn('all')]: '{"keysMadeOf":"m","highways":"theirs"}',
  [arn('two')]: '{"current":"new","previous":"old"}',
}
const secretOf = async (id: string) => secrets[id] ?? ''
const endpoints = {
  site: 'http://localhost:3000',
  aws: 'http://127.0.0.1:4000',
  region: 'eu-west-2',
  accessKeyId: 'operator',
  secretAccessKey: 'its-key',
  outputs,
}

it('reads the key of an output, of two keys the current one', async () => {
  expect(await keyOf(outputs, 'Open311FixmystreetKeyId', secretOf)).toBe('abc')
  expect(await keyOf(outputs, 'CommunitiesWebhookKeyId', secretOf)).toBe('new')
})

it('reads a department’s key from the secret of all, and asks whose', async () => {
  expect(await keyOf(outputs, 'DepartmentKeysId', secretOf, 'highways')).toBe('theirs')
  const own = await keyOf(outputs, 'DepartmentKeysId', secretOf, 'libraries')
  expect(own).toBe(departmentKeyIn(secrets[arn('all')] ?? '', 'libraries'))
  await expect(keyOf(outputs, 'DepartmentKeysId', secretOf)).rejects.toThrow('Whose?')
})

it.each(['Highways', 'SiteUrl'])('names the secrets that there are, when %s is none', async (name) => {
  await expect(keyOf(outputs, name, secretOf)).rejects.toThrow(
    `No output ${name} names a secret. These do:\n  CommunitiesWebhookKeyId\n  DepartmentKeysId\n  Open311FixmystreetKeyId`,
  )
})

it('gives each sample what it takes from its environment, and a department without one the way to it', async () => {
  expect(await environmentFor('communities', endpoints, secretOf)).toEqual({ WEBHOOK_KEY: 'new' })
  expect(await environmentFor('highways', endpoints, secretOf)).toEqual({
    AWS_ENDPOINT_URL: 'http://127.0.0.1:4000',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'operator',
    AWS_SECRET_ACCESS_KEY: 'its-key',
    QUEUE_URL: outputs.HighwaysQueueUrl,
    SHIRE_URL: 'http://localhost:3000',
    DEPARTMENT_KEY: 'theirs',
  })
  await expect(environmentFor('transport', endpoints, secretOf)).rejects.toThrow(
    '--foreign transport=queue (or webhook:8080)',
  )
})

it('says how it is used by outputs that every installation has', () => {
  const { open311: _, ...others } = council
  const least = { ...others, payments: false, addressLookup: null }
  const outputs = Object.keys(shire.synth({ council: least }).Outputs ?? {})
  const named = [...usage.matchAll(/-- ([A-Z]\w+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(1)
  for (const name of named) expect(outputs).toContain(name)
})
