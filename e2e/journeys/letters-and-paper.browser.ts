import { dayInEngland } from '#contract/calendar/day.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { registerDeath } from '#services/register-death.ts'
import { paths } from '#web/app/paths.ts'
import { axeOnBoth, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report, track, until } from '../support/client.ts'
import { typeDate } from '../support/fields.ts'
import { url } from '../support/installed.ts'
import { photo } from '../support/photo.ts'
import { openAs, tokenFor } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'
import { goOn, privateLink, walk } from '../support/walk.ts'

async function look(page: Page) {
  expect(await axeOnBoth(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}

test('somebody says that they need large print and another language, and staff see it first', async ({
  open,
}) => {
  const page = await open('/apply/register-death')
  await walk(page, registerDeath, registerDeath.example, 'accessible-formats')
  await page
    .getByRole('group', { name: /Do you need help to communicate, or letters in another format\?/ })
    .waitFor()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await look(page)
  await page.getByLabel('Large print').check()
  await page.getByLabel('Another language').check()
  await goOn(page)
  await page.getByLabel('Which language?').fill('Polish')
  await look(page)
  const answers = {
    ...registerDeath.example,
    accessibleFormats: ['large-print', 'another-language'],
    accessibleAnotherLanguage: 'Polish',
    accessibleSend: 'post',
    accessibleAddress: { line1: '1 High Street', town: 'Anstey', postcode: 'LE7 7AA' },
  }
  await walk(page, registerDeath, answers, 'check')
  const row = page.locator('.govuk-summary-list__row', {
    hasText: 'Help to talk to us, and format of letters',
  })
  expect(await row.innerText()).toMatch(/Large print[\s\S]*Another language/)
  await look(page)
  await walk(page, registerDeath, answers)
  const { reference, trackingKey } = await privateLink(page)
  await until(
    () => track(url, { reference, trackingKey } as Parameters<typeof track>[1]),
    ({ state }) => state === 'acknowledged',
  )
  await page.goto(`/track/${reference}#${trackingKey}`)
  await page.getByText('We will send our letters in large print.').waitFor()
  await look(page)
  const staff = await openAs(open, 'council-officers', paths.workRequest(reference))
  const standing = staff.locator('.ws-standing')
  await standing.getByText('Large print, Another language (Polish)').waitFor()
  expect(await standing.locator('dt').first().innerText()).toBe('Needs')
  await staff.getByRole('link', { name: 'Ask the resident', exact: true }).click()
  await staff.getByText('Needs: Large print, Another language (Polish)').waitFor()
  await staff.getByText(/Send it by post to 1 High Street, Anstey, LE7 7AA\./).waitFor()
  await look(staff)
})

test('staff add proof that came by post, and whoever applied sees that it is there', async ({ open }) => {
  const contact = { name: 'Ada Example', email: 'ada@example.org', updates: 'none' }
  const receipt = await report(url, { ...exampleOf('blue-badge'), contact })
  const known = () => track(url, receipt)
  const { wanted } = await until(known, ({ state }) => state === 'acknowledged')
  const waits = wanted.find(({ kind }) => kind === 'files')
  if (!waits) throw new Error('Nothing was to come later')
  const page = await openAs(open, 'blue-badge-assessors', paths.workRequest(receipt.reference))
  const menu = page.getByRole('navigation', { name: 'What you can do' })
  await menu.getByRole('link', { name: 'Add a document that came on paper', exact: true }).click()
  const form = page.locator('.ws-action')
  const send = () => form.getByRole('button', { name: 'Add the document', exact: true }).click()
  await send()
  await page.locator('.govuk-error-summary:focus').waitFor()
  await look(page)
  await page.getByLabel('What is the document?').selectOption(waits.question)
  await form.locator('input[data-photos=act-files]').setInputFiles({
    ...{ name: 'letter.jpg', mimeType: 'image/jpeg', buffer: await photo() },
  })
  await form.getByText('Added', { exact: true }).waitFor()
  await form.getByLabel('By post').check()
  await typeDate(page, 'act-on', dayInEngland(new Date()))
  await look(page)
  await send()
  await page.getByText('Added. The resident sees that you have it').waitFor()
  await page.getByText(/^Document added that came by post on /).waitFor()
  const headers = { authorization: `Bearer ${await tokenFor(url, 'blue-badge-assessors')}` }
  const asked = await fetch(`${url}/api/workspace/requests/${receipt.reference}`, { headers })
  const { history } = (await asked.json()) as WorkRequest
  expect(history.at(-1)?.actor?.name).toBeTruthy()
  await look(page)
  const own = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
  await own.getByText('We added a document that you sent us by post').waitFor()
  await own.getByText(/^It came on /).waitFor()
  expect((await known()).wanted.map(({ question }) => question)).not.toContain(waits.question)
  await look(own)
})
