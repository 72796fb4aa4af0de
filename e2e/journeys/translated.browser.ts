import type { Performance } from '#contract/insight/performance.ts'
import { pothole } from '#services/pothole.ts'
import { report, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { translator, unseen } from '../support/pages/translator.ts'
import { freshPlace } from '../support/place.ts'
import { expect, type Open, type Page, test } from '../support/test.ts'
import { onwards, walk } from '../support/walk.ts'

const usable = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
const reference = /HW-[0-9A-Z]{4}-[0-9A-Z]{4}/

async function atCheck(open: Open): Promise<Page> {
  const page = await open('/report/pothole')
  await walk(page, pothole, { ...pothole.example, location: await freshPlace(url) }, 'check')
  return page
}

test.describe('a page that the browser translates', () => {
  // What the browser says of what was done to the connection here.
  test.use({ translated: true, expected: /net::ERR_FAILED/ })

  test('is sent in the end, when it could not be sent at first', async ({ open }) => {
    const page = await atCheck(open)
    expect(await page.locator('main font').count()).toBeGreaterThan(20)
    await page.route('**/api/requests', (route) => route.abort())
    await onwards(page).click()
    await page.getByText('Waiting to send').first().waitFor()
    await page.unroute('**/api/requests')
    await page.getByRole('button', { name: /Try again/ }).click()
    await page.waitForURL('**/done')
    await page.getByText(reference).first().waitFor()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied.').or(page.getByText('does not let us copy it')).waitFor()
  })

  test('counts what is found anew with every letter', async ({ open }) => {
    const page = await open('/find')
    const search = page.getByLabel('What do you need?')
    for (const [typed, count] of [
      ['bin', /\d+ services/],
      ['qqqqzz', '0 services'],
      ['qqqqzzz', '0 services'],
      ['road', /\d+ services/],
      ['bleu badge', /\d+ services?/],
    ] as const) {
      await search.fill(typed)
      await page.getByRole('status').getByText(count).first().waitFor()
    }
    await page.goto('/report')
    const filter = page.getByRole('searchbox').or(page.getByRole('textbox')).first()
    for (const typed of ['zzqqx', 'pot', '']) await filter.fill(typed)
    await page.getByRole('main').getByRole('link', { name: 'Pothole', exact: true }).waitFor()
  })

  test('shows the public numbers of every choice', async ({ open }) => {
    await report(url)
    await until(
      async () => (await fetch(`${url}/api/performance`)).json() as Promise<Performance>,
      ({ total }) => total.received !== 0,
    )
    const page = await open('/performance')
    await page.getByRole('button', { name: 'Show wards' }).click()
    await page.getByText('Open reports by ward').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Show districts' }).click()
    await page.getByText('Open reports by district').waitFor({ state: 'attached' })
  })
})

test.describe('a page that was translated before its code had come', () => {
  test.use({ expected: /React error #418/ })

  test('is drawn anew, and does what it is for', async ({ open, complaints }) => {
    const page = await open('/')
    await page.route('**/assets/*.js', async (route) => {
      await new Promise((resume) => setTimeout(resume, 1_000))
      await route.continue()
    })
    await page.addInitScript(() => {
      const translate = () => {
        for (const element of document.querySelectorAll('h1, p, label, a')) {
          const font = document.createElement('font')
          font.textContent = element.textContent
          if (element.childElementCount === 0) element.replaceChildren(font)
        }
      }
      addEventListener('readystatechange', translate, { capture: true, once: true })
    })
    await page.goto('/find')
    await usable(page)
    expect(complaints.filter((said) => /React error #418/.test(said))).toHaveLength(1)
    await page.getByLabel('What do you need?').fill('pot hole')
    await page.locator('.app-services__item:first-child a[href="/report/pothole"]').waitFor()
  })
})

test.describe('a page that something else has moved about in', () => {
  test.use({ expected: /NotFoundError|not a child/ })

  test('is drawn anew with what was answered', async ({ open, complaints }) => {
    const page = await open('/report/pothole')
    const location = await freshPlace(url)
    await walk(page, pothole, { ...pothole.example, location }, 'details')
    const tooMuch = 'By the bridge. '.repeat(200)
    const words = page.locator('#details')
    await words.fill(tooMuch)
    await page.evaluate(() => {
      const column = document.querySelector('main form')?.parentElement
      const around = document.createElement('div')
      around.append(...(column?.childNodes ?? []))
      column?.append(around)
    })
    // What is to be put right has to come before all else, which is not where it was.
    await onwards(page).click()
    await page.waitForFunction(() => document.querySelector('main form')?.parentElement?.className !== '')
    expect(await words.inputValue()).toBe(tooMuch)
    await onwards(page).click()
    await page.locator('.govuk-error-summary:focus').waitFor()
    expect(complaints.filter((said) => /NotFoundError|not a child/.test(said)).length).toBeGreaterThan(0)
  })
})

test.describe('the translator of these tests', () => {
  test.use({ expected: new RegExp(unseen) })

  test('takes words from under whoever holds them, and says when they change unseen', async ({ open }) => {
    const said: string[] = []
    const page = await open('/track')
    page.on('console', (message) => said.push(message.text()))
    await page.addInitScript(translator, unseen)
    await page.reload()
    await usable(page)
    await page.evaluate(() => {
      const held = document.createTextNode('two')
      document.querySelector('main')?.append(held)
      Object.assign(globalThis, { held })
    })
    await page.locator('main > font > font', { hasText: 'two' }).waitFor()
    await page.evaluate(() => {
      const { held } = globalThis as unknown as { held: Text }
      held.nodeValue = 'two'
      held.nodeValue = 'three'
    })
    expect(said).toEqual([`${unseen} that “two” became “three”`])
  })
})
