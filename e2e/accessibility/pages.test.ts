import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { birthCertificate } from '#services/birth-certificate.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { pothole } from '#services/pothole.ts'
import { drawnAddresses } from '#web/app/drawnAddresses.ts'
import { paths } from '#web/app/paths.ts'
import { notFound, routeOf, routes } from '#web/app/routes.tsx'
import { ownPages } from '#web/journey/model/steps.ts'
import { browserTests, type Screen } from '../support/browser.ts'
import { report, track, until } from '../support/client.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { photo } from '../support/photo.ts'
import { freshPlace, reportsAt } from '../support/place.ts'
import { goOn, onwards, pageId, privateLink, searchPlace, walk } from '../support/walk.ts'

const tests = browserTests()
const screens: Screen[] = ['phone', 'desktop']
const inspectors = { phone: new Inspector(), desktop: new Inspector() }
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()

/**
 * Of the many listings enough to see every kind of provider and way; of what else a template makes, such as forms and
 * topics, every one on the phone, which most residents have, and some on the desktop.
 */
function drawn(screen: Screen): string[] {
  const every = (path: string) => (path === routeOf('/services/one').path ? 12 : screen === 'phone' ? 1 : 5)
  const templates = Map.groupBy(drawnAddresses(), (address) => routeOf(address).path)
  return [...templates].flatMap(([path, all]) => all.filter((_, at) => at % every(path) === 0))
}

/** Addresses that show a page at once, and what stands there when it is ready. */
const addresses = (screen: Screen): readonly (readonly [address: string, ready: string])[] => [
  ...drawn(screen).map((address) => [address, 'main h1'] as const),
  ...[pothole, blueBadge].map(({ slug }) => [paths.flow(slug), 'main h1'] as const),
  ['/find?q=pothole', 'main a[href="/report/pothole"]'],
  ['/find?q=qqqq', 'main h1'],
  ['/report/nothing', 'h1:has-text("not found")'],
  ['/report/pothole/nothing', 'h1:has-text("not found")'],
  ['/nothing/here', 'h1:has-text("not found")'],
  ['/services/nothing', 'h1:has-text("not found")'],
  ['/find/topics/nothing', 'h1:has-text("not found")'],
  ['/flow/nothing', 'h1:has-text("not found")'],
  [paths.paidFor('HW-0000-0000'), 'main h1'],
  [paths.performanceOf('pothole'), 'h1:has-text("pothole")'],
  [`/alerts/stop#${'A'.repeat(43)}.${'A'.repeat(43)}`, 'button:has-text("Stop")'],
  [paths.performanceOf('nothing'), 'h1:has-text("not found")'],
  ['/my-requests/list', 'h1:has-text("does not work")'],
  ['/track/HW-0000-0000', 'h1:has-text("does not open")'],
  ['/continue/SV-0000-0000', 'h1:has-text("not complete")'],
  [`/track/HW-0000-0000#${'A'.repeat(22)}`, 'h1:has-text("does not open")'],
]

