import { randomBytes } from 'node:crypto'
import * as oauth from 'oauth4webapi'
import type { Answer } from '../../front/exchange.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import type { Call } from '../answer.ts'
import { councilIdentityPath, playedClient } from '../council-identity/path.ts'
import { page } from '../page.ts'
import { returnPath, signInPath } from './path.ts'
import { idOf, type Person } from './people.ts'

type Begun<Asked> = { asked: Asked; verifier: string; nonce: string }

const local = { [oauth.allowInsecureRequests]: true }

interface Leads<Asked> {
  onward(asked: Asked, person: Person): Promise<Answer> | Answer
  /** Leads back whoever did not sign in there. */
  back(asked: Asked): Answer
}

/**
 * As much of Cognito as somebody signs in by the council's own sign-in with: it sends them there, fetches who they are with the code
 * that they come back with, and maps the claims to the attributes that the template says.
 */
export function createFederation<Asked>(
  council: NonNullable<SignInModel['council']>,
  { onward, back }: Leads<Asked>,
) {
  const begun = new Map<string, Begun<Asked>>()
  const client: oauth.Client = { client_id: playedClient.id }
  const originOf = ({ base }: Call) => base.slice(0, -signInPath.length)

  async function serverOf(call: Call): Promise<oauth.AuthorizationServer> {
    const issuer = new URL(`${originOf(call)}${councilIdentityPath}`)
    const answer = await oauth.discoveryRequest(issuer, { ...local, algorithm: 'oidc' })
    return oauth.processDiscoveryResponse(issuer, answer)
  }

  async function begin(asked: Asked, call: Call): Promise<Answer> {
    const server = await serverOf(call)
    const [verifier, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomNonce()]
    const state = randomBytes(18).toString('base64url')
    begun.set(state, { asked, verifier, nonce })
    const url = new URL(server.authorization_endpoint ?? '')
    const query = {
      response_type: 'code',
      client_id: client.client_id,
      redirect_uri: `${call.base}${returnPath}`,
      scope: 'openid profile email',
      ...{ state, nonce, code_challenge_method: 'S256' },
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      // On one machine one person plays all of them, and has to be asked who it is.
      prompt: 'login',
    }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    return { status: 302, headers: { location: url.href }, body: Buffer.alloc(0) }
  }

  async function returned(call: Call): Promise<Answer> {
    const state = call.query.get('state') ?? ''
    const before = begun.get(state)
    begun.delete(state)
    if (!before) return refused
    try {
      return await onward(before.asked, personOf(await claimsFor(call, state, before), council))
    } catch (error) {
      if (error instanceof oauth.AuthorizationResponseError) return back(before.asked)
      throw error
    }
  }

  async function claimsFor(call: Call, state: string, { verifier, nonce }: Begun<Asked>) {
    const server = await serverOf(call)
    const parameters = oauth.validateAuthResponse(server, client, call.query, state)
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.ClientSecretBasic(playedClient.secret),
      parameters,
      `${call.base}${returnPath}`,
      verifier,
      local,
    )
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: nonce,
      requireIdToken: true,
    })
    return oauth.getValidatedIdTokenClaims(tokens) as Record<string, unknown>
  }
  return { begin, returned }
}

/** Whoever comes from a provider has a name in the pool that begins with the provider's. A claim that is a list comes as JSON. */
function personOf(
  claims: Record<string, unknown>,
  { provider, mapping }: NonNullable<SignInModel['council']>,
): Person {
  const textOf = (claim: unknown) => (typeof claim === 'string' ? claim : JSON.stringify(claim))
  const attributes = Object.fromEntries(
    Object.entries(mapping)
      .filter(([, claim]) => claims[claim] !== undefined)
      .map(([attribute, claim]) => [attribute, textOf(claims[claim])]),
  )
  const username = `${provider}_${String(claims.sub)}`
  return {
    id: idOf(username),
    username,
    name: attributes.name ?? '',
    email: attributes.email ?? '',
    groups: [],
    what: 'by the council’s own sign-in',
    external: { provider, attributes },
  }
}

const refused = page(
  'You did not sign in – Signing in, played',
  '<h1>You did not sign in</h1>\n<p>Go back to <a href="/workspace">the workspace</a> and sign in again.</p>',
  { status: 400 },
)
