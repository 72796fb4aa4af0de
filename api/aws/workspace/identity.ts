import type { JWTVerifyGetKey } from 'jose'
import { type Identify, IdentityUnavailable } from '#requests/workspace/staff/ports.ts'
import { userNames } from './user-names.ts'

export interface Provider {
  /** As tokens name it; its keys are below it. */
  readonly issuer: string
  /** The only applications whose tokens are taken. */
  readonly clientIds: readonly string[]
  /** Tells, by a token, the name of whom it was given to. */
  readonly userInfoUrl: string
}

/** Clocks differ. In seconds. */
const skew = 30
const patience = 5000

/**
 * Checks access tokens of Cognito. They are what a browser holds to call an API, unlike id tokens, which tell the
 * site who signed in; the name, which only id tokens have, is asked of the provider, and a minute later again: somebody
 * who was signed out everywhere is not known by their token any more. Keys are fetched with the
 * first token and kept for the life of the function; an unknown key id has them fetched again, twice a minute at most.
 */
export function identify({ issuer, clientIds, userInfoUrl }: Provider): Identify {
  const knownOf = userNames(userInfoUrl, patience)
  let keys: JWTVerifyGetKey | undefined

  async function claimsOf(token: string) {
    // Not before somebody brings a token: it would cost the cold start of every function.
    const { createRemoteJWKSet, jwtVerify } = await import('jose')
    keys ??= orUnavailable(
      createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), {
        cacheMaxAge: Number.POSITIVE_INFINITY,
        timeoutDuration: patience,
      }),
    )
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer,
      clockTolerance: skew,
      requiredClaims: ['sub', 'exp', 'iat'],
    })
    return payload
  }

  return async (token) => {
    const claims = await claimsOf(token).catch((error) => {
      if (error instanceof IdentityUnavailable) throw error
      return undefined
    })
    if (!claims?.sub || claims.token_use !== 'access') return undefined
    if (!clientIds.includes(String(claims.client_id))) return undefined
    const told = await knownOf(token, claims.sub)
    if (!told) return undefined
    const { name, email } = told
    return { id: claims.sub, name, ...(email && { email }), groups: groupsOf(claims['cognito:groups']) }
  }
}

/** Tells keys that could not be fetched, which is nobody's fault who asks, from a key that there is not. */
function orUnavailable(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token)
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_JWKS_NO_MATCHING_KEY') throw error
      throw new IdentityUnavailable('The keys of the identity provider cannot be fetched')
    }
  }
}

const groupsOf = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.filter((group) => typeof group === 'string') : []
