import { council } from '#council'
import { axe, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'
import { linkIn, playTold } from '../support/told.ts'

let told: Awaited<ReturnType<typeof playTold>>
test.beforeAll(async () => {
  told = await playTold()
})
test.afterAll(() => told.stop())
/** The browser complains of the refusals that a test brings about. */
test.use({ expected: /status of 401/ })

const key = () => ({ 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' })
const pothole = (email: string) => ({ ...exampleOf('pothole'), contact: { email, updates: 'email' } })

async function fitsAndIsAccessible(page: Page) {
  expect(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await scrollsSideways(page)).toBe(false)
}

test('whoever follows a report stops it on the page that their email leads to', async ({ open }) => {
  const { reference } = await report(told.url, exampleOf('pothole'))
  const contact = { email: 'bob@example.org', updates: 'email' }
  const followed = await fetch(`${told.url}/api/requests/${reference}/followers`, {
    ...{ method: 'POST', headers: key(), body: JSON.stringify({ contact }) },
  })
  expect(followed.status).toBe(201)
  const message = await told.messageTo('bob@example.org', reference)
  expect(message.personalisation.body).toContain('select “Stop following”')
  const page = await open(linkIn(message))
  await page.getByText('Stop following', { exact: true }).first().click()
  await page.getByText('will delete your email address').waitFor()
  await fitsAndIsAccessible(page)
  await page.getByRole('button', { name: 'Stop following' }).click()
  await page.getByText('You no longer get messages about this report.').waitFor()
  await page.getByText('You do not get messages about this report.').waitFor()
  expect(await page.getByText('You are following').count()).toBe(0)
  await page.getByRole('link', { name: 'Follow this report again' }).waitFor()
  expect(await page.getByRole('button', { name: 'Stop following' }).count()).toBe(0)
})

test('a link from before says kindly that it ended, once staff have changed where it goes', async ({
  open,
}) => {
  const { reference, trackingKey } = await report(told.url, pothole('old@example.org'))
  const address = `${told.url}/api/workspace/requests/${reference}`
  const authorization = `Bearer ${await tokenFor(told.url, 'highways-officers')}`
  const { number } = (await (await fetch(address, { headers: { authorization } })).json()) as {
    number: number
  }
  const checks = council.lostLink.checks.map(({ id }) => id)
  const action = { do: 'readdress', way: 'email', to: 'new@example.org', checks }
  const changed = await fetch(`${address}/actions`, {
    method: 'POST',
    headers: { ...key(), authorization },
    body: JSON.stringify({ action, seen: number }),
  })
  expect(changed.status).toBe(200)
  const page = await open(`${told.url}/track/${reference}#${trackingKey}`)
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  expect(await page.getByText('new@example.org').count()).toBe(0)
  await fitsAndIsAccessible(page)
  const now = await open(linkIn(await told.messageTo('new@example.org', reference)))
  await now.getByText('What you told us').waitFor()
})

test('somebody with no email or phone who lost their code is given a new one by staff', async ({ open }) => {
  const { reference } = await report(url, { ...exampleOf('pothole'), contact: { updates: 'none' } })
  const page = await openAs(open, 'contact-centre', `/workspace/requests/${reference}`)
  await page.getByRole('link', { name: 'Give a new code' }).click()
  await page.getByRole('button', { name: 'Make a new code' }).click()
  await page.getByRole('link', { name: 'Do every check, and tick each when you have done it' }).waitFor()
  const asked = council.lostLink.checks.filter(({ needs }) => needs !== 'name')
  expect(
    await page.getByRole('group', { name: 'What have you checked?' }).getByRole('checkbox').count(),
  ).toBe(asked.length)
  for (const { label } of asked) await page.getByLabel(label).check()
  await page.getByRole('button', { name: 'Make a new code' }).click()
  await page.getByRole('heading', { name: 'The code for their page' }).waitFor()
  const code = (await page.locator('.ws-reference', { hasText: / / }).textContent()) ?? ''
  await fitsAndIsAccessible(page)
  await page.reload()
  await page.getByText('Gave the resident a new code on the phone').waitFor()
  expect(await page.getByText(code).count()).toBe(0)

  const theirs = await open('/track')
  await theirs.getByText('I was given a code on the phone').click()
  await theirs.getByLabel('Reference').fill(reference)
  await theirs.getByLabel('Code').fill(code)
  await fitsAndIsAccessible(theirs)
  await theirs.getByRole('group').getByRole('button', { name: 'Open my request' }).click()
  await theirs.getByText('We gave you a new code on the phone').waitFor()
})
