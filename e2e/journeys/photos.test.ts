import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pothole } from '#services/pothole.ts'
import { browserTests } from '../support/browser.ts'
import { track, until } from '../support/client.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { goOn, onwards, privateLink, walk } from '../support/walk.ts'

const tests = browserTests()
/** What a test did to an upload is the browser's to complain about. */
const cutOff = /net::ERR_FAILED/
afterAll(() => expect(tests.complaints.filter((words) => !cutOff.test(words))).toEqual([]))

const chosen = async (name: string, options?: Parameters<typeof photo>[0]) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await photo(options),
})
const input = (page: Page) => page.locator('input[data-photos=photos][multiple]')
const added = (page: Page, number: number) =>
  page
    .locator('.app-photo', { hasText: `Photo ${number}` })
    .getByText('Added', { exact: true })
    .waitFor()
const message = (page: Page, hasText: string) => page.locator('.govuk-error-message', { hasText })
/** Where the browser sends a photo: neither the site's pages nor its API. */
const isUpload = (url: URL) => !url.href.startsWith(tests.url)

async function photosPage(): Promise<Page> {
  const page = await tests.open('/report/pothole', 'phone')
  const location = await freshPlace(tests.url)
  await walk(page, pothole, { ...pothole.example, location }, 'photos')
  await input(page).waitFor({ state: 'attached' })
  return page
}

describe('photos', () => {
  let page: Page
  beforeAll(async () => {
    page = await photosPage()
  })

  it('go up with a progress bar', async () => {
    const network = await page.context().newCDPSession(page)
    const throttle = (uploadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput,
      })
    await throttle(100_000)
    await input(page).setInputFiles(await chosen('hole.jpg'))
    const bar = page.getByRole('progressbar', { name: 'Sending photo 1' })
    await bar.waitFor()
    await onwards(page).click()
    await page.locator('.govuk-error-summary', { hasText: 'Wait for the photos to finish' }).waitFor()
    await page.waitForFunction(() => {
      const percent = document.querySelector('progress')?.value ?? 0
      return percent > 0 && percent < 100
    })
    await throttle(-1)
    await added(page, 1)
  })

  it('are described', async () => {
    await page.getByLabel('Describe photo 1').fill('The hole from the pavement')
  })

  it('are tried again after they failed', async () => {
    await page.route(isUpload, (route) => route.abort())
    await input(page).setInputFiles(await chosen('road.jpg', { width: 800, height: 600 }))
    await message(page, 'The photo was not sent').waitFor({ timeout: 60_000 })
    await page.unroute(isUpload)
    await page.getByRole('button', { name: 'Try again to send photo 2' }).click()
    await added(page, 2)
  })

  it('are removed', async () => {
    await page.getByRole('button', { name: 'Remove photo 2' }).click()
    expect(await page.locator('.app-photo').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Photo 1')
  })

  it.each([
    ['a text', 'notes.txt', Buffer.from('not a photo')],
    ['what only calls itself a photo', 'photo.jpg', Buffer.from('%PDF-1.7')],
    ['nothing', 'empty.jpg', Buffer.alloc(0)],
    ['more than 10 MB', 'large.jpg', Buffer.alloc(10 * 1024 * 1024 + 1)],
  ])('refuse %s', async (_, name, buffer) => {
    await input(page).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
    await message(page, name).waitFor()
    expect(await page.locator('.app-photo').count()).toBe(1)
  })

  it('are five at most', async () => {
    const five = await Promise.all(
      Array.from({ length: 5 }, (_, at) => chosen(`more-${at}.jpg`, { width: 200, height: 150 })),
    )
    await input(page).setInputFiles(five)
    await message(page, '1 photo was not added').waitFor()
    await added(page, 5)
    for (let left = 5; left > 1; left--)
      await page.getByRole('button', { name: `Remove photo ${left}` }).click()
  })

  it('come back without their metadata to the person who sent them', async () => {
    await goOn(page)
    await walk(page, pothole, pothole.example)
    const link = await privateLink(page)
    const headers = { authorization: `Bearer ${link.trackingKey}` }
    const { evidence } = await track(tests.url, link)
    expect(evidence).toMatchObject([{ description: 'The hole from the pavement' }])
    const response = await until(
      () => fetch(`${tests.url}/api/requests/${link.reference}/evidence/${evidence[0]?.id}`, { headers }),
      ({ ok }) => ok,
    )
    const sent = await sharp(await photo()).metadata()
    expect(sent.exif).toBeDefined()
    const { format, width, exif, xmp, iptc } = await sharp(
      Buffer.from(await response.arrayBuffer()),
    ).metadata()
    expect([format, width, exif, xmp, iptc]).toEqual(['jpeg', 1200, undefined, undefined, undefined])
    await page.context().close()
  })
})

it('say where they were taken, and the resident may use that', async () => {
  const page = await tests.open('/report/pothole', 'phone')
  await walk(page, pothole, pothole.example, 'where')
  await page.getByRole('button', { name: 'Use the place of a photo' }).click()
  const { lat, lon } = await freshPlace(tests.url)
  await input(page).setInputFiles(await chosen('there.jpg', { lat, lon }))
  await added(page, 1)
  await page.getByRole('button', { name: 'Use the place where the photo was taken' }).click()
  await page.getByText('The pin is where your photo was taken').waitFor()
  await goOn(page)
  const draft = await page.evaluate(() => localStorage.getItem('shire-report-pothole') ?? '')
  const { location } = JSON.parse(draft).answers
  expect(Math.abs(location.lat - lat) + Math.abs(location.lon - lon)).toBeLessThan(0.0001)
  expect(location.found).toBe('photo')
  await page.context().close()
})
