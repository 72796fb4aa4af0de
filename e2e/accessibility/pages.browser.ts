import { birthCertificate } from '#services/birth-certificate.ts'
import { blueBadge } from '#services/blue-badge/service.ts'
import { listings } from '#services/listings/index.ts'
import { pothole } from '#services/pothole.ts'
import { drawnAddresses } from '#web/app/drawnAddresses.ts'
import { everyRoute, kindOf } from '#web/app/everyRoute.ts'
import { paths } from '#web/app/paths.ts'
import { notFound } from '#web/app/routes.tsx'
import { ownPages } from '#web/journey/model/steps.ts'
import { goAsLink } from '../support/arrival.ts'
import { report, track, until } from '../support/client.ts'
import { placePages } from '../support/fostering/place-pages.ts'
import { Inspector, unseen } from '../support/inspect.ts'
import { url } from '../support/installed.ts'
import { photo } from '../support/photo.ts'
import { freshPlace, reportsAt } from '../support/place.ts'
import { expect, type Page, test } from '../support/test.ts'
import { goOn, onwards, pageId, privateLink, searchPlace, walk } from '../support/walk.ts'

/** The browser says so of pages that are not there, of a wrong key, and of the connection that a test cut. */
const expected = /(nothing|here|reports\/HW-0000-0000(\/follow)?): .* 404 |#A+: .* 401 |net::ERR_FAILED/
test.use({ expected })

const inspector = new Inspector('both', true)
const look = (page: Page, state = '') => inspector.look(page, `${new URL(page.url()).pathname} ${state}`)
const summary = (page: Page) => page.locator('.govuk-error-summary:focus').waitFor()

/** An address, what stands there when its page is ready, and on which screens it is looked at: both when left out. */
type Shown = readonly [address: string, ready: string, screens?: 'both' | 'own']

/**
 * Of the many listings enough to see every kind of provider and way; of what else a template makes, such as topics, every
 * one on its own screen, and some on the other.
 */
function drawn(): Shown[] {
  const every = (path: string) => (path === kindOf('/services/one').path ? 12 : 1)
  const templates = Map.groupBy(
    drawnAddresses(listings.map(({ slug }) => slug)),
    (address) => kindOf(address).path,
  )
  return [...templates].flatMap(([path, all]) =>
    all
      .filter((_, at) => at % every(path) === 0)
      .map((address, at) => [address, 'main h1', at % 5 === 0 ? 'both' : 'own'] as const),
  )
}

/** Addresses that show a page at once. */
const addresses: readonly Shown[] = [
  ...drawn(),
  ...[pothole, blueBadge].map(({ slug }) => [paths.flow(slug), 'main h1'] as const),
  ['/find?q=pothole', 'main a[href="/report/pothole"]'],
  ['/find?q=qqqq', 'main h1'],
  ['/report/nothing', 'h1:has-text("not found")'],
  ['/report/pothole/nothing', 'h1:has-text("not found")'],
  ['/nothing/here', 'h1:has-text("not found")'],
  ['/services/nothing', 'h1:has-text("not found")'],
  ['/find/topics/nothing', 'h1:has-text("not found")'],
  ['/flow/nothing', 'h1:has-text("not found")'],
  [paths.school('sample-soar-academy'), 'h1:has-text("Soar Academy")'],
  [paths.school('nothing'), 'h1:has-text("not found")'],
  [paths.paidFor('HW-0000-0000'), 'main h1'],
  [paths.openReport('HW-0000-0000'), 'h1:has-text("not shown")'],
  [paths.followReport('HW-0000-0000'), 'h1:has-text("not shown")'],
  [paths.performanceOf('pothole'), 'h1:has-text("pothole")'],
  [`/alerts/stop#${'A'.repeat(43)}.${'A'.repeat(43)}`, 'button:has-text("Stop")'],
  [paths.performanceOf('nothing'), 'h1:has-text("not found")'],
  ['/my-requests/list', 'h1:has-text("does not work")'],
  ['/track/HW-0000-0000', 'h1:has-text("does not open")'],
  ['/schools/offer/SA-0000-0000', 'h1:has-text("does not open")'],
  ['/schools/in-year/SA-0000-0000', 'h1:has-text("does not open")'],
  ['/schools/appeal/SA-0000-0000', 'h1:has-text("does not open")'],
  ['/fostering/enquiry/FA-0000-0000', 'h1:has-text("does not open")'],
  ['/fostering/nothing', 'h1:has-text("not found")'],
  ['/schools/application/SA-0000-0000', 'h1:has-text("does not open")'],
  ['/schools/change/school-place/check', 'main h1'],
  ['/schools/vacancies?year=7', 'h2:has-text("Year 7")'],
  ['/schools/fair-access/FP-0000-0000', 'h1:has-text("does not open")'],
  ['/schools/figures/sample-primary-school', 'h1:has-text("gave its places")'],
  ['/schools/report-to-adjudicator/nothing', 'h1:has-text("not found")'],
  ['/schools/check-a-round/nothing', 'p:has-text("is not published")'],
  ...placePages.map(
    (page) => [`/fostering/place/FA-0000-0000/p1${page}`, 'h1:has-text("Open your private link")'] as const,
  ),
  ['/fostering/answer/FA-0000-0000/r1', 'h1:has-text("does not work")'],
  ['/fostering/answer/FA-0000-0000/r1.s1', 'h1:has-text("does not work")'],
  ['/fostering/letters', 'h1:has-text("does not work")'],
  ['/fostering/invitation/P-0000-0000/m00000000', 'p:has-text("does not open")'],
  ['/continue/SV-0000-0000', 'h1:has-text("not complete")'],
  [`/track/HW-0000-0000#${'A'.repeat(22)}`, 'h1:has-text("does not open")'],
]

