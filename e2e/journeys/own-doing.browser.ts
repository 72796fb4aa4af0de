import { randomUUID } from 'node:crypto'
import { axe, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { awaitMessage } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { expect, type Page, test } from '../support/test.ts'

test.use({ translated: true })

async function look(page: Page) {
  expect(await axe(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const opens = (page: Page, words: string) => page.locator('main summary', { hasText: words }).click()

test('a resident says on their private page what has changed, where news goes, and that they withdraw it', async ({
  open,
}) => {
  const [email, other] = [0, 1].map(() => `ada-${randomUUID()}@example.org`) as [string, string]
  const contact = { name: 'Ada Sample', email, updates: 'email' as const }
  const receipt = await report(url, { ...exampleOf('pothole'), contact })
  const known = () => track(url, receipt)
  await until(known, ({ state }) => state === 'acknowledged')
  const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
  await page.getByRole('heading', { name: 'Has something changed?' }).waitFor()

  await opens(page, 'Tell us that it’s fixed')
  await page.getByLabel('Is there anything else we should know? (optional)').waitFor()
  await look(page)
  await press(page, 'Tell us it’s fixed')
  await page.getByText('Thank you. The highways team will check').waitFor()

  await opens(page, 'Correct the place')
  await press(page, 'Save the right place')
  await summary(page)
  await look(page)
  const before = (await known()).location
  await opens(page, 'Move the pin with buttons')
  await press(page, 'North by 5 metres')
  await page.getByLabel('Describe the place (optional)').fill('On the other side of the road')
  await press(page, 'Save the right place')
  await page.getByText('We have updated the place and told the highways team').waitFor()
  await page.getByText('You corrected the place').waitFor()
  await look(page)
  const moved = (await known()).location
  expect(moved?.lat).toBeGreaterThan(before?.lat ?? 90)
  expect(moved?.description).toBe('On the other side of the road')

  await opens(page, 'Change how we contact you')
  await page.getByLabel('By email').check()
  await page.getByLabel('Email address for news').fill('ada')
  await press(page, 'Save')
  await summary(page)
  await look(page)
  expect(await page.getByLabel('Email address for news').inputValue()).toBe('ada')
  await page.getByLabel('By text message').check()
  await page.getByLabel('Mobile number for news').fill('123')
  await press(page, 'Save')
  await summary(page)
  await page.getByLabel('By email').check()
  // Of a number that is not asked any more nothing is wrong.
  expect(await page.locator('.govuk-error-summary').count()).toBe(0)
  await page.getByLabel('Email address for news').fill(other)
  await press(page, 'Save')
  await page.getByText('We have changed how we contact you').waitFor()
  // What was wrong before is not said any more, neither on the page nor in its title.
  await expect(page).not.toHaveTitle(/^Error/)
  expect(await page.locator('.govuk-error-summary').count()).toBe(0)
  await awaitMessage(url, email, /(somewhere else)/)
  await awaitMessage(url, other, /(\/track\/\S+)/)

  await opens(page, 'Complain about how we have dealt with this')
  await page.getByRole('link', { name: 'Make a complaint' }).waitFor()
  await look(page)
  await opens(page, 'Withdraw your report')
  await look(page)
  await press(page, 'Withdraw your report')
  await page.getByText('You have withdrawn this, and we have told the highways team.').waitFor()
  await look(page)
  expect((await known()).state).toBe('closed')
})
