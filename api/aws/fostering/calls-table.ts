import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { CallLine } from '#contract/fostering/carers/service.ts'
import { type CallLists, callKeys } from '#fostering/household/calls/calls.ts'

/** Whom to ring, by key: a page of each, and the first of all of them. */
export const callLists = (TableName = environment('FOSTERING_TABLE')): CallLists => ({
  async toCall(most) {
    const pages = await Promise.all(
      callKeys.map((key) =>
        documents.send(
          new QueryCommand({
            TableName,
            IndexName: 'by-call',
            KeyConditionExpression: 'callKey = :key',
            ExpressionAttributeValues: { ':key': key },
            Limit: most,
          }),
        ),
      ),
    )
    return pages
      .flatMap(({ Items = [] }) => Items)
      .sort((a, b) => String(a.callOn).localeCompare(String(b.callOn)))
      .slice(0, most)
      .map(({ line }) => CallLine.parse(JSON.parse(String(line)).call))
  },
})
