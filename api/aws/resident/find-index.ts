import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { ContactIndex } from '#requests/resident/find/ports.ts'

/** Requests by the hash of the address that they were made with. */
export const contactIndex = (TableName = environment('REQUESTS_TABLE')): ContactIndex => ({
  async since(contactHash, time, limit) {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-contact',
        KeyConditionExpression: 'contactHash = :hash AND submittedAt >= :time',
        ExpressionAttributeValues: { ':hash': contactHash, ':time': time },
        ScanIndexForward: false,
        Limit: limit,
      }),
    )
    return Items.map(({ reference }) => reference as string)
  },
})
