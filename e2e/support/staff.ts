import type { Page } from 'playwright'
import { type Group, tokensFor } from '#infra/operate/seed/fostering/sign-in.ts'
import type { Open, Opening } from './test.ts'

export * from '#infra/operate/seed/fostering/sign-in.ts'

/** The button for accounts that were made here, whether there is another way beside it or not. */
export const signInButton = { name: /^Sign in( with an email address and password)?$/ }

/** An address of the site's that is there at once, and runs nothing. */
const nothingRuns = '/robots.txt'

/**
 * Signs somebody of this group in on the page, through the provider's own pages. The page may stand anywhere; afterwards
 * it shows `path`, a page of the workspace.
 */
export async function signInByHand(page: Page, group: Group, path = '/workspace'): Promise<void> {
  await page.goto(path)
  await page.getByRole('button', signInButton).click()
  await page
    .locator(`button[data-groups="${group === 'none' ? '' : group}"]`)
    .first()
    .click()
  await page.waitForURL((url) => url.pathname === path)
}

/**
 * Signs somebody of this group, or of this name, in on the page and shows `path`, as {@link signInByHand} does, with the
 * tokens that the provider gives: four pages fewer to load each time.
 */
export async function signIn(page: Page, who: Group, path = '/workspace'): Promise<void> {
  // A page of the site's that runs nothing: one of the workspace would keep the session that it has found.
  if (new URL(page.url()).pathname !== nothingRuns) await page.goto(nothingRuns)
  const { origin } = new URL(page.url())
  const { access_token, refresh_token, id_token, expires_in } = await tokensFor(origin, who)
  const { sub } = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString())
  const session = {
    accessToken: access_token,
    refreshToken: refresh_token,
    expiresAt: Date.now() + expires_in * 1000,
    subject: sub,
  }
  await page.evaluate(
    ([subject, session]) => {
      if (sessionStorage.getItem('shire-staff-owner') !== subject) sessionStorage.clear()
      sessionStorage.setItem('shire-staff-owner', subject)
      sessionStorage.setItem('shire-staff', session)
    },
    [sub, JSON.stringify(session)] as const,
  )
  await page.goto(path)
}

/** Opens `path`, a page of the workspace, for somebody of this group, or of this name. */
export async function openAs(open: Open, who: Group, path?: string, how?: Opening): Promise<Page> {
  const page = await open(nothingRuns, how)
  await signIn(page, who, path)
  return page
}
