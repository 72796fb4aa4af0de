import { environment } from './environment.ts'

async function fetchSecret(SecretId: string): Promise<Uint8Array> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))
  if (!SecretString) throw new Error('The secret is empty')
  return new TextEncoder().encode(SecretString)
}

/**
 * The secret whose id stands in this environment variable, fetched once for the life of the function.
 * A failed fetch is tried again by the next caller.
 */
export function secretIn(variable: string): () => Promise<Uint8Array> {
  let known: Promise<Uint8Array> | undefined
  return () => {
    known ??= fetchSecret(environment(variable)).catch((error) => {
      known = undefined
      throw error
    })
    return known
  }
}

/** The key of every HMAC: references, tracking keys, receipts of evidence. */
export const secret = secretIn('SECRET_ID')
