import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { PairLine } from '#contract/fostering/carers/pairs.ts'
import { asksKey, offersKey, type PairLists } from '#fostering/household/pairs/line.ts'
import { underCase } from './every.ts'
import { mergedPage } from './merged-page.ts'

/** Breaks and mentors that wait for a match, of all households, by key and day. */
export function pairLists(TableName = environment('FOSTERING_TABLE')): PairLists {
  const lineIn = ({ line }: Record<string, unknown>) => PairLine.parse(JSON.parse(String(line)))
  return {
    async asks(kind, most, after) {
      const { items, next } = await mergedPage(TableName, [asksKey(kind)], most, after)
      return { lines: items.map(lineIn), next }
    },
    async offers(kind, until, most) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          ...underCase(TableName, offersKey(kind)),
          KeyConditionExpression: 'caseKey = :key AND dueOn >= :from',
          ExpressionAttributeValues: { ':key': offersKey(kind), ':from': until },
          Limit: most,
        }),
      )
      return Items.map(lineIn)
    },
  }
}
