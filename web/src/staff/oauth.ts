import {
  type AuthorizationServer,
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  type Client,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
  getValidatedIdTokenClaims,
  None,
  OperationProcessingError,
  processAuthorizationCodeResponse,
  processRefreshTokenResponse,
  ResponseBodyError,
  refreshTokenGrantRequest,
  type TokenEndpointResponse,
  validateAuthResponse,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi'
import type { SignIn } from '#contract/council/staff.ts'
import { reach } from '../app/api.ts'
import type { Session } from './session.ts'

/** What the tab has to remember while somebody is at the provider's pages. */
export interface Secrets {
  readonly state: string
  readonly verifier: string
  readonly nonce: string
}

export const newSecrets = (): Secrets => ({
  state: generateRandomState(),
  verifier: generateRandomCodeVerifier(),
  nonce: generateRandomNonce(),
})

/** Where somebody signs in by one of the ways that there are. */
export type SignInBy = SignIn & { readonly provider?: string }

/** By the council's own sign-in, where that is meant and there is one. */
export function signInBy(signIn: SignIn, byCouncil: boolean): SignInBy {
  const { council } = signIn
  return byCouncil && council ? { ...signIn, clientId: council.clientId, provider: council.provider } : signIn
}

/** As a session was begun, so it goes on. */
export const signInOfSession = (signIn: SignIn, { clientId = signIn.clientId }: Session): SignIn => ({
  ...signIn,
  clientId,
})

/** Where to send somebody to sign in. */
export async function signInAddress(signIn: SignInBy, { state, verifier, nonce }: Secrets): Promise<string> {
  const url = new URL(signIn.authorizeUrl)
  const query = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUrl,
    scope: signIn.scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(signIn.provider && { identity_provider: signIn.provider }),
  }
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  return url.href
}

const serverOf = ({ issuer, authorizeUrl, tokenUrl }: SignIn): AuthorizationServer => ({
  issuer,
  authorization_endpoint: authorizeUrl,
  token_endpoint: tokenUrl,
})

const clientOf = ({ clientId }: SignIn): Client => ({ client_id: clientId, [clockTolerance]: 30 })

/** Only a machine's own address may do without TLS. Whoever cannot be reached is an ApiProblem, as everywhere. */
const options = ({ tokenUrl }: SignIn) => ({
  [allowInsecureRequests]: new URL(tokenUrl).hostname === 'localhost',
  [customFetch]: reach,
})

/** Whether a provider refused. Not by the error's name: it is that of its class, which the build makes shorter. */
export const refused = (problem: unknown): boolean =>
  [ResponseBodyError, OperationProcessingError, WWWAuthenticateChallengeError].some(
    (kind) => problem instanceof kind,
  )

/** The session for the address that the provider sent somebody back to. Throws what oauth4webapi throws. */
export async function sessionFor(signIn: SignIn, secrets: Secrets, address: URL): Promise<Session> {
  const [server, client] = [serverOf(signIn), clientOf(signIn)]
  const parameters = validateAuthResponse(server, client, address, secrets.state)
  const answer = await authorizationCodeGrantRequest(
    server,
    client,
    None(),
    parameters,
    signIn.redirectUrl,
    secrets.verifier,
    options(signIn),
  )
  const tokens = await processAuthorizationCodeResponse(server, client, answer, {
    expectedNonce: secrets.nonce,
    requireIdToken: true,
  })
  return { ...sessionOf(tokens, getValidatedIdTokenClaims(tokens)?.sub ?? ''), clientId: signIn.clientId }
}

/** A new session for a refresh token, which is good no more afterwards. */
export async function refreshedSession(signIn: SignIn, old: Session, refreshToken: string): Promise<Session> {
  const [server, client] = [serverOf(signIn), clientOf(signIn)]
  const answer = await refreshTokenGrantRequest(server, client, None(), refreshToken, options(signIn))
  const tokens = await processRefreshTokenResponse(server, client, answer)
  return { ...sessionOf(tokens, old.subject), clientId: signIn.clientId }
}

function sessionOf(tokens: TokenEndpointResponse, subject: string): Session {
  return {
    accessToken: tokens.access_token,
    ...(tokens.refresh_token && { refreshToken: tokens.refresh_token }),
    expiresAt: Date.now() + (tokens.expires_in ?? 300) * 1000,
    subject,
  }
}
