import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import type { Performance } from '#contract/performance.ts'
import { pothole } from '#services/pothole.ts'
import { browserTests } from '../support/browser.ts'
import { report, until } from '../support/client.ts'
import { freshPlace } from '../support/place.ts'
import { translator, unseen } from '../support/translator.ts'
import { onwards, walk } from '../support/walk.ts'

const translating = browserTests({ translated: true })
const tests = browserTests()
/** What the browser says of what was done to the connection here. */
const expected = /net::ERR_FAILED/
afterAll(() => expect(translating.complaints.filter((words) => !expected.test(words))).toEqual([]))

const usable = (page: Page) => page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
const reference = /HW-[0-9A-Z]{4}-[0-9A-Z]{4}/

async function atCheck(): Promise<Page> {
  const page = await translating.open('/report/pothole', 'phone')
  await walk(page, pothole, { ...pothole.example, location: await freshPlace(translating.url) }, 'check')
  return page
}

describe('a page that the browser translates', () => {
  it('is sent in the end, when it could not be sent at first', async () => {
    const page = await atCheck()
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
    await page.context().close()
  })

  it('counts what is found anew with every letter', async () => {
    const page = await translating.open('/find', 'phone')
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
    await page.context().close()
  })

  it('shows the public numbers of every choice', async () => {
    await report(translating.url)
    await until(
      async () => (await fetch(`${translating.url}/api/performance`)).json() as Promise<Performance>,
      ({ total }) => total.received !== 0,
    )
    const page = await translating.open('/performance', 'phone')
    await page.getByRole('button', { name: 'Show wards' }).click()
    await page.getByText('Open reports by ward').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Show districts' }).click()
    await page.getByText('Open reports by district').waitFor({ state: 'attached' })
    await page.context().close()
  })
})

describe('a page that was translated before its code had come', () => {
  it('is drawn anew, and does what it is for', async () => {
    const page = await tests.open('/', 'phone')
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
    expect(tests.complaints.filter((said) => /React error #418/.test(said))).toHaveLength(1)
    await page.getByLabel('What do you need?').fill('pot hole')
    await page.locator('.app-services__item:first-child a[href="/report/pothole"]').waitFor()
    await page.context().close()
  })
})

describe('a page that something else has moved about in', () => {
  it('is drawn anew with what was answered', async () => {
    const page = await tests.open('/report/pothole', 'phone')
    const location = await freshPlace(tests.url)
    await walk(page, pothole, { ...pothole.example, location }, 'details')
    const tooMuch = 'By the bridge. '.repeat(200)
    const words = page.locator('#details')
    await words.fill(tooMuch)
    await page.evaluate(() => {
      const form = document.querySelector('main form')
      const around = document.createElement('div')
      form?.replaceWith(around)
      around.append(form ?? '')
    })
    // What is to be put right has to come before the form, which is not where it was.
    await onwards(page).click()
    await page.waitForFunction(() => document.querySelector('main form')?.parentElement?.className !== '')
    expect(await words.inputValue()).toBe(tooMuch)
    await onwards(page).click()
    await page.locator('.govuk-error-summary:focus').waitFor()
    expect(tests.complaints.filter((said) => /NotFoundError|not a child/.test(said)).length).toBeGreaterThan(
      0,
    )
    await page.context().close()
  })
})

describe('the translator of these tests', () => {
  it('takes words from under whoever holds them, and says when they change unseen', async () => {
    const said: string[] = []
    const page = await tests.open('/track', 'phone')
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
    await page.context().close()
  })
})