test.describe('nothing is in the way of anybody', () => {
  test('on pages that have an address', async ({ open }) => {
    const page = await open('/')
    for (const [address, ready, screens] of addresses) {
      const { path } = kindOf(new URL(address, url).pathname)
      // One of each template is loaded; all others are come to by a link.
      await (!inspector.routes.has(path) ? page.goto(address) : goAsLink(page, address))
      await page.locator(ready).first().waitFor()
      await inspector.look(page, address, screens)
    }
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('when a private link is asked for', async ({ open }) => {
    const page = await open('/track')
    await page.waitForLoadState('networkidle')
    for (const typed of ['', 'HW-7K3M-9QTD', 'https://example.com/']) {
      await page.locator('#link').fill(typed)
      await page.getByRole('button', { name: 'Open my request' }).click()
      await summary(page)
      await look(page, `“${typed}”`)
    }
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('where a request stands', async ({ open }) => {
    const receipt = await report(url)
    await until(
      () => track(url, receipt),
      ({ state }) => state === 'acknowledged',
    )
    const page = await open(`/track/${receipt.reference}#${receipt.trackingKey}`)
    await page.getByText('The highways team has it, since').waitFor()
    await look(page)
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('from the first page of a report to its end', async ({ open }) => {
    const location = await freshPlace(url)
    const page = await open('/report/pothole')
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
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('from the first page of an application with a fee to its private page', async ({ open }) => {
    const page = await open(paths.service(birthCertificate))
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
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('where the form ends early', async ({ open }) => {
    for (const [id, answers] of [
      ['call', { danger: 'collapsed' }],
      ['not-ours', { trunkRoad: 'A46' }],
    ] as const) {
      const page = await open('/report/pothole/danger')
      await walk(page, pothole, { ...pothole.example, ...answers }, id)
      await look(page)
      await page.goto('/report/pothole')
      await page.getByText('Continue where you left off').waitFor()
      await look(page, 'with a draft')
    }
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('where somebody was there before', async ({ open }) => {
    const location = await freshPlace(url)
    await report(url, { service: 'pothole', answers: { ...pothole.example, location } })
    await until(
      () => reportsAt(url, location),
      (reports) => reports.length > 0,
    )
    const page = await open('/report/pothole/danger')
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
    expect(inspector.findings.splice(0)).toEqual([])
  })

  test('while there is no connection', async ({ open }) => {
    const page = await open('/report/pothole/danger')
    const location = await freshPlace(url)
    await walk(page, pothole, { ...pothole.example, location }, 'check')
    await page.route('**/api/requests', (route) => route.abort())
    await onwards(page).click()
    await page
      .getByText(/try|again|connection/i)
      .first()
      .waitFor()
    await look(page, 'without a connection')
    expect(inspector.findings.splice(0)).toEqual([])
  })
})

async function addPhoto(page: Page): Promise<void> {
  const file = { name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  await page.locator('input[data-photos=photos][multiple]').setInputFiles(file)
  await page.getByText('Added', { exact: true }).waitFor()
}

test.describe('every page has been looked at', () => {
  // The workspace’s own are looked at by those who may open them: workspace.test.ts.
  const table = [...everyRoute, notFound].filter(({ path }) => !path.startsWith(`${paths.workspace}/`))

  test('of the route table', () => {
    expect(unseen(table, inspector.routes)).toEqual([])
  })

  test('of a report', () => {
    const pages = [...ownPages, ...pothole.pages.map(({ id }) => id)]
    expect(pages.filter((id) => !inspector.pages.has(id))).toEqual([])
  })

  test('and a route that nobody has looked at would be named', () => {
    const seen = new Set(table.map(({ path }) => path))
    for (const { path } of table) {
      const without = new Set(seen)
      without.delete(path)
      expect(unseen(table, without)).toEqual([path])
    }
    expect(unseen([...table, { path: '/new' }], seen)).toEqual(['/new'])
  })
})
