import { createHash, randomBytes } from 'node:crypto'
import { SignIn } from '#contract/council/staff.ts'

/** A group of the council profile, or `none` for somebody who is in no group. Of several, the first is meant. */
export type Group = string

/** How an application asks people to sign in, with a challenge of its own. */
export async function asking(url: string) {
  const signIn = SignIn.parse(await (await fetch(`${url}/api/workspace/sign-in`)).json())
  const verifier = randomBytes(32).toString('base64url')
  const query = {
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUrl,
    scope: signIn.scope,
    state: 'a-state',
    nonce: 'a-nonce',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }
  return { signIn, verifier, query }
}

/** Signs somebody of this group, or of this name, in at the provider, and answers the code that the application gets. */
export async function codeFor(authorizeUrl: string, query: Record<string, string>, group: Group) {
  const address = `${authorizeUrl}?${new URLSearchParams(query)}`
  const choice = await (await fetch(address)).text()
  const buttons = [...choice.matchAll(/value="([^"]+)" data-groups="([^"]*)">Sign in as ([^<]*)/g)]
  const person = buttons.find(
    ([, , groups, name]) => groups === (group === 'none' ? '' : group) || name === group,
  )?.[1]
  if (!person) throw new Error(`Nobody is in the group ${group}`)
  const sent = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ person }),
  })
  const code = new URL(sent.headers.get('location') ?? '').searchParams.get('code')
  if (!code) throw new Error(`There is no code: ${sent.status} ${sent.headers.get('location')}`)
  return code
}

/** What the provider gives whoever has signed in. */
interface Tokens {
  readonly access_token: string
  readonly id_token: string
  readonly refresh_token: string
  /** Seconds until the access token is good no more. */
  readonly expires_in: number
}

/** All tokens that the provider gives somebody of this group, or of this name. */
export async function tokensFor(url: string, group: Group) {
  const { signIn, verifier, query } = await asking(url)
  const code = await codeFor(signIn.authorizeUrl, query, group)
  const answer = await fetch(signIn.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: signIn.clientId,
      redirect_uri: signIn.redirectUrl,
      code,
      code_verifier: verifier,
    }),
  })
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Tokens
}

/** The token of somebody of this group, to be sent as `Authorization: Bearer`. `url` is the installation's. */
export const tokenFor = async (url: string, group: Group): Promise<string> =>
  (await tokensFor(url, group)).access_token
