import { council } from '#council'
import { blueBadge } from '#services/blue-badge/service.ts'
import { shownPages } from '#services/define/walk.ts'
import { pothole } from '#services/pothole.ts'
import { axe } from '../support/axe.ts'
import { url } from '../support/installed.ts'
import { freshPlace, reportsAt } from '../support/place.ts'
import { expect, type Page, test } from '../support/test.ts'
import { onwards, pageId, privateLink, walk } from '../support/walk.ts'

test.use({ fresh: true })

/** The browser complains of what a test did to the connection, and of code that did not come because of it. */
const cutOff = /net::ERR_(INTERNET_DISCONNECTED|FAILED)|dynamically imported module/
test.use({ expected: cutOff })

/** Until the page has fetched all that it fetches by itself. */
async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(2000)
  await page.waitForLoadState('networkidle')
}

test.describe('out of reach in the middle of a form', () => {
  test('goes on to its end, waits there, and is sent once the connection is back', async ({ open }) => {
    const location = await freshPlace(url)
    const answers = { ...pothole.example, location }
    const page = await open('/report/pothole')
    await walk(page, pothole, answers, 'where')
    await atRest(page)
    await page.context().setOffline(true)
    await walk(page, pothole, answers, 'check')
    await onwards(page).click()
    await page.getByText('There is no connection').waitFor()
    await page.getByRole('button', { name: 'Waiting to send' }).waitFor()
    expect(await reportsAt(url, location).catch(() => [])).toEqual([])
    await page.context().setOffline(false)
    await page.waitForURL('**/done', { timeout: 45_000 })
    expect((await privateLink(page)).reference).toMatch(/^HW-/)
  })

  test('has the code of a long form too', async ({ open }) => {
    const page = await open('/apply/blue-badge')
    await page.getByRole('button', { name: 'Start now' }).click()
    await page.locator('main form').waitFor()
    await atRest(page)
    await page.context().setOffline(true)
    const { example } = blueBadge
    const asking = shownPages(blueBadge, example).find(({ questions }) =>
      questions.some(({ kind }) => kind === 'address'),
    )
    await walk(page, blueBadge, example, asking?.id)
    await page.getByRole('button', { name: 'Enter address by hand' }).waitFor()
  })
})

test.describe('where the code of a page does not come', () => {
  test('says that there is no connection, keeps the answers, and goes on by itself', async ({ open }) => {
    const page = await open('/report/pothole', {
      prepare: (page) => page.route(/LocationQuestion-/, (route) => route.abort()),
    })
    await walk(page, pothole, pothole.example, 'danger')
    await page.locator('input[name=danger][value=no]').check()
    await page.context().setOffline(true)
    await onwards(page).click()
    await page.getByRole('heading', { level: 1, name: 'You are offline' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.title()).toContain('You are offline')
    expect(await page.locator('main').innerText()).toContain(council.phone)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('There is still no connection').waitFor()
    expect(await axe(page)).toEqual([])
    await page.unroute(/LocationQuestion-/)
    await page.context().setOffline(false)
    await page.getByLabel('Search for a street').waitFor({ timeout: 30_000 })
    expect(pageId(page)).toBe('where')
    await page.goBack()
    await page.locator('input[name=danger][value=no]:checked').waitFor()
  })

  test('does not call an error in the code a missing connection', async ({ open }) => {
    const page = await open('/report/pothole', {
      prepare: (page) =>
        page.route(/LocationQuestion-/, (route) =>
          route.fulfill({
            contentType: 'text/javascript',
            body: 'throw new TypeError("net::ERR_FAILED, made up")',
          }),
        ),
    })
    await walk(page, pothole, pothole.example, 'danger')
    await page.locator('input[name=danger][value=no]').check()
    await onwards(page).click()
    await page
      .getByRole('heading', { level: 1, name: 'Sorry, there is a problem with this service' })
      .waitFor()
    expect(await page.locator('main').innerText()).toContain(council.phone)
  })
})
