import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { signInButton, signInByHand } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

/** The browser says so of a session that a test ended. */
const expected = / 401 |status of 401/
test.use({ expected })

const look = async (page: Page) => {
  expect(await axeOnBoth(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const stored = (page: Page) => page.evaluate(() => sessionStorage.getItem('shire-staff'))
type Session = { accessToken: string; refreshToken: string; expiresAt: number; subject: string }
const sessionOf = async (page: Page): Promise<Session> => JSON.parse((await stored(page)) ?? '')

/** Opens the page again with another session. */
async function change(page: Page, changed: (session: Session) => Session): Promise<void> {
  const session = JSON.stringify(changed(await sessionOf(page)))
  await page.evaluate((text) => sessionStorage.setItem('shire-staff', text), session)
  await page.reload()
}

test.describe('staff', () => {
  test('sign in and out by keyboard', async ({ open }) => {
    const page = await open('/workspace')
    await heading(page, 'Sign in to the workspace')
    await look(page)
    await page.getByRole('button', signInButton).press('Enter')
    await heading(page, 'Who are you?')
    await look(page)
    await page.getByRole('button', { name: 'Sign in as Ben Whitlock' }).press('Enter')
    await page.getByText('You are signed in as Ben Whitlock.').waitFor()
    await page.getByText('Officer: Highways (some services only)').waitFor()
    expect(new URL(page.url()).pathname).toBe('/workspace')
    await look(page)
    await page.reload()
    await page.getByText('You are signed in as Ben Whitlock.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).press('Enter')
    await heading(page, 'Sign in to the workspace')
    expect(await stored(page)).toBeNull()
  })

  test('are told when they are in no group, or did not sign in after all', async ({ open }) => {
    const page = await open('/')
    await signInByHand(page, 'none')
    await heading(page, 'You have no access to the workspace yet')
    await look(page)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', signInButton).click()
    await page.getByRole('button', { name: 'Do not sign in' }).click()
    await heading(page, 'You did not sign in')
    await look(page)
    await page.goto('/workspace/signed-in?code=another&state=another')
    await heading(page, 'This page cannot sign you in')
    await page.getByRole('button', signInButton).click()
    await heading(page, 'Who are you?')
  })

  test('sign in again in another tab when their session ends: the page goes on by itself, and so does a search', {
    tag: '@desktop',
  }, async ({ open }) => {
    const page = await open('/')
    await signInByHand(page, 'contact-centre')
    await heading(page, 'Workspace')
    await change(page, (session) => ({
      ...session,
      accessToken: session.accessToken.replace(/.{9}$/, 'forgotten'),
    }))
    await page.getByRole('link', { name: 'Sign in again' }).and(page.locator(':focus')).waitFor()
    await look(page)
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in again' }).click(),
    ])
    await heading(other, 'Sign in again')
    await look(other)
    await other.getByRole('button', signInButton).click()
    await other.locator('button[data-groups="contact-centre"]').click()
    await heading(other, 'You are signed in')
    await look(other)
    await page.getByText('You are signed in as').waitFor()
    expect(await page.getByRole('link', { name: 'Sign in again' }).count()).toBe(0)
    const box = page.getByRole('searchbox', { name: /^Search by/ })
    await box.fill('Ada Jones')
    await box.press('Enter')
    await heading(page, 'Search results')
    await page.evaluate(() => sessionStorage.removeItem('shire-staff'))
    await page.reload()
    await page.getByRole('button', signInButton).click()
    await page.locator('button[data-groups="contact-centre"]').click()
    await heading(page, 'Search results')
    expect(await box.inputValue()).toBe('Ada Jones')
  })

  test('stay signed in while they work: a token that ends is changed for a new one', async ({ open }) => {
    const page = await open('/')
    await signInByHand(page, 'auditors')
    await page.getByText('You are signed in as').waitFor()
    const before = await sessionOf(page)
    await change(page, (session) => ({ ...session, expiresAt: Date.now() }))
    await page.getByText('You are signed in as').waitFor()
    const after = await sessionOf(page)
    expect(after.subject).toBe(before.subject)
    expect(after.accessToken).not.toBe(before.accessToken)
    expect(after.refreshToken).not.toBe(before.refreshToken)
  })
})
