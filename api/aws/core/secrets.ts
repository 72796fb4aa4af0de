import { secretText } from '#requests/life/secret-text.ts'
import { environment } from './environment.ts'

async function fetchSecret(SecretId: string): Promise<Uint8Array> {
  const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager')
  const { SecretString } = await new SecretsManagerClient({}).send(new GetSecretValueCommand({ SecretId }))
  return new TextEncoder().encode(secretText(SecretString))
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

/**
 * The text of a secret that the council puts in after deploying, such as an API key. Fetched again after five
 * minutes, so that a new key is used without a deployment.
 */
export function givenSecretIn(variable: string, now = Date.now): () => Promise<string> {
  let fetched = 0
  let known = secretIn(variable)
  return async () => {
    if (now() - fetched > 5 * 60_000) {
      known = secretIn(variable)
      fetched = now()
    }
    return new TextDecoder().decode(await known())
  }
}

/** The key of every HMAC: references, tracking keys, receipts of evidence. */
export const secret = secretIn('SECRET_ID')
