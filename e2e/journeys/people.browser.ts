import { randomBytes } from 'node:crypto'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { awaitMessage } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'

/** The browser says so of a session that a test ended, of what somebody may not see, and of what breaks a rule. */
test.use({ expected: / 40[013] |status of (?:40[0134]|422)/ })

const look = async (page: Page) => {
  expect(await axeOnBoth(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const council = 'Sign in with your Leicestershire County Council account'

/** Signs somebody in by the council's own sign-in, from a page that asks for it. */
async function byCouncil(page: Page, name: string): Promise<void> {
  await press(page, council)
  await heading(page, 'Sign in with your council account')
  await press(page, `Sign in as ${name}`)
}

const stored = async (page: Page) =>
  JSON.parse(await page.evaluate(() => sessionStorage.getItem('shire-staff') ?? '{}'))

/** Opens the page again with a token whose time is up, so that another is asked for. */
async function endToken(page: Page): Promise<{ accessToken: string; clientId: string }> {
  const before = await stored(page)
  const text = JSON.stringify({ ...before, expiresAt: Date.now() })
  await page.evaluate((session) => sessionStorage.setItem('shire-staff', session), text)
  await page.reload()
  return before
}

/** Puts somebody into these groups of the council's, and into no other. */
async function putInto(name: string, ...groups: string[]): Promise<void> {
  const form = new URLSearchParams({ person: name.toLowerCase().replace(' ', '-') })
  for (const group of groups) form.append('group', group)
  const address = `${url}/outside/council-identity/groups`
  await fetch(address, { method: 'POST', body: form, redirect: 'manual' })
}

test.describe('the council’s own sign-in', () => {
  test('gives what the groups there are mapped to, until somebody is taken out of them', async ({ open }) => {
    const page = await open('/workspace')
    await page.getByRole('button', { name: council }).waitFor()
    await look(page)
    await byCouncil(page, 'Hetty Marlow')
    await page.getByText('You are signed in as Hetty Marlow.').waitFor()
    await page.getByText('Officer: Highways', { exact: true }).waitFor()
    expect(await page.locator('main').innerText()).not.toMatch(/Blue Badge|admissions|Contact centre/i)
    await page.goto('/workspace/lists/blue-badge')
    await page
      .getByText(/may not|do not have permission|not allowed|does not include/)
      .first()
      .waitFor()
    await putInto('Hetty Marlow')
    try {
      await page.getByRole('button', { name: 'Sign out' }).click()
      await heading(page, 'Sign in to the workspace')
      await byCouncil(page, 'Hetty Marlow')
      await heading(page, 'You have no access to the workspace yet')
      await page.getByText('Ask the IT service desk to add you to the right group').waitFor()
      await look(page)
    } finally {
      await putInto('Hetty Marlow', 'Highways officers')
    }
  })

  test('stays the way in which a session goes on, and says so when nobody wanted to sign in', async ({
    open,
  }) => {
    const page = await open('/workspace')
    await page.getByRole('button', { name: council }).click()
    await press(page, 'Do not sign in')
    await heading(page, 'You did not sign in')
    await page.goto('/workspace')
    await byCouncil(page, 'Petra Novak')
    await page.getByText('You are signed in as Petra Novak.').waitFor()
    const before = await endToken(page)
    await page.getByText('Contact centre: all departments').waitFor()
    const after = await stored(page)
    expect(after.accessToken).not.toBe(before.accessToken)
    expect(after.clientId).toBe(before.clientId)
  })
})

test.describe('people who can sign in', () => {
  test('are added, invited, changed and removed on a page, and it holds at once', async ({ open }) => {
    const manager = await openAs(open, 'people-managers', '/workspace/people')
    await heading(manager, 'People who can sign in')
    await look(manager)
    await manager.getByRole('button', { name: 'Add somebody' }).click()
    await heading(manager, 'Add somebody')
    await press(manager, 'Add and invite them')
    await manager.getByText('There is a problem').waitFor()
    await look(manager)
    const email = `owen.${randomBytes(4).toString('hex')}@school.example`
    await manager.getByLabel('Full name').fill('Owen Hart')
    await manager.getByLabel('Email address').fill(email)
    await manager.getByLabel('Viewer: Blue Badge team').check()
    await manager.getByLabel('Why?').fill('Covers for Hetty until March')
    await press(manager, 'Add and invite them')
    await manager.getByText('Added and invited').waitFor()
    await manager.getByText('Why: Covers for Hetty until March').waitFor()
    await look(manager)

    const link = await awaitMessage(url, email, /(\/workspace\/invitation#\S+)/)
    const page = await open(link)
    await heading(page, 'Your invitation to the workspace')
    await page.getByText('Dear Owen Hart').waitFor()
    await look(page)
    await press(page, 'Make my account')
    await page.getByText('Your account is ready').waitFor()
    await look(page)
    await press(page, 'Sign in with your new account')
    // Another of that name may have been invited before.
    await page.getByRole('button', { name: 'Sign in as Owen Hart' }).last().click()
    await page.getByText('Viewer: Blue Badge team').waitFor()
    const again = await open(link)
    await again.getByText('This link has been used').waitFor()

    await manager.reload()
    await manager.getByRole('link', { name: 'Remove them' }).click()
    await manager.getByLabel('Why?').fill('Hetty is back')
    await look(manager)
    await manager.getByRole('button', { name: 'Remove them' }).last().click()
    await manager.getByText('Removed. They are signed out within a minute').waitFor()
    await endToken(page)
    await page.getByText('Your session has ended').waitFor()
    await page.getByRole('link', { name: 'Sign in again' }).waitFor()
  })

  test('with an account of the council’s open an invitation with it, and have what it gives from then on', async ({
    open,
  }) => {
    const manager = await openAs(open, 'people-managers', '/workspace/people/add')
    const email = `ada.${randomBytes(4).toString('hex')}@leics.gov.uk`
    await manager.getByLabel('Full name').fill('Ada Thorne')
    await manager.getByLabel('Email address').fill(email)
    await manager.getByLabel('Auditor: all departments').check()
    await manager.getByLabel('Why?').fill('Yearly audit')
    await press(manager, 'Add and invite them')
    await manager.getByText('Added and invited').waitFor()
    const page = await open(await awaitMessage(url, email, /(\/workspace\/invitation#\S+)/))
    await page.getByText('Sign in with the account that you have from the council.').waitFor()
    await look(page)
    await byCouncil(page, 'Ada Thorne')
    await page.getByText('You are signed in as Ada Thorne. Is this you?').waitFor()
    await look(page)
    await press(page, 'Yes, this is me')
    await page.getByText('Welcome, Ada Thorne').waitFor()
    await page.getByRole('button', { name: 'Go to the workspace' }).click()
    await page.getByText('Auditor: all departments').waitFor()
    await manager.reload()
    await manager.getByText('Opened the invitation').first().waitFor()
  })

  test('are shown to nobody who does not manage them', async ({ open }) => {
    const page = await openAs(open, 'highways-managers', '/workspace/people')
    await page.getByText('Your role does not include saying who can sign in.').waitFor()
    expect(await page.getByRole('link', { name: 'People', exact: true }).count()).toBe(0)
  })
})

test.describe('what pages say', () => {
  test('is looked at before it is saved, and stands on the page of contacts', async ({ open }) => {
    const page = await openAs(open, 'editors', '/workspace/settings')
    const choose = (name: string) => page.getByRole('link', { name, exact: true }).click()
    await heading(page, 'Settings')
    await look(page)
    await choose('Opening times')
    await page.getByText(/^\d+ in the list$/).waitFor()
    await look(page)
    await choose('Libraries')
    await choose('Change the times')
    const times = page.getByLabel('When does somebody answer the telephone?')
    await times.fill('Every day')
    await page.getByLabel('Why?').fill('Open at weekends too')
    await press(page, 'See how it will look')
    await page.getByRole('link', { name: 'Write whole sentences, with a full stop at the end' }).click()
    await expect(times).toBeFocused()
    await times.fill('Every day, 8am to 8pm.')
    await press(page, 'See how it will look')
    await page.getByRole('heading', { name: 'As residents will see it' }).waitFor()
    await look(page)
    await press(page, 'Save it')
    await page.getByText('Saved. Pages say it within 3 minutes.').waitFor()
    await look(page)
    const contacts = await open('/contact')
    await contacts.getByText('Every day, 8am to 8pm.').waitFor()
    await choose('Go back to what the council profile says')
    await page.getByLabel('Why?').fill('It was a trial')
    await press(page, 'Go back to what the council profile says')
    await page.getByText(/^By .*\. Why: It was a trial$/).waitFor()
    expect(await (await fetch(`${url}/api/notices`)).json()).toMatchObject({ hours: {} })
  })
})
