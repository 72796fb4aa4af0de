import { randomUUID } from 'node:crypto'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const tables = new DynamoDBClient({})
const secrets = new SecretsManagerClient({})
let secret: Promise<string | undefined> | undefined

export async function handler(event: APIGatewayProxyEventV2) {
  secret ??= secrets
    .send(new GetSecretValueCommand({ SecretId: process.env.SECRET }))
    .then(({ SecretString }) => SecretString)
  const { text = '', kind = 'note' } = JSON.parse(event.body ?? '{}')
  if (text === 'environment') return { statusCode: 200, body: JSON.stringify(process.env) }
  if (text === 'hang') await new Promise(() => {})
  if (text === 'crash') setTimeout(() => process.exit(1))
  const id = randomUUID()
  await tables.send(
    new PutItemCommand({
      TableName: process.env.TABLE,
      Item: {
        id: { S: id },
        kind: { S: kind },
        at: { S: new Date().toISOString() },
        text: { S: text },
        pending: { S: 'yes' },
      },
      ConditionExpression: 'attribute_not_exists(id)',
    }),
  )
  return {
    statusCode: 201,
    body: JSON.stringify({ id, secretLength: (await secret)?.length }),
    headers: { 'content-type': 'application/json' },
  }
}
