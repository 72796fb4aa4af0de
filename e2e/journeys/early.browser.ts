import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Receipt } from '#contract/requests/request.ts'
import { report } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { expect, type Page, test } from '../support/test.ts'

test.use({ fresh: true })

const site = resolve(import.meta.dirname, '../../build/site')

interface Early {
  /** What is typed, by id of the field. */
  readonly typed: Readonly<Record<string, string>>
  /** Ids of what is ticked, and of choices by their id, before that. */
  readonly ticked?: readonly string[]
  readonly chosen?: Readonly<Record<string, string>>
  /** Ids of other answers to the same questions, and of other ways to the same. */
  readonly besides?: readonly string[]
  /** Sees that it had an effect, once the page reacts; nothing is typed any more. */
  readonly see: (page: Page) => Promise<unknown>
}

const press = (page: Page, name: string) => page.locator('main').getByRole('button', { name }).click()
const whose: Early = {
  typed: { postcode: 'LE11 3TU' },
  see: async (page) => {
    await press(page, 'Find out')
    await page.locator('.app-who__answer').waitFor()
  },
}
/** A report that somebody has sent. */
let sent: Receipt
test.beforeAll(async () => {
  sent = await report(url)
})
/** Stands for all the pages of what others provide. */
const aListing = '/services/young-carers'

/** Every page that is drawn at build and has fields, by path; listings all have the same one. */
const pages: Readonly<Record<string, Early>> = {
  '/': {
    typed: { search: 'blue badge' },
    see: async (page) => {
      await press(page, 'Search')
      await page.locator('.app-services__item:first-child a[href="/apply/blue-badge"]').waitFor()
    },
  },
  '/find': {
    typed: { filter: 'blue badge', postcode: 'LE11 3TU' },
    see: async (page) => {
      await page.locator('.app-services__item:first-child a[href="/apply/blue-badge"]').waitFor()
      await whose.see(page)
    },
  },
  '/report': {
    typed: { filter: 'pothole' },
    see: (page) => page.locator('.app-filter__count', { hasText: /^[1-3] services?$/ }).waitFor(),
  },
  '/track': {
    typed: {
      get link() {
        return `/track/${sent.reference}#${sent.trackingKey}`
      },
    },
    // Another way to the same, which is folded away.
    besides: ['reference', 'code'],
    see: async (page) => {
      await press(page, 'Open my request')
      await page.getByRole('heading', { level: 1, name: 'Pothole' }).waitFor()
    },
  },
  '/my-requests': {
    typed: { email: 'ada@example.org' },
    see: async (page) => {
      await press(page, 'Send me a link')
      await page.getByText('ada@example.org').waitFor()
    },
  },
  '/continue': {
    typed: { reference: 'SV-7K3M-9QTD', code: 'not a code' },
    see: async (page) => {
      await press(page, 'Continue')
      await page.locator('.govuk-error-summary:focus').waitFor()
    },
  },
  '/schools': {
    ticked: ['phase-4', 'view-2'],
    besides: ['phase', 'phase-2', 'phase-3', 'view', 'view-3'],
    typed: { home: 'LE11 3TU', words: 'soar' },
    see: async (page) => {
      await page.getByText('1 school', { exact: true }).waitFor()
      await page.locator('main table').getByRole('link', { name: 'Sample Soar Academy' }).waitFor()
    },
  },
  '/schools/if-you-had-applied': {
    ticked: ['phase-3'],
    besides: ['phase', 'phase-2', 'school-2', 'school-3'],
    chosen: { 'school-1': 'sample-soar-academy' },
    typed: { home: 'LE11 3TU' },
    see: (page) => page.getByText('Which of these are true for Sample Soar Academy?').waitFor(),
  },
  '/fostering/ask': {
    ticked: ['about-2', 'heard-3'],
    besides: [
      ...['about', 'about-3', 'about-4', 'about-5', 'about-6'],
      // How to reach them is asked for once a way is chosen, which takes scripts.
      ...['reach', 'reach-2', 'reach-3', 'email', 'consent'],
      ...['heard', 'heard-2', 'heard-4', 'heard-5', 'heard-6', 'heard-7'],
    ],
    typed: { name: 'Ada Sample', words: 'We have a dog', postcode: 'LE3 8RA' },
    see: async (page) => {
      // What is missing is how to reach them and their yes, and nothing that they had typed.
      await press(page, 'Send')
      await page.locator('.govuk-error-summary:focus').waitFor()
      const told = page.locator('.govuk-error-summary a')
      for (const link of await told.all())
        expect(await link.getAttribute('href')).toMatch(/reach|email|consent/)
    },
  },
  '/fostering/could-i': {
    ticked: ['about', 'age', 'room', 'record', 'now', 'stay'],
    besides: [
      ...['about-2', 'about-3', 'about-4', 'about-5', 'about-6', 'age-2', 'age-3', 'now-2'],
      ...['record-2', 'record-3', 'record-4', 'room-2', 'room-3', 'stay-2', 'stay-3'],
    ],
    typed: {},
    see: async (page) => {
      await press(page, 'See your answer')
      await page.locator('main section:focus').waitFor()
    },
  },
  [aListing]: whose,
}

