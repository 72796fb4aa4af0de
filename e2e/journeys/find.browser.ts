import { council } from '#council'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { putUp, takeDown } from '#infra/operate/notice.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { report, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, type Page, test } from '../support/test.ts'

// The way out of a page on harm leads to somebody else’s site.
test.use({ translated: true, expected: /domestic-abuse-help asks www\.bbc\.co\.uk$/ })

const look = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
}
const first = (page: Page) => page.locator('.app-services__link').first()

test.describe('the search', () => {
  for (const [words, href] of [
    ['bleu badge', '/apply/blue-badge'],
    ['disabled parking', '/apply/blue-badge'],
    ['pot hole', '/report/pothole'],
    ['lolipop crossing', '/apply/school-crossing-patrol'],
    ['pasport', '/services/passport'],
  ] as const)
    test(`finds “${words}” as it is typed`, async ({ open }) => {
      const page = await open('/find')
      await page.getByLabel('What do you need?').pressSequentially(words)
      await page.locator(`.app-services__item:first-child a[href="${href}"]`).waitFor()
      await look(page)
    })

  test('says whom to call before all that it finds, where somebody may be thinking of suicide', async ({
    open,
  }) => {
    const page = await open('/find?q=i want to kill myself')
    await page.locator('main a[href="tel:116123"]').waitFor()
    expect(await page.locator('main a[href="tel:999"]').count()).toBe(1)
    expect(await first(page).getAttribute('href')).toBe('/services/mental-health-help')
    await look(page)
  })

  test('says what to try, and offers a person, when it finds nothing', { tag: '@desktop' }, async ({
    open,
  }) => {
    const page = await open('/find?q=qqqqzz')
    await page.getByText('We found nothing for “qqqqzz”').waitFor()
    expect(await page.locator(`main a[href^="tel:"]`).count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'all services from A to Z' }).click()
    await page.getByRole('heading', { name: 'Services from A to Z' }).waitFor()
  })
})

test('a page on harm is left by its button or by Shift three times, and going back does not show it', async ({
  open,
}) => {
  for (const how of ['click', 'Shift'] as const) {
    const page = await open('/find')
    await page.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ body: '<h1>Weather</h1>', contentType: 'text/html' }),
    )
    await page.goto('/services/domestic-abuse-help')
    const exit = page.getByRole('link', { name: 'Exit this page' })
    await exit.waitFor()
    await look(page)
    if (how === 'click') await exit.click()
    else for (let at = 0; at < 3; at++) await page.keyboard.press('Shift')
    await page.getByRole('heading', { name: 'Weather' }).waitFor()
    await page.goBack()
    await page.waitForURL('**/find')
  }
  const other = await open('/services/passport')
  await other.getByRole('heading', { level: 1 }).waitFor()
  expect(await other.getByText('Exit this page').count()).toBe(0)
})

test.describe('without a search', () => {
  test('topics, events of life and letters lead to services', async ({ open }) => {
    const page = await open('/find')
    await page.getByRole('link', { name: 'Someone has died' }).click()
    await page.getByRole('heading', { level: 1, name: 'Someone has died' }).waitFor()
    await page.getByRole('link', { name: 'Appointment to register a death' }).click()
    await page.getByRole('heading', { level: 1, name: 'Appointment to register a death' }).waitFor()
    await page.goto('/find/topics/waste')
    await first(page).waitFor()
  })

  test('an event of life is a list of steps, and for a death begins with Tell Us Once', async ({ open }) => {
    const page = await open('/find/life/death')
    const steps = page.locator('.app-steps__step')
    await steps.first().getByRole('link', { name: 'Tell the government about a death once' }).waitFor()
    await steps.nth(1).getByText('A Blue Badge', { exact: true }).waitFor()
    await look(page)
  })
})

test('what was found stays as it came when the app takes over', async ({ open }) => {
  const page = await open('/')
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const link = document.querySelector('.app-services__link')
      if (link) observer.disconnect()
      link?.setAttribute('data-came', '')
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/find?q=bins')
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  expect(await page.locator('.app-services__link[data-came]').count()).toBe(1)
  await page.getByLabel('What do you need?').fill('pothole')
  await page.locator('.app-services__item:first-child a[href="/report/pothole"]').waitFor()
})

