import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair } from 'jose'
import type Provider from 'oidc-provider'
import type { Context } from 'oidc-provider'
import { type Answer, incoming, send } from '../../front/exchange.ts'
import { html, page } from '../page.ts'
import { returnPath, signInPath } from '../sign-in/path.ts'
import { councilIdentityPath, playedClient } from './path.ts'
import { type Colleague, type Colleagues, councilGroups, openColleagues } from './people.ts'

/**
 * The council's own sign-in, played: a provider of OpenID Connect like Entra ID or any other, with discovery, the authorisation
 * code flow with PKCE, a secret of the application, and groups in a claim. The protocol is that of a certified library and not of
 * our own hand, so that what signs in by it is tried on something that we did not write. Everybody is made up.
 */
export function createCouncilIdentity(dataDir: string, { claim }: { claim: string }) {
  const colleagues = openColleagues(dataDir)
  let opened: Promise<Provider> | undefined

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, method, headers, body } = incoming(request)
    const origin = `http://${headers.host}`
    const own = path.slice(councilIdentityPath.length)
    if (own === '/groups' && method === 'POST') {
      const form = new URLSearchParams((await body(10_000))?.toString())
      return send(response, method, put(colleagues, form, headers))
    }
    opened ??= open(`${origin}${councilIdentityPath}`, colleagues, claim)
    const provider = await opened
    if (/^\/interaction\/[\w-]+$/.test(own)) return choosing(provider, colleagues, request, response)
    // As a provider is mounted below a path: it goes by the rest, and makes its addresses by the whole.
    const whole = request.url ?? '/'
    Object.assign(request, { originalUrl: whole, url: whole.slice(councilIdentityPath.length) || '/' })
    await provider.callback()(request, response)
  }
  return { handle }
}

/** Who is in which group from now on; read with the next sign-in there. */
function put(colleagues: Colleagues, form: URLSearchParams, headers: Record<string, string>): Answer {
  const empty = Buffer.alloc(0)
  if (headers['sec-fetch-site'] === 'cross-site') return { status: 403, headers: {}, body: empty }
  colleagues.putInto(form.get('person') ?? '', form.getAll('group'))
  const back = form.get('back') ?? ''
  const location = back.startsWith(`${councilIdentityPath}/interaction/`) ? back : '/workspace'
  return { status: 303, headers: { location }, body: empty }
}

async function choosing(
  provider: Provider,
  colleagues: Colleagues,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, body } = incoming(request)
  // Throws where the cookie of the browser is of no sign-in that has begun.
  const found = await provider.interactionDetails(request, response).catch(() => undefined)
  if (!found) return send(response, method, tooLate())
  if (method !== 'POST') return send(response, method, chooser(colleagues.all(), found.uid))
  const accountId = new URLSearchParams((await body(1000))?.toString()).get('person') ?? ''
  const known = colleagues.all().some(({ id }) => id === accountId)
  await provider.interactionFinished(
    request,
    response,
    known
      ? { login: { accountId } }
      : { error: 'access_denied', error_description: 'Nobody wanted to sign in' },
  )
}

async function open(issuer: string, colleagues: Colleagues, claim: string): Promise<Provider> {
  const { default: Made } = await import('oidc-provider')
  const { default: Memory } = await import('oidc-provider/lib/adapters/memory_adapter.js')
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const callback = `${issuer.slice(0, -councilIdentityPath.length)}${signInPath}${returnPath}`
  return new Made(
    issuer,
    configuration(colleagues, {
      ...{ claim, callback },
      // What it would take by itself, by another name: it warns of that where nothing outlives the player.
      adapter: class extends Memory {},
      key: await exportJWK(privateKey),
    }),
  )
}

interface Setting {
  claim: string
  /** Where people are sent back to. */
  callback: string
  key: object
  adapter: unknown
}

const configuration = (colleagues: Colleagues, { claim, callback, key, adapter }: Setting) => ({
  adapter,
  clients: [
    {
      client_id: playedClient.id,
      client_secret: playedClient.secret,
      redirect_uris: [callback],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
  cookies: { keys: [randomBytes(24).toString('base64url')] },
  claims: { openid: ['sub'], profile: ['name', claim], email: ['email', 'email_verified'] },
  // As Entra ID does: what somebody is stands in the token of who they are.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  // In seconds, as long as somebody at this machine may take.
  ttl: {
    Interaction: 3600,
    Grant: 3600,
    Session: 3600,
    AccessToken: 300,
    IdToken: 300,
    AuthorizationCode: 60,
  },
  features: { devInteractions: { enabled: false } },
  interactions: {
    url: (_: unknown, { uid }: { uid: string }) => `${councilIdentityPath}/interaction/${uid}`,
  },
  async findAccount(_: unknown, id: string) {
    const colleague = colleagues.all().find((one) => one.id === id)
    return colleague && { accountId: id, claims: async () => claimsOf(colleague, claim) }
  },
  // The application is the council's own: nobody is asked whether it may know who they are.
  async loadExistingGrant({ oidc }: Context) {
    const { clientId } = oidc.client
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

const claimsOf = ({ id, name, email, groups }: Colleague, claim: string) => ({
  sub: id,
  name,
  email,
  email_verified: true,
  ...(groups.length > 0 && { [claim]: groups }),
})

const title = 'Sign in with your council account'

const chooser = (all: readonly Colleague[], uid: string) =>
  page(
    `${title} – The council’s sign-in, played`,
    `<h1>${title}</h1>
<p>This is a demonstration. It stands for the council’s own sign-in, such as Microsoft Entra ID. These people are made up, and exist only on this machine.</p>
<form method="post">
${all.map(personButton).join('\n')}
<p><button name="person" value="">Do not sign in</button></p>
</form>
<h2>Who is in which group of the council’s</h2>
<p>What you change here holds from the next sign-in on.</p>
${all.map((one) => groupsForm(one, uid)).join('\n')}`,
    // The browser is led on by redirects, each of which its policy asks about: to the user pool and back to the site.
    { formsTo: `http://localhost:*` },
  )

const personButton = ({ id, name, groups }: Colleague) =>
  `<p><button class="main" name="person" value="${html(id)}">Sign in as ${html(name)}</button> ${html(groups.join(', ') || 'In no group')}</p>`

const groupsForm = ({ id, name, groups }: Colleague, uid: string) =>
  `<form method="post" action="${councilIdentityPath}/groups"><fieldset><legend>${html(name)}</legend>
<input type="hidden" name="person" value="${html(id)}"><input type="hidden" name="back" value="${councilIdentityPath}/interaction/${html(uid)}">
${councilGroups.map((group) => `<label><input type="checkbox" name="group" value="${html(group)}"${groups.includes(group) ? ' checked' : ''}> ${html(group)}</label><br>`).join('\n')}
<button aria-label="Save the groups of ${html(name)}">Save</button></fieldset></form>`

const tooLate = () =>
  page(
    'You cannot sign in from here – The council’s sign-in, played',
    '<h1>You cannot sign in from here</h1>\n<p>This sign-in was finished, or begun too long ago. Go back to the workspace and sign in again.</p>',
    { status: 400 },
  )