const scripts = '**/assets/*.js'

/** Holds the scripts back until they are let go. */
function heldBack() {
  const { promise, resolve } = Promise.withResolvers<void>()
  const hold = (page: Page) =>
    page.route(scripts, async (route) => {
      await promise
      await route.continue()
    })
  return { hold, letGo: () => resolve() }
}

const isAlive = () => performance.getEntriesByName('usable').length > 0

/** Ids of the fields that a page has as it is drawn at build, by path. */
function drawnFields(): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const file of globSync('**/index.html', { cwd: site })) {
    const html = readFileSync(join(site, file), 'utf8')
    const ids = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*\bid="([^"]+)"/g)].flatMap(
      ([, id]) => id ?? [],
    )
    const path = `/${file.replaceAll('\\', '/').replace(/\/?index\.html$/, '')}`
    if (ids.length > 0) fields.set(path.startsWith('/services/') ? aListing : path, ids)
  }
  return fields
}

test.describe('what is typed before the scripts are there', () => {
  test('is tried in every field of every page that the build draws', () => {
    const tried = Object.entries(pages).map(([path, { typed, ticked = [], chosen = {}, besides = [] }]) => [
      path,
      [...Object.keys(typed), ...ticked, ...Object.keys(chosen), ...besides].sort(),
    ])
    const drawn = [...drawnFields()].map(([path, ids]) => [path, ids.sort()])
    expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(tried))
  })

  for (const [path, { typed, ticked = [], chosen = {}, see }] of Object.entries(pages))
    test(`stays, and counts: ${path}`, async ({ open }) => {
      const { hold, letGo } = heldBack()
      const page = await open('/robots.txt', { prepare: hold })
      await page.goto(path, { waitUntil: 'commit' })
      for (const id of ticked) await page.locator(`#${id}`).check()
      for (const [id, value] of Object.entries(chosen)) await page.locator(`#${id}`).selectOption(value)
      for (const [id, words] of Object.entries(typed)) await page.locator(`#${id}`).pressSequentially(words)
      // Enter before the page reacts must neither lose it nor put it into an address.
      const [last = ticked.at(-1) ?? ''] = Object.keys(typed).slice(-1)
      if (path !== '/') await page.locator(`#${last}`).press('Enter')
      expect(await page.evaluate(isAlive)).toBe(false)
      letGo()
      await page.waitForFunction(isAlive)
      for (const [id, words] of Object.entries(typed))
        expect(await page.locator(`#${id}`).inputValue(), id).toBe(words)
      for (const id of ticked) expect(await page.locator(`#${id}`).isChecked(), id).toBe(true)
      for (const [id, value] of Object.entries(chosen))
        expect(await page.locator(`#${id}`).inputValue(), id).toBe(value)
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(last)
      expect(new URL(page.url()).search).toBe('')
      await see(page)
    })
})

test('a page that somebody goes back from before its scripts are there is drawn as the one they come to', async ({
  open,
}) => {
  const page = await open('/track')
  await page.waitForFunction(isAlive)
  await page.getByRole('link', { name: 'find all your requests' }).click()
  await page.getByRole('heading', { level: 1, name: 'Find my requests' }).waitFor()
  const { hold, letGo } = heldBack()
  await hold(page)
  await page.reload({ waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1, name: 'Find my requests' }).waitFor()
  // A browser goes back within the page that it has loaded anew, and loads none.
  await page.evaluate(() => history.back())
  await page.waitForFunction(() => location.pathname === '/track')
  expect(await page.evaluate(isAlive)).toBe(false)
  letGo()
  await page.getByRole('heading', { level: 1, name: 'Track a request' }).waitFor()
  await page.getByRole('button', { name: 'Open my request' }).click()
  await page.locator('.govuk-error-summary:focus').waitFor()
})