test.describe('without scripts', () => {
  /** What a page shows only then. Playwright looks at no text in there. */
  const without = async (path: string) => {
    const html = await (await fetch(url + path)).text()
    return [...html.matchAll(/<noscript>(.*?)<\/noscript>/gs)].map(([, words]) => words).join('')
  }

  test('the search finds the same, in the same order', async ({ open }) => {
    const withScripts = await open('/find?q=bins')
    await first(withScripts).waitFor()
    const links = (page: Page) =>
      page.locator('.app-services__link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    const html = await (await fetch(`${url}/find?q=bins`)).text()
    const found = [...html.matchAll(/app-services__link" href="([^"]+)"/g)].map(([, href]) => href)
    expect(found.length).toBeGreaterThan(2)
    expect(await links(withScripts)).toEqual(found)
    expect(html).toContain('value="bins"')
  })

  test('it is said what else needs them, with the number to call', async () => {
    for (const path of ['/find?q=bins', '/track', '/my-requests']) {
      const words = await without(path)
      expect(words).toContain('JavaScript is turned off in your browser')
      expect(words).toContain(council.phone)
    }
    const list = await (await fetch(`${url}/find/a-to-z`)).text()
    expect(list).toContain('href="/services/bin-collection-day"')
  })

  test('what depends on the place shows every council and its number', async () => {
    const words = await without('/services/bin-collection-day')
    for (const { name, phone } of council.districts) {
      expect(words).toContain(name)
      expect(words).toContain(phone)
    }
  })

  test('numbers are on the page', async () => {
    const reported = await report(url)
    const listed = async () =>
      (await (await fetch(`${url}/reports?service=pothole`)).text()).includes(reported.reference)
    await until(listed, (there) => there)
    for (const [path, words] of [
      ['/performance', 'Number of requests by month'],
      ['/performance/pothole', 'How “Pothole” is doing'],
      ['/schools/figures', 'How school places were given'],
      ['/schools/vacancies?year=7', 'Year 7</h2>'],
    ] as const) {
      const html = await (await fetch(url + path)).text()
      expect(html).toContain(words)
      expect(html).not.toContain('Loading the numbers')
    }
  })

  test('a page that is not there says so', async () => {
    const answer = await fetch(`${url}/reports/HW-0000-0000`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
    expect(await answer.text()).toContain('This report is not shown')
  })

  test('a form says its name, and how to do the same by phone', async () => {
    const words = await without('/report/pothole/danger')
    expect(words).toContain('We can fill it in with you by phone.')
    expect(words).toContain(council.departments.find(({ id }) => id === 'highways')?.phone ?? '')
  })
})

test('has an icon for whoever asks where it always was', async () => {
  const icon = await fetch(`${url}/favicon.ico`)
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, expect.stringContaining('image/')])
  const bytes = new Uint8Array(await icon.arrayBuffer())
  expect([...bytes.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0])
})

test.describe('who does this', () => {
  const ask = async (page: Page, postcode: string) => {
    await page.getByLabel('Your postcode').fill(postcode)
    await page.getByRole('button', { name: 'Find out' }).click()
  }
  const answer = (page: Page) => page.locator('.app-who__answer:focus')

  test('is answered by one postcode, which never leaves the browser', async ({ open }) => {
    const page = await open('/services/bulky-waste')
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await ask(page, 'le113tu')
    await answer(page).getByText('Charnwood Borough Council provides this').waitFor()
    // Never a front page: until the council has told us which page it is, its telephone number.
    await answer(page)
      .getByRole('link', { name: /^01509/ })
      .waitFor()
    expect(await answer(page).locator('a:not([href^="tel:"])').count()).toBe(0)
    await look(page)
    await ask(page, 'LE3 8RA')
    await answer(page).getByText('Blaby District Council provides this').waitFor()
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((one) => /3TU|8RA|Charnwood/i.test(one))).toEqual([])
    expect(page.url()).not.toMatch(/3TU|8RA/i)
  })

  test('is the county where the county does it, and another council beyond its border', {
    tag: '@desktop',
  }, async ({ open }) => {
    const page = await open('/services/care-homes')
    await ask(page, 'LE11 3TU')
    await answer(page).getByText(`${council.name} provides this`).waitFor()
    await ask(page, 'SW1A 1AA')
    await answer(page)
      .getByRole('link', { name: /GOV\.UK/ })
      .waitFor()
  })

  for (const [typed, message] of [
    ['LE11', 'Enter the whole postcode'],
    ['hello', 'Enter a UK postcode'],
    ['', 'Enter a UK postcode'],
  ] as const)
    test(`says how to put “${typed}” right, and keeps it`, async ({ open }) => {
      const page = await open('/services/bulky-waste')
      await ask(page, typed)
      await page.locator('.govuk-error-summary:focus').getByText(message).waitFor()
      expect(await page.getByLabel('Your postcode').inputValue()).toBe(typed)
      await look(page)
    })
})

test('tells search engines what a page is about', async () => {
  const html = await (await fetch(`${url}/services/bulky-waste`)).text()
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}'
  expect(JSON.parse(data)).toMatchObject({ '@type': 'GovernmentService' })
  const sitemap = await (await fetch(`${url}/sitemap.xml`)).text()
  expect(sitemap).toContain('/services/bulky-waste</loc>')
  expect(sitemap).not.toContain('/track')
})

test.describe('a change of status', () => {
  // Which there are is kept by the browser for a while.
  test.use({ fresh: true })

  test('shows on the page while it is up', async ({ open }) => {
    const { documents } = operatorClients()
    const { SettingsTableName = '' } = await outputs()
    const table = { documents, TableName: SettingsTableName }
    const slug = 'allotments'
    await putUp(table, {
      slug,
      text: 'Lines are down today',
      closed: false,
      until: null,
    })
    const page = await open(`/services/${slug}`)
    await page.getByText('Lines are down today').waitFor()
    await look(page)
    await takeDown(table, slug, undefined)
    const notices = await (await fetch(`${url}/api/notices`)).text()
    expect(notices).not.toContain(slug)
  })

  test('that closes a service says so instead of the start button', async ({ open }) => {
    const page = await open('/find')
    const closed = { slug: 'volunteer', text: 'Closed for the holidays', closed: true, until: null }
    await page.route('**/api/notices', (route) => route.fulfill({ json: { notices: [closed] } }))
    await page.goto('/apply/volunteer')
    await page.getByText('You cannot start this now').waitFor()
    expect(await page.getByRole('button', { name: 'Start now' }).count()).toBe(0)
    await look(page)
  })
})
