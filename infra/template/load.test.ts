import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadAssembly } from './load.ts'
import { sizesOf, sizesTable } from './sizes.ts'

let directory: string
const write = (name: string, content: unknown) =>
  writeFileSync(join(directory, name), JSON.stringify(content))

/** The address of a published template, as the CDK writes it. */
const address = (key: string) => ({
  'Fn::Join': ['', ['https://s3.', { Ref: 'AWS::Region' }, '/', { 'Fn::Sub': 'assets' }, `/${key}`]],
})
const root = {
  Resources: {
    WorkNestedStackWorkNestedStackResource1A2B: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { TemplateURL: address('abc.json'), Parameters: { Name: 'work' } },
    },
  },
}
const work = {
  Parameters: { Name: { Type: 'String' } },
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: { Ref: 'Name' } } },
    Dead: { Type: 'AWS::SQS::Queue' },
  },
}
const file = (path: string, objectKey: string) => ({
  source: { path },
  destinations: { here: { objectKey } },
})

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'shire-assembly-'))
  write('Shire.template.json', root)
  write('ShireWork.nested.template.json', work)
  write('Shire.assets.json', {
    files: { a: file('ShireWork.nested.template.json', 'abc.json'), b: file('asset.code', 'code.zip') },
  })
})
afterEach(() => rmSync(directory, { recursive: true }))

it('reads an assembly as one template, with where its files are', () => {
  const { name, template, assets } = loadAssembly(directory)
  expect(name).toBe('Shire')
  expect(template.Resources).toEqual({
    Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work' } },
    Dead: { Type: 'AWS::SQS::Queue' },
  })
  expect(assets['code.zip']).toBe(join(directory, 'asset.code'))
})

it('refuses a nested stack whose template is not published where it is looked for', () => {
  write('Shire.assets.json', { files: { a: file('ShireWork.nested.template.json', 'abd.json') } })
  expect(() => loadAssembly(directory)).toThrow(
    'The template of the nested stack WorkNestedStackWorkNestedStackResource1A2B is not among what is published.',
  )
})

it('refuses two installations at once', () => {
  write('Other.template.json', root)
  expect(() => loadAssembly(directory)).toThrow('must make exactly one stack, but it made Other, Shire.')
})

it('says how much each stack takes, and what CloudFormation takes at most', () => {
  const sizes = sizesOf(directory)
  const bytes = (template: object) => JSON.stringify(template).length
  expect(sizes).toEqual([
    { stack: 'Shire', resources: 1, parameters: 0, outputs: 0, bytes: bytes(root) },
    { stack: 'Work', resources: 2, parameters: 1, outputs: 0, bytes: bytes(work) },
  ])
  expect(sizesTable(sizes).split('\n')).toEqual([
    'stack                 resources  parameters  outputs      bytes',
    `Shire                         1           0        0        ${bytes(root)}`,
    `Work                          2           1        0        ${bytes(work)}`,
    'CloudFormation takes        500         200      200  1,000,000',
  ])
})
