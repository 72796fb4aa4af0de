import { createHash, randomBytes } from 'node:crypto'
import type { Page } from 'playwright'
import { SignIn } from '#contract/council/staff.ts'

/** A group of the council profile, or `none` for somebody who is in no group. */
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

/** Signs somebody of this group in at the provider, and answers the code that the application gets. */
export async function codeFor(authorizeUrl: string, query: Record<string, string>, group: Group) {
  const address = `${authorizeUrl}?${new URLSearchParams(query)}`
  const choice = await (await fetch(address)).text()
  const buttons = [...choice.matchAll(/value="([^"]+)" data-groups="([^"]*)"/g)]
  const person = buttons.find(([, , groups]) => groups === (group === 'none' ? '' : group))?.[1]
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

/** All tokens that the provider gives somebody of this group. */
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
  return (await answer.json()) as { access_token: string; id_token: string; refresh_token: string }
}

/** The token of somebody of this group, to be sent as `Authorization: Bearer`. `url` is the installation's. */
export const tokenFor = async (url: string, group: Group): Promise<string> =>
  (await tokensFor(url, group)).access_token

/**
 * Signs somebody of this group in on the page, which may stand anywhere. Afterwards it shows `path`, a page of the
 * workspace.
 */
export async function signIn(page: Page, group: Group, path = '/workspace'): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.locator(`button[data-groups="${group === 'none' ? '' : group}"]`).click()
  await page.waitForURL((url) => url.pathname === path)
}
