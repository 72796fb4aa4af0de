import type { Page, Route } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { LocationAnswer } from '#contract/geo/location.ts'
import { pothole } from '#services/pothole.ts'
import { browserTests } from '../support/browser.ts'
import { until } from '../support/client.ts'
import { freshPlace, reportsAt } from '../support/place.ts'
import { onwards, pageId, privateLink, searchPlace, walk } from '../support/walk.ts'

const tests = browserTests()
/** The browser complains of what a test did to the connection, and of the refusal when a sent report was changed. */
const cutOff = /net::ERR_(INTERNET_DISCONNECTED|FAILED)|check: .* status of 422/
afterAll(() => expect(tests.complaints.filter((words) => !cutOff.test(words))).toEqual([]))

const { example } = pothole
const submissions = '**/api/requests'

async function at(id: string, place: LocationAnswer): Promise<Page> {
  const page = await tests.open('/report/pothole', 'phone')
  await walk(page, pothole, { ...example, location: place }, id)
  return page
}
const checked = (place: LocationAnswer) => at('check', place)
const isDone = (page: Page) => page.waitForURL('**/report/pothole/done', { timeout: 45_000 })

/** Exactly one report stands at the place, and it is the one that the page tells of. */
async function expectOne(page: Page, place: LocationAnswer): Promise<string> {
  const { reference } = await privateLink(page)
  await until(
    () => reportsAt(tests.url, place),
    (reports) => reports.length > 0,
  )
  expect(await reportsAt(tests.url, place)).toEqual([reference])
  return reference
}

describe('what was typed', () => {
  it('survives a reload, also before "Continue"', async () => {
    const page = await at('details', await freshPlace(tests.url))
    await page.locator('#details').fill('By the bridge')
    await page.reload()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'By the bridge')
    await page.goto('/report/pothole')
    await page.getByRole('button', { name: 'Continue where you left off' }).click()
    await page.waitForURL('**/details')
    await page.goto('/report/pothole/surface')
    await page.locator('input[name=surface][value=wheel-track]:checked').waitFor()
    await page.context().close()
  })

  it('does not let anybody jump ahead', async () => {
    const page = await tests.open('/report/pothole/check', 'phone')
    await page.waitForURL('**/report/pothole/danger')
    await page.context().close()
  })

  it('is gone once the resident deletes it', async () => {
    const page = await at('road', await freshPlace(tests.url))
    await page.getByText('Delete my answers', { exact: true }).click()
    await page.getByRole('button', { name: 'Delete my answers and stop' }).click()
    await page.getByText('Your answers are deleted from this device').waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('answers')
    await page.context().close()
  })
})

describe('one report comes of', () => {
  it('going back after sending', async () => {
    const place = await freshPlace(tests.url)
    const page = await checked(place)
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
    await page.context().close()
  })

  it('a double click', async () => {
    const place = await freshPlace(tests.url)
    const page = await checked(place)
    await onwards(page).dblclick()
    await isDone(page)
    await expectOne(page, place)
    await page.context().close()
  })

  it('two tabs that send at once', async () => {
    const place = await freshPlace(tests.url)
    const one = await checked(place)
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
    await one.context().close()
  })

  it('an answer that is lost on its way back', async () => {
    const place = await freshPlace(tests.url)
    const page = await checked(place)
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
    await page.context().close()
  })

  it('an answer that is lost, and a change of mind before trying again', async () => {
    const place = await freshPlace(tests.url)
    const page = await checked(place)
    await page.route(submissions, async (route: Route) => {
      await route.fetch()
      return route.abort()
    })
    await onwards(page).click()
    await until(
      () => reportsAt(tests.url, place),
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
    await page.context().close()
  })

  it('sending without a signal, until there is one again', async () => {
    const place = await freshPlace(tests.url)
    const page = await checked(place)
    await page.context().setOffline(true)
    await onwards(page).click()
    await page
      .getByText(/connection|signal|offline/i)
      .first()
      .waitFor()
    expect(await reportsAt(tests.url, place)).toEqual([])
    await page.context().setOffline(false)
    await isDone(page)
    await expectOne(page, place)
    await page.context().close()
  })
})

describe('the form ends early', () => {
  it.each([
    ['hurt', '999'],
    ['swerving', '0116 305 0001'],
  ])('at the telephone: %s', async (danger, phone) => {
    const page = await tests.open('/report/pothole/danger', 'phone')
    await walk(page, pothole, { ...example, danger }, 'call')
    await page.getByRole('heading', { level: 1, name: `Call ${phone} now` }).waitFor()
    expect(await page.locator(`h1 a[href^="tel:"]`).count()).toBe(1)
    await page.goto('/report/pothole/contact')
    await page.waitForURL('**/call')
    await page.getByRole('button', { name: 'go back and change my answer' }).click()
    await page.locator('input[name=danger][value=no]').check()
    await onwards(page).click()
    await page.waitForURL('**/where')
    await page.context().close()
  })

  it.each([
    ['the City of Leicester', '52.634, -1.133', 'Leicester City Council', 'https://www.leicester.gov.uk/'],
    ['Rutland', '52.66, -0.64', 'Rutland County Council', 'https://www.rutland.gov.uk/'],
  ])('at another council: %s', async (_, words, name, link) => {
    const page = await tests.open('/report/pothole/danger', 'phone')
    await walk(page, pothole, example, 'where')
    await searchPlace(page, words)
    await page.getByRole('heading', { name: `Report this to ${name}` }).waitFor()
    await onwards(page).click()
    await page.waitForURL('**/not-ours')
    await page.getByRole('heading', { level: 1, name: `Report this to ${name}` }).waitFor()
    expect(await page.getByRole('main').getByRole('link', { name }).getAttribute('href')).toBe(link)
    await page.context().close()
  })

  it('at National Highways: the A46', async () => {
    const page = await tests.open('/report/pothole/danger', 'phone')
    await walk(page, pothole, { ...example, trunkRoad: 'A46' }, 'not-ours')
    await page.getByRole('heading', { level: 1, name: 'Report this to National Highways' }).waitFor()
    const link = page.getByRole('main').getByRole('link', { name: 'National Highways' })
    expect(await link.getAttribute('href')).toBe('https://report.nationalhighways.co.uk/')
    await page.context().close()
  })
})

describe('what somebody else has reported', () => {
  it('can be followed instead of being reported again', async () => {
    const place = await freshPlace(tests.url)
    const first = await checked(place)
    await onwards(first).click()
    await isDone(first)
    const { reference } = await privateLink(first)
    await until(
      () => reportsAt(tests.url, place),
      (reports) => reports.length === 1,
    )

    const second = await at('already-reported', place)
    await second.locator(`input[name=report][value="${reference}"]`).check()
    await onwards(second).click()
    await second.waitForURL('**/keep-me-posted')
    await onwards(second).click()
    await second.waitForURL('**/following')
    const own = await privateLink(second)
    expect(own.reference).toBe(reference)
    expect(own.trackingKey).not.toBe((await privateLink(first)).trackingKey)
    await second.locator('main a[href*="/track/"]').first().click()
    await second.getByText('Highways has it, since').waitFor()
    expect(await second.getByText('What you told us').count()).toBe(0)
    expect(await reportsAt(tests.url, place)).toEqual([reference])

    const third = await at('already-reported', place)
    await third.getByText('1 other person follows it').waitFor()
    await third.getByLabel('Mine is different').check()
    await onwards(third).click()
    await third.waitForURL('**/surface')
    expect(pageId(third)).toBe('surface')
    for (const page of [first, second, third]) await page.context().close()
  })
})
