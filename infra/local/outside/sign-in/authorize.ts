import type { Answer } from '../../front/exchange.ts'
import type { SignInModel } from '../../model/sign-in.ts'
import type { Call } from '../answer.ts'
import { html, page } from '../page.ts'
import type { Person } from './people.ts'

/** What a browser asks with, once it is found to be right. */
export type Asked = {
  callback: string
  clientId: string
  state: string
  scope: string
  challenge: string
  nonce: string | undefined
}

/**
 * The page on which somebody says who they are. What is wrong with the client or the address to go back to is said
 * here, and nobody is sent anywhere; what is wrong otherwise, the application is told.
 */
export function createAuthorize(
  model: SignInModel,
  /** Those who have accounts of the pool. */
  everybody: () => readonly Person[],
  issue: (asked: Asked, person: Person) => string,
  /** Leads on to the council's own sign-in. */
  toCouncil: (asked: Asked, call: Call) => Promise<Answer> | Answer,
): (call: Call) => Promise<Answer> | Answer {
  return (call) => {
    const { query } = call
    const people = everybody()
    const callback = query.get('redirect_uri') ?? ''
    const clientId = query.get('client_id') ?? ''
    const known = clientId === model.clientId || clientId === model.council?.clientId
    if (!known || !model.callbacks.includes(callback)) return refusal(callback)
    const asked = askedOf(query, model, callback)
    if (typeof asked === 'string') return back(callback, { error: asked, state: query.get('state') ?? '' })
    // A client of one provider alone goes there without a page between.
    if (clientId === model.council?.clientId) return toCouncil(asked, call)
    if (call.method !== 'POST') return choice(people, callback)
    const chosen = new URLSearchParams(call.body).get('person')
    const person = people.find(({ id }) => id === chosen)
    if (!person) return back(callback, { error: 'access_denied', state: asked.state })
    return signedIn(asked, issue(asked, person))
  }
}

/** Sends somebody back who did not want to sign in. */
export const notSignedIn = ({ callback, state }: Asked): Answer =>
  back(callback, { error: 'access_denied', state })

/** Sends somebody back with the code by which they are known. */
export const signedIn = ({ callback, state }: Asked, code: string): Answer => back(callback, { code, state })

function askedOf(query: URLSearchParams, model: SignInModel, callback: string): Asked | string {
  const [state, challenge] = [query.get('state') ?? '', query.get('code_challenge') ?? '']
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean)
  if (query.get('response_type') !== 'code') return 'unsupported_response_type'
  // Cognito lets a client do without; this one must not.
  if (query.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    return 'invalid_request'
  if (!scopes.includes('openid') || scopes.some((scope) => !model.scopes.includes(scope)))
    return 'invalid_scope'
  const clientId = query.get('client_id') ?? ''
  return {
    ...{ callback, clientId, state, scope: scopes.join(' '), challenge },
    nonce: query.get('nonce') ?? undefined,
  }
}

function back(callback: string, answer: Record<string, string>): Answer {
  const url = new URL(callback)
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  return { status: 303, headers: { location: url.href, 'cache-control': 'no-store' }, body: Buffer.alloc(0) }
}

const choice = (people: readonly Person[], callback: string) =>
  page(
    'Who are you? – Signing in, played',
    `<h1>Who are you?</h1>
<p>This is a demonstration. These members of staff are made up, and exist only on this machine: nobody here has a password. Where Shire is deployed, staff sign in with accounts of their council, a password and a second factor.</p>
<form method="post">
${people.map(chooser).join('\n')}
<p><button name="person" value="">Do not sign in</button></p>
</form>`,
    { formsTo: new URL(callback).origin },
  )

const chooser = ({ id, name, groups, what }: Person) => `<article>
<h2>${html(name)}</h2>
<p>${groups.length ? `Group ${html(groups.join(', '))}. ` : ''}${html(what.replace(/^\w/, (first) => first.toUpperCase()))}.</p>
<button name="person" value="${html(id)}" data-groups="${html(groups.join(' '))}">Sign in as ${html(name)}</button>
</article>`

const refusal = (callback: string) =>
  page(
    'This cannot be used to sign in – Signing in, played',
    `<h1>This cannot be used to sign in</h1>
<p>The application is not known, or it may not have people sent back to ${html(callback || 'no address')}. Open the site at the address that <code>npm start</code> printed, and sign in again.</p>`,
    { status: 400 },
  )
