import { randomUUID } from 'node:crypto'
import { type PrivateLinkKind, privateLinkKinds } from '#contract/core/private-key.ts'
import { mangledAddresses, pastedLinks } from '#contract/testing/mangled-links.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { wards } from '#council/areas/wards.ts'
import { referredLink } from '../support/admissions/referred.ts'
import { seedRound } from '../support/admissions/round.ts'
import { goAsLink } from '../support/arrival.ts'
import { axe, scrollsSideways } from '../support/axe.ts'
import { exampleOf, report } from '../support/client.ts'
import { enquiry } from '../support/fostering/enquiry.ts'
import { awaitMessage } from '../support/inbox.ts'
import { url } from '../support/installed.ts'
import { expect, type Page, test } from '../support/test.ts'
import { thorough } from '../support/thorough.ts'

/** The browser complains of the refusals that a test brings about. */
test.use({
  expected:
    /status of 401|status of 40[49] .*\/api\/(?:admissions\/(?:held|in-year)|requests|fostering\/enquiries)\//,
})

const post = (path: string, body: object) =>
  fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  })

/** The last that is known: its offers are longest away. */
const lastRound = rounds.at(-1)?.id ?? ''

/** The path of a link of each kind, as a message has it. */
const paths = {} as Record<PrivateLinkKind, string>
/** What is seen once it has opened. */
const opened: Record<PrivateLinkKind, string> = {
  request: 'What you told us',
  application: 'Go to your private page',
  offer: 'You will see your offer here on',
  fairAccess: 'We are looking for a school that can take',
  inYear: 'We are asking the schools',
  appeal: 'There is no decision that you can appeal against here.',
  enquiry: 'What you told us',
  form: 'To keep your answers safe, we send a code',
  list: 'What was sent with your email address in the last 12 months.',
  alertConfirm: 'Yes, send me these emails',
  alertStop: 'Stop the emails',
}

