import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { council } from '#council'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { putUp, takeDown } from '#infra/operate/notice.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { browserTests } from '../support/browser.ts'

const tests = browserTests({ translated: true })
afterAll(() => expect(tests.complaints).toEqual([]))

const look = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
const first = (page: Page) => page.locator('.app-services__link').first()

describe('the search', () => {
  it.each([
    ['bleu badge', '/apply/blue-badge'],
    ['disabled parking', '/apply/blue-badge'],
    ['pot hole', '/report/pothole'],
    ['lolipop crossing', '/apply/school-crossing-patrol'],
    ['pasport', '/services/passport'],
  ])('finds “%s” as it is typed', async (words, href) => {
    const page = await tests.open('/find', 'phone')
    await page.getByLabel('What do you need?').pressSequentially(words)
    await page.locator(`.app-services__item:first-child a[href="${href}"]`).waitFor()
    await look(page)
    await page.context().close()
  })

  it('says what to try, and offers a person, when it finds nothing', async () => {
    const page = await tests.open('/find?q=qqqqzz', 'desktop')
    await page.getByText('We found nothing for “qqqqzz”').waitFor()
    expect(await page.locator(`main a[href^="tel:"]`).count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'all services from A to Z' }).click()
    await page.getByRole('heading', { name: 'Services from A to Z' }).waitFor()
    await page.context().close()
  })
})

describe('without a search', () => {
  it('topics, events of life and letters lead to services', async () => {
    const page = await tests.open('/find', 'phone')
    await page.getByRole('link', { name: 'Someone has died' }).click()
    await page.getByRole('heading', { level: 1, name: 'Someone has died' }).waitFor()
    await page.getByRole('link', { name: 'Appointment to register a death' }).click()
    await page.getByRole('heading', { level: 1, name: 'Appointment to register a death' }).waitFor()
    await page.goto('/find/topics/waste')
    await first(page).waitFor()
    await page.context().close()
  })
})

describe('who does this', () => {
  const ask = async (page: Page, postcode: string) => {
    await page.getByLabel('Your postcode').fill(postcode)
    await page.getByRole('button', { name: 'Find out' }).click()
  }
  const answer = (page: Page) => page.locator('.app-who__answer:focus')

  it('is answered by one postcode, which never leaves the browser', async () => {
    const page = await tests.open('/services/bulky-waste', 'phone')
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await ask(page, 'le113tu')
    await answer(page).getByText('Charnwood Borough Council provides this').waitFor()
    await look(page)
    await ask(page, 'LE3 8RA')
    await answer(page).getByText('Blaby District Council provides this').waitFor()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((one) => /3TU|8RA|Charnwood/i.test(one))).toEqual([])
    expect(page.url()).not.toMatch(/3TU|8RA/i)
    await page.context().close()
  })

  it('is the county where the county does it, and another council beyond its border', async () => {
    const page = await tests.open('/services/care-homes', 'desktop')
    await ask(page, 'LE11 3TU')
    await answer(page).getByText(`${council.name} provides this`).waitFor()
    await ask(page, 'SW1A 1AA')
    await answer(page)
      .getByRole('link', { name: /GOV\.UK/ })
      .waitFor()
    await page.context().close()
  })

  it.each([
    ['LE11', 'Enter the whole postcode'],
    ['hello', 'Enter a UK postcode'],
    ['', 'Enter a UK postcode'],
  ])('says how to put “%s” right, and keeps it', async (typed, message) => {
    const page = await tests.open('/services/bulky-waste', 'phone')
    await ask(page, typed)
    await page.locator('.govuk-error-summary:focus').getByText(message).waitFor()
    expect(await page.getByLabel('Your postcode').inputValue()).toBe(typed)
    await look(page)
    await page.context().close()
  })
})

it('tells search engines what a page is about', async () => {
  const html = await (await fetch(`${tests.url}/services/bulky-waste`)).text()
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}'
  expect(JSON.parse(data)).toMatchObject({ '@type': 'GovernmentService' })
  const sitemap = await (await fetch(`${tests.url}/sitemap.xml`)).text()
  expect(sitemap).toContain('/services/bulky-waste</loc>')
  expect(sitemap).not.toContain('/track')
})

describe('a change of status', () => {
  it('shows on the page while it is up', async () => {
    process.env.SHIRE_DATA = inject('dataDir')
    const { documents } = operatorClients()
    const { NoticesTableName = '' } = await outputs()
    const slug = 'allotments'
    await putUp(documents, NoticesTableName, {
      slug,
      text: 'Lines are down today',
      closed: false,
      until: null,
    })
    const page = await tests.open(`/services/${slug}`, 'phone')
    await page.getByText('Lines are down today').waitFor()
    await look(page)
    await takeDown(documents, NoticesTableName, slug)
    const notices = await (await fetch(`${tests.url}/api/notices`)).text()
    expect(notices).not.toContain(slug)
    await page.context().close()
  })

  it('that closes a service says so instead of the start button', async () => {
    const page = await tests.open('/find', 'phone')
    const closed = { slug: 'volunteer', text: 'Closed for the holidays', closed: true, until: null }
    await page.route('**/api/notices', (route) => route.fulfill({ json: { notices: [closed] } }))
    await page.goto('/apply/volunteer')
    await page.getByText('You cannot start this now').waitFor()
    expect(await page.getByRole('button', { name: 'Start now' }).count()).toBe(0)
    await look(page)
    await page.context().close()
  })
})
