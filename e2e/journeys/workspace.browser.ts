import type { Receipt } from '#contract/requests/request.ts'
import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { axe } from '../support/axe.ts'
import { report, track, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { openAs } from '../support/staff.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, walk } from '../support/walk.ts'

/** The browser says so of what somebody else was quicker with, and of a photo that is kept a moment later. */
const refused = / 409 |net::ERR_FAILED|requests\/.* 404 /
test.use({ translated: true, expected: refused })

/** A pothole where nobody has reported one, which Highways has taken on. */
async function takenOn(details = 'It is deep'): Promise<Receipt> {
  const location = { ...(await freshPlace(url)), description: 'Opposite the shop' }
  const receipt = await report(url, {
    service: 'pothole',
    answers: { ...pothole.example, location, details },
  })
  await until(
    () => track(url, receipt),
    ({ state }) => state === 'acknowledged',
  )
  return receipt
}

async function staff(open: Open, group: string, path: string): Promise<Page> {
  const page = await openAs(open, group, path)
  return page
}

/** Whoever was read a code opens their page with it; a wrong one says what to check. */
async function opensWithCode(page: Page, reference: string, code: string): Promise<void> {
  await page.getByText('I was given a code on the phone').click()
  await page.getByLabel('Reference', { exact: true }).fill(reference.toLowerCase())
  await page.getByLabel('Code', { exact: true }).fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`)
  const button = page.locator('details').getByRole('button', { name: 'Open my request' })
  await button.click()
  await page.locator('.govuk-error-summary:focus').waitFor()
  await page.getByRole('link', { name: /^Check the code/ }).waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Code', { exact: true }).fill(code.replaceAll(' ', '-').toLowerCase())
  await button.click()
  await page.getByText(reference).first().waitFor()
  await page.getByRole('heading', { name: 'What has happened' }).waitFor()
  await page.close()
}

const choose = (page: Page, action: string) =>
  page
    .getByRole('navigation', { name: 'What you can do' })
    .getByRole('link', { name: action, exact: true })
    .click()
const press = (page: Page, name: string) =>
  page.locator('.ws-action').getByRole('button', { name, exact: true }).click()
const success = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor()

test.describe('an officer', () => {
  test('finds a new request in the list by itself, takes it, asks, and fixes it with a photo that the resident sees', {
    tag: '@desktop',
  }, async ({ open }) => {
    const page = await staff(open, 'highways-officers', paths.workList('highways'))
    await page.getByRole('heading', { name: 'Open requests' }).waitFor()
    await page.getByText(/Show these on a map|Nothing is open/).waitFor()
    const receipt = await takenOn()
    const { reference } = receipt
    await page.getByRole('link', { name: reference }).waitFor({ timeout: 20_000 })
    await page.locator('[role=status]', { hasText: /new request/ }).waitFor()
    await page.getByRole('link', { name: reference }).click()
    const where = page.getByRole('region', { name: 'Where it is' })
    await where.getByText(/ ward$/).waitFor()
    await where.getByText('“Opposite the shop”').waitFor()
    await choose(page, 'Assign')
    await press(page, 'Assign')
    await success(page, 'Assigned')
    await choose(page, 'Ask the resident')
    await press(page, 'Send the question')
    await page.locator('.govuk-error-summary:focus').waitFor()
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByLabel('Your question').fill('Which lane is it in?')
    await press(page, 'Send the question')
    await success(page, 'The question is on')
    expect((await track(url, receipt)).history.at(-1)?.type).toBe('asked')
    await page.getByText('The resident has not answered yet').waitFor()
    await choose(page, 'Fixed')
    await page.getByLabel('What was done').fill('Filled with hot asphalt')
    const file = { name: 'done.jpg', mimeType: 'image/jpeg', buffer: await photo() }
    await page.locator('input[data-photos=act-photos][multiple]').setInputFiles(file)
    await page.getByText('Added', { exact: true }).waitFor()
    await press(page, 'Save as fixed')
    await success(page, 'Saved as fixed')
    const seen = await track(url, receipt)
    expect(seen.state).toBe('fixed')
    const fixed = seen.history.find(({ type }) => type === 'fixed')
    expect(fixed?.note).toBe('Filled with hot asphalt')
    await page.getByRole('img', { name: 'Photo 1 of the work' }).waitFor()
    await page.goto(paths.request(reference, receipt.trackingKey))
    await page.getByText('Filled with hot asphalt').first().waitFor()
  })

  test('does the same to several at once, and hears what came of each', { tag: '@desktop' }, async ({
    open,
  }) => {
    const receipts = [await takenOn(), await takenOn()]
    const page = await staff(open, 'highways-officers', paths.workList('highways'))
    for (const { reference } of receipts) await page.getByLabel(`Select ${reference}`).check()
    await page.getByRole('button', { name: 'Do something with them' }).click()
    await page.getByRole('button', { name: 'Plan the work' }).click()
    await page.getByLabel(/What to tell the resident/).fill('We come to ((reference)) next week')
    await press(page, 'Save the plan')
    await page.getByText('2 done, 0 not done').waitFor()
    for (const receipt of receipts) {
      const { state, history } = await track(url, receipt)
      expect(state).toBe('scheduled')
      expect(history.at(-1)?.note).toBe(`We come to ${receipt.reference} next week`)
    }
  })
})

test.describe('two people on one request', () => {
  test('see what the other did, and lose nothing of what they wrote', { tag: '@desktop' }, async ({
    open,
  }) => {
    const receipt = await takenOn()
    const first = await staff(open, 'highways-officers', paths.workRequest(receipt.reference))
    const second = await staff(open, 'highways-managers', paths.workRequest(receipt.reference))
    await choose(second, 'Close without work')
    await second.getByLabel('Why no work will be done').fill('It is on private land')
    // Before the other page looks again by itself.
    await second.route('**/api/workspace/requests/*', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    )
    await choose(first, 'Inspected')
    await press(first, 'Save the inspection')
    await success(first, 'Saved as inspected')
    await second.unroute('**/api/workspace/requests/*')
    await press(second, 'Close it')
    await second.getByText('Somebody else did something in the meantime').waitFor()
    await second.getByText('Changed while you were here').waitFor()
    await second.locator('.govuk-notification-banner', { hasText: 'Inspected' }).waitFor()
    expect(await second.getByLabel('Why no work will be done').inputValue()).toBe('It is on private land')
    await press(second, 'Close it')
    await success(second, 'Closed')
    expect((await track(url, receipt)).state).toBe('closed')
  })
})

test('a form stays with what was written, and says why it cannot be sent, where somebody else has closed the request', {
  tag: '@desktop',
}, async ({ open }) => {
  const receipt = await takenOn()
  const first = await staff(open, 'highways-officers', paths.workRequest(receipt.reference))
  const second = await staff(open, 'highways-managers', paths.workRequest(receipt.reference))
  await choose(first, 'Fixed')
  await first.getByLabel('What was done').fill('Filled with hot asphalt')
  await choose(second, 'Close without work')
  await second.getByLabel('Why no work will be done').fill('Too small')
  await press(second, 'Close it')
  await success(second, 'Closed')
  await press(first, 'Save as fixed')
  await first.getByText('You can no longer do this').waitFor()
  await first.locator('.govuk-error-summary:focus').waitFor()
  await first.locator('.govuk-notification-banner', { hasText: 'Closed' }).waitFor()
  expect(await first.getByLabel('What was done').inputValue()).toBe('Filled with hot asphalt')
  expect(await axe(first)).toEqual([])
  await press(first, 'Cancel')
  await first.getByText('You can no longer do this').waitFor({ state: 'hidden' })
  expect((await track(url, receipt)).state).toBe('closed')
})

test.describe('the contact centre', () => {
  test('enters a request for somebody on the phone, which says so', { tag: '@desktop' }, async ({ open }) => {
    const page = await staff(open, 'contact-centre', paths.enter)
    await page.getByLabel('What do they need?').fill('there is a big hole in our road')
    await page.locator('.app-services__item:first-child a[href="/workspace/enter/pothole"]').click()
    await page.getByRole('button', { name: 'Begin' }).click()
    await page.waitForURL('**/workspace/enter/pothole/*')
    const location = await freshPlace(url)
    await walk(page, pothole, { ...pothole.example, location }, 'check')
    await onwards(page).click()
    await page.getByRole('heading', { name: 'Request entered' }).waitFor()
    const reference = await page.locator('.ws-reference').first().innerText()
    const code = await page.locator('.ws-reference').last().innerText()
    expect(code).toMatch(/^[0-9A-Z]{4}( [0-9A-Z]{4}){2}$/)
    await opensWithCode(await open('/track'), reference, code)
    expect(await page.evaluate(() => Object.keys(localStorage))).not.toContain('shire-report-pothole')
    await page.getByRole('button', { name: 'Open the request' }).click()
    await page.getByRole('heading', { name: reference }).waitFor()
    await page.getByText('Entered by staff for somebody on the phone').waitFor()
    expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain('pothole')
    await choose(page, 'Write down what they say')
    await press(page, 'Save their words')
    await page.locator('.ws-action .govuk-error-summary:focus').waitFor()
    await page.getByLabel('What they say').fill('It is by the school gate')
    await press(page, 'Save their words')
    await success(page, 'Saved as their words')
    const officer = await staff(open, 'highways-officers', paths.workRequest(reference))
    await officer.getByText('It is by the school gate').first().waitFor()
    await officer.getByText('The resident, on the phone with').first().waitFor()
    expect(await axe(officer)).toEqual([])
  })
})
