import { type Answer, text } from '../../front/exchange.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import { type Call, json } from '../answer.ts'
import { page } from '../page.ts'
import { createAuthorize } from './authorize.ts'
import { peopleOf } from './people.ts'
import { createTokenEndpoint } from './token-endpoint.ts'
import { createTokens } from './tokens.ts'

/**
 * As much of Cognito as staff sign in with: OpenID Connect's discovery and keys, the authorisation code flow with
 * PKCE, refreshing, the name behind a token, signing out. Everybody is made up.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html
 */
export function createProvider(
  dataDir: string,
  model: SignInModel,
  now: () => number = Date.now,
): (call: Call) => Answer {
  const people = peopleOf(model.groups)
  const tokens = createTokens(dataDir, model, now)
  const { issue, exchange } = createTokenEndpoint(model, tokens, now)
  const authorize = createAuthorize(model, people, issue)

  function userInfo({ headers }: Call): Answer {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
    const holder = token ? tokens.holderOf(token) : undefined
    const person = people.find(({ id }) => id === holder?.subject)
    if (!person || !holder) return json(401, { error: 'invalid_token' })
    const { id, name, email } = person
    const address = holder.scopes.includes('email') ? { email, email_verified: 'true' } : {}
    return json(200, { sub: id, name, username: id, ...address })
  }

  function logout({ query }: Call): Answer {
    const target = query.get('logout_uri') ?? ''
    if (query.get('client_id') !== model.clientId || !model.logouts.includes(target))
      return page('Signing out – Signing in, played', '<h1>You cannot be sent back there</h1>', {
        status: 400,
      })
    return { status: 302, headers: { location: target }, body: Buffer.alloc(0) }
  }

  const routes: Record<string, (call: Call) => Answer> = {
    'GET /.well-known/openid-configuration': ({ base }) => json(200, configuration(base, model)),
    'GET /.well-known/jwks.json': () => json(200, tokens.jwks()),
    'GET /oauth2/authorize': authorize,
    'POST /oauth2/authorize': authorize,
    'POST /oauth2/token': exchange,
    'GET /oauth2/userInfo': userInfo,
    'GET /logout': logout,
  }
  return (call) => routes[`${call.method} ${call.path}`]?.(call) ?? text(404, 'Not found\n')
}

const configuration = (base: string, model: SignInModel) => ({
  issuer: base,
  authorization_endpoint: `${base}/oauth2/authorize`,
  token_endpoint: `${base}/oauth2/token`,
  userinfo_endpoint: `${base}/oauth2/userInfo`,
  end_session_endpoint: `${base}/logout`,
  jwks_uri: `${base}/.well-known/jwks.json`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: model.scopes,
  token_endpoint_auth_methods_supported: ['none'],
  code_challenge_methods_supported: ['S256'],
})
