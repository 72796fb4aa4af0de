import { type Answer, text } from '../../front/exchange.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import { type Call, json } from '../answer.ts'
import { page } from '../page.ts'
import { openAccounts } from './accounts.ts'
import { type Asked, createAuthorize, notSignedIn, signedIn } from './authorize.ts'
import { createFederation } from './federation.ts'
import { returnPath } from './path.ts'
import { type Person, peopleOf } from './people.ts'
import type { Trigger } from './rights.ts'
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
  trigger: Trigger,
  now: () => number = Date.now,
): (call: Call) => Promise<Answer> | Answer {
  const accounts = openAccounts(dataDir)
  const madeUp = peopleOf(model.groups)
  /** Those who came by the council's own sign-in, by their id. */
  const come = new Map<string, Person>()
  const inPool = (): Person[] => {
    const { made, disabled } = accounts.read()
    const others = made.map((one) => ({
      ...one,
      username: one.id,
      groups: [],
      what: 'account that was made here',
    }))
    return [...madeUp, ...others].filter(({ username }) => !disabled.includes(username))
  }
  const tokens = createTokens(dataDir, model, now)
  const { issue, exchange } = createTokenEndpoint(model, { tokens, accounts, trigger }, now)
  const codeOf = (asked: Asked, person: Person): string => {
    accounts.use(person.id)
    return issue(asked, person)
  }
  const federation =
    model.council &&
    createFederation<Asked>(model.council, {
      onward(asked, person) {
        if (accounts.read().disabled.includes(person.username)) return disabled
        come.set(person.id, person)
        return signedIn(asked, codeOf(asked, person))
      },
      back: notSignedIn,
    })
  const toCouncil = (asked: Asked, call: Call) => federation?.begin(asked, call) ?? text(404, 'Not found\n')
  const authorize = createAuthorize(model, inPool, codeOf, toCouncil)

  function userInfo({ headers }: Call): Answer {
    const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
    const holder = token ? tokens.holderOf(token) : undefined
    const person = come.get(holder?.subject ?? '') ?? inPool().find(({ id }) => id === holder?.subject)
    if (!person || !holder || !accounts.isGood(person.username, holder.at))
      return json(401, { error: 'invalid_token' })
    const { id, username, name, email } = person
    const address = holder.scopes.includes('email') ? { email, email_verified: 'true' } : {}
    return json(200, { sub: id, name, username, ...address })
  }

  function logout({ query }: Call): Answer {
    const target = query.get('logout_uri') ?? ''
    const known = [model.clientId, model.council?.clientId].includes(query.get('client_id') ?? '')
    if (!known || !model.logouts.includes(target))
      return page('Signing out – Signing in, played', '<h1>You cannot be sent back there</h1>', {
        status: 400,
      })
    return { status: 302, headers: { location: target }, body: Buffer.alloc(0) }
  }

  const routes: Record<string, (call: Call) => Promise<Answer> | Answer> = {
    'GET /.well-known/openid-configuration': ({ base }) => json(200, configuration(base, model)),
    'GET /.well-known/jwks.json': () => json(200, tokens.jwks()),
    'GET /oauth2/authorize': authorize,
    'POST /oauth2/authorize': authorize,
    'POST /oauth2/token': exchange,
    'GET /oauth2/userInfo': userInfo,
    ...(federation && { [`GET ${returnPath}`]: federation.returned }),
    'GET /logout': logout,
  }
  return (call) => routes[`${call.method} ${call.path}`]?.(call) ?? text(404, 'Not found\n')
}

const disabled = page(
  'You cannot sign in any more – Signing in, played',
  '<h1>You cannot sign in any more</h1>\n<p>Your account has been closed. Ask whoever manages people who can sign in.</p>',
  { status: 403 },
)

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
