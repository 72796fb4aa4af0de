import type { Route } from 'playwright/test'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { pothole } from '#services/pothole.ts'
import { until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { freshPlace, reportsAt } from '../support/place.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, pageId, privateLink, searchPlace, walk } from '../support/walk.ts'

/** The browser complains of what a test did to the connection, and of the refusal when a sent report was changed. */
const cutOff = /net::ERR_(INTERNET_DISCONNECTED|FAILED)|check: .* status of 422/
test.use({ fresh: true, expected: cutOff })

const { example } = pothole
const submissions = '**/api/requests'

async function at(open: Open, id: string, place: LocationAnswer): Promise<Page> {
  const page = await open('/report/pothole')
  await walk(page, pothole, { ...example, location: place }, id)
  return page
}
const checked = (open: Open, place: LocationAnswer) => at(open, 'check', place)
const isDone = (page: Page) => page.waitForURL('**/report/pothole/done', { timeout: 45_000 })

/** Exactly one report stands at the place, and it is the one that the page tells of. */
async function expectOne(page: Page, place: LocationAnswer): Promise<string> {
  const { reference } = await privateLink(page)
  await until(
    () => reportsAt(url, place),
    (reports) => reports.length > 0,
  )
  expect(await reportsAt(url, place)).toEqual([reference])
  return reference
}

test.describe('what was typed', () => {
  test('survives a reload, also before "Continue"', async ({ open }) => {
    const page = await at(open, 'details', await freshPlace(url))
    await page.locator('#details').fill('By the bridge')
    await page.reload()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'By the bridge')
    await page.goto('/report/pothole')
    await page.getByRole('button', { name: 'Continue where you left off' }).click()
    await page.waitForURL('**/details')
    await page.goto('/report/pothole/surface')
    await page.locator('input[name=surface][value=wheel-track]:checked').waitFor()
  })

  test('does not let anybody jump ahead', async ({ open }) => {
    const page = await open('/report/pothole/check')
    await page.waitForURL('**/report/pothole/danger')
  })

  test('is gone once the resident deletes it', async ({ open }) => {
    const page = await at(open, 'road', await freshPlace(url))
    await page.getByText('Delete my answers', { exact: true }).click()
    await page.getByRole('button', { name: 'Delete my answers and stop' }).click()
    await page.getByText('We have deleted your answers from this device').waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('answers')
  })
})

test.describe('one report comes of', () => {
  test('going back after sending', async ({ open }) => {
    const place = await freshPlace(url)
    const page = await checked(open, place)
    await onwards(page).click()
    await isDone(page)
    const reference = await expectOne(page, place)
    for (let back = 0; back < 3; back++) {
      await page.goBack()
      await isDone(page)
    }
    expect((await privateLink(page)).reference).toBe(reference)
    await page.goto('/report/pothole/check')
    await isDone(page)
    await expectOne(page, place)
  })

  test('a double click', async ({ open }) => {
    const place = await freshPlace(url)
    const page = await checked(open, place)
    await onwards(page).dblclick()
    await isDone(page)
    await expectOne(page, place)
  })

  test('two tabs that send at once', async ({ open }) => {
    const place = await freshPlace(url)
    const one = await checked(open, place)
    const other = await one.context().newPage()
    await other.goto('/report/pothole/check')
    await onwards(other).waitFor()
    const held: (() => void)[] = []
    await one.context().route(submissions, async (route) => {
      await new Promise<void>((resume) => {
        held.push(resume)
        if (held.length === 2) for (const go of held) go()
      })
      await route.continue()
    })
    // Not by the mouse, which waits for the tab that lies behind to be drawn.
    for (const tab of [one, other]) await onwards(tab).evaluate((button: HTMLElement) => button.click())
    await Promise.all([isDone(one), isDone(other)])
    expect(await expectOne(one, place)).toBe((await privateLink(other)).reference)
  })

  test('an answer that is lost on its way back', async ({ open }) => {
    const place = await freshPlace(url)
    const page = await checked(open, place)
    let received = 0
    await page.route(submissions, async (route: Route) => {
      const response = await route.fetch()
      expect(response.status()).toBe(201)
      received++
      if (received === 1) return route.abort()
      return route.fulfill({ response })
    })
    await onwards(page).click()
    await isDone(page)
    expect(received).toBe(2)
    await expectOne(page, place)
  })

  test('an answer that is lost, and a change of mind before trying again', async ({ open }) => {
    const place = await freshPlace(url)
    const page = await checked(open, place)
    await page.route(submissions, async (route: Route) => {
      await route.fetch()
      return route.abort()
    })
    await onwards(page).click()
    await until(
      () => reportsAt(url, place),
      (reports) => reports.length === 1,
    )
    await page.goto('/report/pothole/surface?change')
    await page.unroute(submissions)
    await page.locator('input[name=surface][value=pavement]').check()
    await onwards(page).click()
    await page.waitForURL('**/check')
    await onwards(page).click()
    await isDone(page)
    await expectOne(page, place)
  })

  test('sending without a signal, until there is one again', async ({ open }) => {
    const place = await freshPlace(url)
    const page = await checked(open, place)
    await page.context().setOffline(true)
    await onwards(page).click()
    await page
      .getByText(/connection|signal|offline/i)
      .first()
      .waitFor()
    expect(await reportsAt(url, place)).toEqual([])
    await page.context().setOffline(false)
    await isDone(page)
    await expectOne(page, place)
  })
})

