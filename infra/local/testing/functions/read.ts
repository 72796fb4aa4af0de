import { DeleteItemCommand, DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const tables = new DynamoDBClient({})

export async function handler(event: APIGatewayProxyEventV2) {
  const Key = { id: { S: event.pathParameters?.id ?? '' } }
  if (event.requestContext.http.method === 'DELETE') {
    try {
      await tables.send(new DeleteItemCommand({ TableName: process.env.TABLE, Key }))
    } catch (error) {
      return { statusCode: 403, body: (error as Error).message }
    }
  }
  const { Item } = await tables.send(new GetItemCommand({ TableName: process.env.TABLE, Key }))
  return Item ? { statusCode: 200, body: JSON.stringify(Item) } : { statusCode: 404, body: 'no such note' }
}
