import { environment } from './environment.ts'

let known: Promise<Uint8Array> | undefined

async function fetchSecret(): Promise<Uint8Array> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const answer = await new SecretsManagerClient({}).send(
    new GetSecretValueCommand({ SecretId: environment('SECRET_ID') }),
  )
  if (!answer.SecretString) throw new Error('The request secret is empty')
  return new TextEncoder().encode(answer.SecretString)
}

/** The key of every HMAC, fetched once for the life of the function. A failed fetch is tried again by the next caller. */
export function secret(): Promise<Uint8Array> {
  known ??= fetchSecret().catch((error) => {
    known = undefined
    throw error
  })
  return known
}
