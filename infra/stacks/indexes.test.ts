import { Template } from 'aws-cdk-lib/assertions'
import { afterAll, expect, it } from 'vitest'
import released from './released.json' with { type: 'json' }
import { installation } from './testing.ts'

const shire = installation()
afterAll(shire.clear)

type Index = { IndexName: string }

/** Names of the indexes of each table, by the id of the table. */
function indexesNow(): Record<string, string[]> {
  const tables = Template.fromJSON(shire.synth()).findResources('AWS::DynamoDB::Table')
  return Object.fromEntries(
    Object.entries(tables).map(([id, { Properties }]) => [
      id,
      ((Properties.GlobalSecondaryIndexes ?? []) as Index[]).map(({ IndexName }) => IndexName).sort(),
    ]),
  )
}

/** What DynamoDB refuses of these indexes where those of the last release stand, a sentence for each table. */
function refused(now: Record<string, string[]>, before: Record<string, string[]>): string[] {
  return Object.entries(now).flatMap(([table, indexes]) => {
    const had = before[table]
    // A new table may have all at once.
    if (!had) return []
    const changed = [
      ...indexes.filter((name) => !had.includes(name)),
      ...had.filter((name) => !indexes.includes(name)),
    ]
    if (changed.length < 2) return []
    return [
      `${table} differs from the last release by ${changed.join(' and ')}, and CloudFormation makes or removes one index of a table at a time. Keep all but one of them for the next release: write a release with the first into infra/stacks/released.json and UPGRADING.md, then the next.`,
    ]
  })
}

it('differ from those of the last release by one for each table, which is all that an update may change', () => {
  expect(refused(indexesNow(), released.indexes)).toEqual([])
})

it('are refused where a table has two more, with what to do', () => {
  const had = { Requests: ['by-a'] }
  expect(refused({ Requests: ['by-a', 'by-b'] }, had)).toEqual([])
  expect(refused({ Requests: ['by-b'] }, had)).toEqual([
    expect.stringMatching(
      /^Requests differs from the last release by by-b and by-a, .*one index of a table at a time/,
    ),
  ])
  expect(refused({ Other: ['by-a', 'by-b'] }, had)).toEqual([])
})
