import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { SQSEvent } from 'aws-lambda'

const tables = new DynamoDBClient({})

export async function handler({ Records }: SQSEvent) {
  const failures = await Promise.all(
    Records.map(async ({ body, messageId }) => {
      const { id, text } = JSON.parse(body)
      if (text === 'poison') return [{ itemIdentifier: messageId }]
      await tables.send(
        new UpdateItemCommand({
          TableName: process.env.TABLE,
          Key: { id: { S: id } },
          UpdateExpression: 'ADD received :one REMOVE pending',
          ExpressionAttributeValues: { ':one': { N: '1' } },
        }),
      )
      return []
    }),
  )
  return { batchItemFailures: failures.flat() }
}