test.describe('the form ends early', () => {
  for (const [danger, phone] of [
    ['hurt', '999'],
    ['swerving', '0116 305 0001'],
  ] as const)
    test(`at the telephone: ${danger}`, async ({ open }) => {
      const page = await open('/report/pothole/danger')
      await walk(page, pothole, { ...example, danger }, 'call')
      await page.getByRole('heading', { level: 1, name: `Call ${phone} now` }).waitFor()
      expect(await page.locator(`h1 a[href^="tel:"]`).count()).toBe(1)
      await page.goto('/report/pothole/contact')
      await page.waitForURL('**/call')
      await page.getByRole('button', { name: 'go back and change my answer' }).click()
      await page.locator('input[name=danger][value=no]').check()
      await onwards(page).click()
      await page.waitForURL('**/where')
    })

  for (const [what, words, name, link] of [
    ['the City of Leicester', '52.634, -1.133', 'Leicester City Council', 'https://www.leicester.gov.uk/'],
    ['Rutland', '52.66, -0.64', 'Rutland County Council', 'https://www.rutland.gov.uk/'],
  ] as const)
    test(`at another council: ${what}`, async ({ open }) => {
      const page = await open('/report/pothole/danger')
      await walk(page, pothole, example, 'where')
      await searchPlace(page, words)
      await page.getByRole('heading', { name: `Report this to ${name}` }).waitFor()
      await onwards(page).click()
      await page.waitForURL('**/not-ours')
      await page.getByRole('heading', { level: 1, name: `Report this to ${name}` }).waitFor()
      expect(await page.getByRole('main').getByRole('link', { name }).getAttribute('href')).toBe(link)
    })

  test('at National Highways: the A46', async ({ open }) => {
    const page = await open('/report/pothole/danger')
    await walk(page, pothole, { ...example, trunkRoad: 'A46' }, 'not-ours')
    await page.getByRole('heading', { level: 1, name: 'Report this to National Highways' }).waitFor()
    const link = page.getByRole('main').getByRole('link', { name: 'National Highways' })
    expect(await link.getAttribute('href')).toBe('https://report.nationalhighways.co.uk/')
  })
})

test.describe('what somebody else has reported', () => {
  test('can be followed instead of being reported again', async ({ open }) => {
    const place = await freshPlace(url)
    const first = await checked(open, place)
    await onwards(first).click()
    await isDone(first)
    const { reference } = await privateLink(first)
    await until(
      () => reportsAt(url, place),
      (reports) => reports.length === 1,
    )

    const second = await at(open, 'already-reported', place)
    await second.locator(`input[name=report][value="${reference}"]`).check()
    await onwards(second).click()
    await second.waitForURL('**/keep-me-posted')
    await second.locator('input[name=updates][value=none]').check()
    await onwards(second).click()
    await second.waitForURL('**/following')
    const own = await privateLink(second)
    expect(own.reference).toBe(reference)
    expect(own.trackingKey).not.toBe((await privateLink(first)).trackingKey)
    await second.locator('main a[href*="/track/"]').first().click()
    await second.getByText('The highways team has it, since').waitFor()
    expect(await second.getByText('What you told us').count()).toBe(0)
    expect(await reportsAt(url, place)).toEqual([reference])

    const third = await at(open, 'already-reported', place)
    await third.getByText('1 other person is following this').waitFor()
    await third.getByLabel('Mine is different').check()
    await onwards(third).click()
    await third.waitForURL('**/surface')
    expect(pageId(third)).toBe('surface')
    for (const page of [first, second, third]) await page.context().close()
  })
})
