import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'

const tables = new DynamoDBClient({})

export async function handler() {
  await tables.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { id: { S: 'tick' } } }))
  return 'ticked'
}
