import { council } from '#council'
import { pothole } from '#services/pothole.ts'
import { paths } from '#web/app/paths.ts'
import { url } from '../support/installed.ts'
import { asOldest, takenAway } from '../support/oldest.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { signInByHand } from '../support/staff.ts'
import { expect, type Page, test } from '../support/test.ts'
import { onwards, pageId, privateLink, walk, within } from '../support/walk.ts'

/** The console has what two tests make go wrong, and that a photo was asked for before it was kept with its request. */
const broken = /\$ZodError| 404 .*\/evidence\//
test.use({ fresh: true, expected: broken })

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test.describe('without all that the oldest browsers lack', () => {
  test('really is without it', async ({ open }) => {
    const page = await open('/', { prepare: asOldest })
    expect(await takenAway(page)).toEqual(
      expect.arrayContaining([
        'AbortSignal.any',
        'AbortSignal.timeout',
        'Array.toSorted',
        'Array.toSpliced',
        'Iterator.map',
        'Map.groupBy',
        'Promise.withResolvers',
        'Set.union',
        'String.isWellFormed',
      ]),
    )
    expect(await page.evaluate(() => 'any' in AbortSignal || 'isWellFormed' in String.prototype)).toBe(false)
  })

  test('a report with a photo is sent, and its private page opens', async ({ open }) => {
    const page = await open('/report/pothole', { prepare: asOldest })
    const location = { ...(await freshPlace(url)), description: 'By the bridge' }
    await walk(page, pothole, { ...pothole.example, location }, 'done', {
      onFilled: async () => {
        if (pageId(page) !== 'photos') return
        const files = page.locator('input[type=file]').first()
        await files.setInputFiles({ name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await photo() })
        await page.getByText('Added', { exact: true }).waitFor()
      },
    })
    const { reference, trackingKey } = await privateLink(page)
    await page.goto(paths.request(reference, trackingKey))
    await page.getByText('The highways team has it, since').waitFor()
    await page.locator('img.app-photos__photo').waitFor()
  })

  test('services are found, by words and in lists', async ({ open }) => {
    const page = await open('/find?q=bleu+badge', { prepare: asOldest })
    await page.locator('.app-services__item:first-child a[href="/apply/blue-badge"]').waitFor()
    await page.getByLabel('Your postcode').fill('LE11 3TU')
    await page.getByRole('button', { name: 'Find out' }).click()
    await page.locator('.app-who__answer').waitFor()
    for (const [path, name] of [
      ['/report', 'Report a problem'],
      ['/apply', 'Apply'],
      ['/find/a-to-z', 'Services from A to Z'],
      ['/performance', 'How we are doing'],
      ['/alerts', 'Hear about reports in your area'],
    ] as const) {
      await page.goto(path)
      await heading(page, name)
      // The page lives: what React draws again is the same page and not the one of an error.
      await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
      await heading(page, name)
    }
  })

  test('a long form opens', async ({ open }) => {
    const page = await open('/apply/blue-badge', { prepare: asOldest })
    await page.getByRole('button', { name: 'Start now' }).click()
    await page.waitForURL('**/apply/blue-badge/*')
    await page.locator('main h1').waitFor()
  })

  test('staff sign in, and see their list and a request', async ({ open }) => {
    const page = await open('/', { prepare: asOldest })
    await signInByHand(page, 'highways-officers')
    await page.goto(paths.workList('highways'))
    await page.getByRole('heading', { name: 'Open requests' }).waitFor()
    await page.locator('main table a').first().click()
    await page.getByRole('navigation', { name: 'What you can do' }).waitFor()
  })
})

test.describe('what is wrong on our side', () => {
  test('is said, keeps the answers and offers the telephone: an answer that is not as agreed', async ({
    open,
  }) => {
    const page = await open('/report/pothole')
    const location = await freshPlace(url)
    await walk(page, pothole, { ...pothole.example, location }, 'check')
    let sent = 0
    await page.route('**/api/requests', async (route) => {
      sent++
      await route.fulfill({ status: 201, json: { expected: 'to be broken' } })
    })
    await onwards(page).click()
    const summary = page.locator('.govuk-error-summary:focus')
    await summary.waitFor()
    expect(await summary.innerText()).toContain('went wrong on our side')
    expect(await summary.innerText()).toContain(council.phone)
    expect(sent).toBe(1)
    await page.reload()
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  })

  test('is not called a missing connection: a page that cannot read its numbers', async ({ open }) => {
    const page = await open('/track', {
      prepare: (page) =>
        page.route('**/api/performance', (route) => route.fulfill({ json: { expected: 'to be broken' } })),
    })
    await within(page, '/performance')
    await heading(page, 'Sorry, there is a problem with this service')
    expect(await page.locator('main').innerText()).toContain(council.phone)
  })
})