test.beforeAll(async () => {
  const email = `links-${randomUUID().slice(0, 8)}@example.org`
  const { reference, trackingKey } = await report(url, {
    ...exampleOf('pothole'),
    contact: { email, updates: 'email' },
  })
  paths.request = `/track/${reference}#${trackingKey}`
  const application = await report(url, {
    ...exampleOf('school-place'),
    contact: { email, updates: 'none' },
  })
  paths.application = `/schools/application/${application.reference}#${application.trackingKey}`
  const [applied] = await seedRound(lastRound, 1)
  paths.offer = `/schools/offer/${applied?.application.reference}#${applied?.key}`
  paths.appeal = paths.offer.replace('/offer/', '/appeal/')
  const during = await report(url, {
    ...exampleOf('in-year-school-place'),
    contact: { email, updates: 'none' },
  })
  paths.inYear = `/schools/in-year/${during.reference}#${during.trackingKey}`
  const asked = await post('/api/fostering/enquiries', enquiry({ email }))
  const { reference: enquired, key } = (await asked.json()) as { reference: string; key: string }
  paths.enquiry = `/fostering/enquiry/${enquired}#${key}`
  paths.fairAccess = await referredLink(url, email)
  await post('/api/drafts', { service: 'blue-badge', answers: { step: 1 }, way: 'email', to: email })
  paths.form = await awaitMessage(url, email, /(\/continue\/\S+#[\w-]{22})/)
  await post('/api/find-requests', { email })
  paths.list = await awaitMessage(url, email, /(\/my-requests\/list#[\w.-]+[\w-])/)
  await post('/api/alerts', { email, wards: [wards[0]?.code], services: [] })
  paths.alertConfirm = await awaitMessage(url, email, /(\/alerts\/confirm#[\w-]{43}\.[\w-]{43})/)
  paths.alertStop = paths.alertConfirm.replace('confirm', 'stop')
})

/** Waits for what the link opens, at the address that the message has. */
async function expectOpen(page: Page, kind: PrivateLinkKind): Promise<void> {
  // A page that is drawn beforehand stands there before its scripts have put the address right.
  await page.waitForFunction((href) => location.href === href, `${url}${paths[kind]}`)
  await page.getByText(opened[kind]).first().waitFor()
}

/**
 * The changes that are tried on the link of this kind, by its number: the first, and one of the others, or all where drills are
 * thorough. That each of them leaves the link of any kind readable is held without a browser: `private-link.test.ts`.
 */
const triedAt = <Change>(of: number, changes: readonly Change[]): Change[] =>
  changes.filter((_, at) => thorough || at === 0 || at === 1 + (of % (changes.length - 1)))

for (const [number, kind] of privateLinkKinds.entries())
  test.describe(`the private link of a ${kind}`, () => {
    test('opens whatever a mail filter made of its mark, and its key goes nowhere else', async ({ open }) => {
      const page = await open('/cookies')
      for (const [, change] of triedAt(number, mangledAddresses)) {
        const asked: string[] = []
        const listen = (request: { url(): string }) => void asked.push(request.url())
        page.on('request', listen)
        const address = change(`${url}${paths[kind]}`)
        await page.goto(address)
        await expectOpen(page, kind)
        page.off('request', listen)
        const key = paths[kind].split('#')[1] ?? ''
        // The browser itself has asked for the page by the address that it was given.
        expect(asked.filter((one) => one.includes(key) && one !== address)).toEqual([])
        await page.goto('about:blank')
      }
    })

    test('opens when it is pasted where requests are tracked', { tag: '@desktop' }, async ({ open }) => {
      const page = await open('/cookies')
      for (const [name, change] of triedAt(number, pastedLinks)) {
        await goAsLink(page, '/track')
        await page.getByLabel('Your private link').fill(change(`https://report.example${paths[kind]}`))
        await page.getByRole('button', { name: 'Open my request' }).click()
        await expectOpen(page, kind).catch((error) => {
          throw new Error(`${name}: ${error.message}`)
        })
      }
    })
  })

test.describe('a link', () => {
  test('to a saved form opens when it is pasted where forms are continued', async ({ open }) => {
    const page = await open('/continue')
    await page.getByLabel('Reference').fill(url + paths.form.replace('#', '%23').slice(0, -9))
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('link', { name: 'Copy all of the link from our message' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByLabel('Reference').fill(`${url}${paths.form.replace('#', '%23')}`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expectOpen(page, 'form')
  })

  test('opens from the search for services, and is not put into its address', { tag: '@desktop' }, async ({
    open,
  }) => {
    const page = await open('/')
    await page.getByRole('searchbox').fill(`${url}${paths.request}`)
    await page.getByRole('button', { name: 'Search' }).click()
    await expectOpen(page, 'request')
    await page.goto('/find')
    await page.getByLabel('What do you need?').fill(`${url}${paths.request}`)
    await page.getByRole('link', { name: 'Open it' }).click()
    await expectOpen(page, 'request')
  })

  test('that opens nothing leads to all requests of an email address', async ({ open }) => {
    const page = await open(paths.request.slice(0, -1))
    await page.getByRole('heading', { name: 'This link does not open a request' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await scrollsSideways(page)).toBe(false)
    await page.getByRole('link', { name: 'find all your requests' }).click()
    await page.getByRole('heading', { name: 'Find my requests' }).waitFor()
  })
})

test('a saved form is found from every place where somebody may look for it', async ({ open }) => {
  const page = await open('/')
  const way = page.getByRole('main').getByRole('link', { name: 'Continue a saved form' })
  for (const address of ['/', '/apply', '/apply/blue-badge', '/apply/bus-pass', '/track']) {
    await page.goto(address)
    expect(await page.locator('footer').getByRole('link', { name: 'Continue a saved form' }).count()).toBe(1)
    await way.click()
    await page.getByRole('heading', { level: 1, name: 'Continue a saved form' }).waitFor()
  }
  for (const words of ['saved form', 'continue', 'carry on', 'resume']) {
    await page.goto(`/find?q=${encodeURIComponent(words)}`)
    await page.locator('.app-services__item:first-child a[href="/continue"]').waitFor()
  }
})
