import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, expect, it } from 'vitest'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { admissions } from '#services/school-place/admissions.ts'
import { allowedBy, installation, plain } from './testing.ts'

const shire = installation()
afterAll(shire.clear)
const first = council.departments[0]!
/** A department with a list here, one with a server of its own, and the one whose function ends what was applied for. */
const departments = [
  first,
  departmentOf(council, admissions.department),
  { ...first, id: 'lamps', name: 'Lamps', prefix: 'LM', consumer: 'open311' as const },
]
const connections = { lamps: { kind: 'open311' as const, url: 'https://lamps.example.gov.uk/open311/v2' } }
const template = Template.fromJSON(shire.synth({ council: { ...council, departments }, connections }))

type Key = readonly { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[]
type Index = { IndexName: string; KeySchema: Key }

const keyOf = (key: Key) => key.map(({ AttributeName }) => `\`${AttributeName}\``).join(', ')
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`

/** The functions whose role may do any of these with the table or an index of it. */
function whoMay(table: string, ...actions: string[]): string {
  // Without the one that CDK brings to copy files.
  const roles = Object.entries(template.findResources('AWS::IAM::Role')).filter(
    ([id]) => !id.startsWith('CustomCDKBucketDeployment'),
  )
  const may = (right: string) => {
    const [action = '', what = ''] = right.split(' ')
    return actions.includes(action.replace('dynamodb:', '')) && what.split('/')[0] === table
  }
  const names = roles
    .filter(([, { Properties }]) => allowedBy(Properties).some(may))
    .map(([id]) => plain({ Ref: id }).replace(/Role$/, ''))
  return names.sort().join(', ') || '–'
}

/** Every table with its keys, and the functions that read and write it, in Markdown. */
function printed(): string {
  const rows = Object.entries(template.findResources('AWS::DynamoDB::Table')).map(([id, { Properties }]) => {
    const name = plain({ Ref: id })
    const indexes = ((Properties.GlobalSecondaryIndexes ?? []) as Index[]).map(
      ({ IndexName, KeySchema }) => `\`${IndexName}\` (${keyOf(KeySchema)})`,
    )
    const readers = whoMay(name, 'GetItem', 'BatchGetItem', 'Query', 'GetRecords')
    const writers = whoMay(name, 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem')
    return row(name, keyOf(Properties.KeySchema), indexes.join('; ') || '–', readers, writers)
  })
  return [
    row('table', 'key', 'indexes', 'read by', 'written by'),
    row(...Array(5).fill('---')),
    ...rows.sort(),
  ].join('\n')
}

it('stand in ARCHITECTURE.md as they are, with their keys and who reads them', async () => {
  const path = resolve(import.meta.dirname, '../../ARCHITECTURE.md')
  const block = `<!-- tables -->\n${printed()}\n<!-- /tables -->`
  const text = readFileSync(path, 'utf8').replace(/<!-- tables -->[\s\S]*<!-- \/tables -->/, () => block)
  expect(text).toContain(block)
  await expect(text).toMatchFileSnapshot(path)
})
