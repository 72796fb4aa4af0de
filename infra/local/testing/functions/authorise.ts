import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda'

const secrets = new SecretsManagerClient({})

export async function handler({ headers }: APIGatewayRequestAuthorizerEventV2) {
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.SECRET }))
  return { isAuthorized: headers?.['x-origin-key'] === SecretString }
}