describe.each(screens)('on %s, nothing is in the way of anybody', (screen) => {
  const inspector = inspectors[screen]
  const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)

  it('on pages that have an address', async () => {
    const page = await tests.open('/', screen)
    for (const [address, ready] of addresses(screen)) {
      await page.goto(address)
      await page.locator(ready).first().waitFor()
      await look(page)
    }
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('when a private link is asked for', async () => {
    const page = await tests.open('/track', screen)
    await page.waitForLoadState('networkidle')
    for (const typed of ['', 'HW-7K3M-9QTD', 'https://example.com/']) {
      await page.locator('#link').fill(typed)
      await page.getByRole('button', { name: 'Open my request' }).click()
      await summary(page)
      await look(page, `“${typed}”`)
    }
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('where a request stands', async () => {
    const receipt = await report(tests.url)
    await until(
      () => track(tests.url, receipt),
      ({ state }) => state === 'acknowledged',
    )
    const page = await tests.open(`/track/${receipt.reference}#${receipt.trackingKey}`, screen)
    await page.getByText('Highways has it, since').waitFor()
    await look(page)
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('from the first page of a report to its end', async () => {
    const location = await freshPlace(tests.url)
    const page = await tests.open('/report/pothole', screen)
    await page.waitForLoadState('networkidle')
    const answers = { ...pothole.example, location }
    const onPage = async (id: string) => {
      await look(page, 'as it opens')
      if (id === 'where') await searchPlace(page, 'Market')
      if (id === 'photos') await addPhoto(page)
      if (id === 'contact') await page.locator('input[name=updates][value=email]').check()
      if (['photos', 'details', 'check'].includes(id)) return
      await onwards(page).click()
      if (id !== 'where') await summary(page)
      await look(page, 'with what is missing')
      if (id === 'contact') await page.locator('input[name=updates][value=none]').check()
    }
    await walk(page, pothole, answers, 'done', { onPage })
    await look(page)
    await page.goto('/report/pothole')
    await page.getByText('See its private link').waitFor()
    await look(page, 'after sending')
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('from the first page of an application with a fee to its private page', async () => {
    const page = await tests.open(paths.service(birthCertificate), screen)
    const onPage = () => look(page, 'as it opens')
    await walk(page, birthCertificate, birthCertificate.example, 'done', { onPage })
    await page.getByRole('heading', { name: 'Payment' }).waitFor()
    await look(page)
    const { reference, trackingKey } = await privateLink(page)
    await page.goto(paths.request(reference, trackingKey))
    await page.getByRole('heading', { name: reference }).waitFor()
    await look(page, 'of an application')
    await page.goto(paths.paidFor(reference))
    await page.locator('main h1').waitFor()
    await look(page, 'with the key on the device')
    await page.goto('/apply/blue-badge/badge-for')
    await walk(page, blueBadge, blueBadge.example, 'about-you', { onPage })
    await page.goto('/apply/blue-badge/tasks')
    await page.getByRole('heading', { name: 'step by step' }).waitFor()
    await look(page)
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('where the form ends early', async () => {
    for (const [id, answers] of [
      ['call', { danger: 'collapsed' }],
      ['not-ours', { trunkRoad: 'A46' }],
    ] as const) {
      const page = await tests.open('/report/pothole/danger', screen)
      await walk(page, pothole, { ...pothole.example, ...answers }, id)
      await look(page)
      await page.goto('/report/pothole')
      await page.getByText('Continue where you left off').waitFor()
      await look(page, 'with a draft')
      await page.context().close()
    }
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('where somebody was there before', async () => {
    const location = await freshPlace(tests.url)
    await report(tests.url, { service: 'pothole', answers: { ...pothole.example, location } })
    await until(
      () => reportsAt(tests.url, location),
      (reports) => reports.length > 0,
    )
    const page = await tests.open('/report/pothole/danger', screen)
    await walk(page, pothole, { ...pothole.example, location }, 'already-reported')
    await page.locator('input[name=report]').first().waitFor()
    await look(page, 'as it opens')
    await onwards(page).click()
    await summary(page)
    await look(page, 'with what is missing')
    await page.locator('input[name=report]').first().check()
    await goOn(page)
    expect(pageId(page)).toBe('keep-me-posted')
    await look(page, 'as it opens')
    await page.locator('input[name=updates][value=email]').check()
    await onwards(page).click()
    await summary(page)
    await look(page, 'with what is missing')
    await page.locator('input[name=updates][value=none]').check()
    await goOn(page)
    expect(pageId(page)).toBe('following')
    await look(page)
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })

  it('while there is no connection', async () => {
    const page = await tests.open('/report/pothole/danger', screen)
    const location = await freshPlace(tests.url)
    await walk(page, pothole, { ...pothole.example, location }, 'check')
    await page.route('**/api/requests', (route) => route.abort())
    await onwards(page).click()
    await page
      .getByText(/try|again|connection/i)
      .first()
      .waitFor()
    await look(page, 'without a connection')
    await page.context().close()
    expect(inspector.findings.splice(0)).toEqual([])
  })
})

async function addPhoto(page: Page): Promise<void> {
  const file = { name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  await page.locator('input[data-photos=photos][multiple]').setInputFiles(file)
  await page.getByText('Added', { exact: true }).waitFor()
}

describe('every page has been looked at', () => {
  // The workspace’s own are looked at by those who may open them: workspace.test.ts.
  const table = [...routes, notFound].filter(({ path }) => !path.startsWith(`${paths.workspace}/`))

  it.each(screens)('of the route table, on %s', (screen) => {
    expect(unseen(table, inspectors[screen].routes)).toEqual([])
  })

  it.each(screens)('of a report, on %s', (screen) => {
    const pages = [...ownPages, ...pothole.pages.map(({ id }) => id)]
    expect(pages.filter((id) => !inspectors[screen].pages.has(id))).toEqual([])
  })

  it('and a route that nobody has looked at would be named', () => {
    const seen = new Set(table.map(({ path }) => path))
    for (const { path } of table) {
      const without = new Set(seen)
      without.delete(path)
      expect(unseen(table, without)).toEqual([path])
    }
    expect(unseen([...table, { path: '/new' }], seen)).toEqual(['/new'])
  })
})

/** The browser says so of pages that are not there, of a wrong key, and of the connection that a test cut. */
const expected = /(nothing|here): .* 404 |#A+: .* 401 |net::ERR_FAILED/

it('no page has complained, nor asked another host', () => {
  expect(tests.complaints.filter((words) => !expected.test(words))).toEqual([])
})
