import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { type Laid, pairShelf } from '#aws/core/pair-shelf.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { CaseLine } from '#contract/fostering/desk.ts'
import type { Rules } from '#fostering/clocks/facts.ts'
import type { Cases } from '#fostering/household/cases.ts'
import { caseKeys, caseKeysOf } from '#fostering/household/line.ts'
import { type Head, idOf, type Part, type Parts } from '#fostering/household/part.ts'
import { partsOn } from '#fostering/household/parts-on.ts'
import { pendingShards } from '#record/append.ts'

/** How parts lie in the table. A part's id is its household and its name with a slash between them. */
const laidBy = (rules: Rules, now: () => Date): Laid<Part> => ({
  placeOf(id) {
    const [part = '', sort = ''] = id.split('/')
    return { part, sort }
  },
  found: (part) => (part.name === 'head' ? { ...caseKeysOf(part as Head, dayInEngland(now()), rules) } : {}),
  foundBy: ['caseKey', 'dueOn', 'line'],
})

/** Households and the parts of their records. */
export const partsTable = (
  rules: Rules,
  now = () => new Date(),
  TableName = environment('FOSTERING_TABLE'),
): Parts => partsOn(pairShelf(TableName, laidBy(rules, now)), now)

/** Lists of cases, and of what waits to be carried. */
export function casesTable(TableName = environment('FOSTERING_TABLE')): Cases {
  const query = async (IndexName: string, key: string, value: string, from?: Record<string, unknown>) =>
    documents.send(
      new QueryCommand({
        TableName,
        IndexName,
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': key },
        ExpressionAttributeValues: { ':value': value },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
  const every = async (index: string, key: string, value: string) => {
    const all: Record<string, unknown>[] = []
    let from: Record<string, unknown> | undefined
    do {
      const page = await query(index, key, value, from)
      all.push(...(page.Items ?? []))
      from = page.LastEvaluatedKey
    } while (from)
    return all
  }
  return {
    async open() {
      const lists = await Promise.all(caseKeys.map((key) => every('by-case', 'caseKey', key)))
      return lists
        .flat()
        .sort((a, b) => (String(a.dueOn) < String(b.dueOn) ? -1 : 1))
        .map(({ line }) => CaseLine.parse(line))
    },
    async pending() {
      const lists = await Promise.all(pendingShards.map((key) => every('by-pending', 'pending', key)))
      return lists.flat().map(({ part, sort }) => idOf({ household: String(part), name: String(sort) }))
    },
  }
}
