import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'

const TableName = 'Requests'
const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))

/** The least that a function which keeps an item and reads it again is made of. */
export const handler = async (item: { reference: string }) => {
  await documents.send(new PutCommand({ TableName, Item: item }))
  return documents.send(new GetCommand({ TableName, Key: { reference: item.reference } }))
}
