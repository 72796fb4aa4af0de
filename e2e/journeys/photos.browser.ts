import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { heicPhoto, quarters } from '#aws/testing/photos.ts'
import { evidenceLimits } from '#contract/requests/evidence.ts'
import { pothole } from '#services/pothole.ts'
import { axe } from '../support/axe.ts'
import { track, until } from '../support/client.ts'
import { url } from '../support/installed.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { expect, type Open, type Page, type Pages, pagesOf, test } from '../support/test.ts'
import { goOn, onwards, privateLink, walk } from '../support/walk.ts'

/** What a test did to an upload, and that a file is refused, is the browser's to complain about. */
const expected = /net::ERR_FAILED|status of 422/
test.use({ translated: true, expected })
const folder = mkdtempSync(join(tmpdir(), 'shire-photos-'))
test.afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A large file is given to the browser by its path, which takes no time. */
function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

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
const isUpload = ({ href }: URL) => !href.startsWith(url)

const withoutEnd = async () => {
  const whole = await quarters(1200, 900).jpeg().toBuffer()
  return whole.subarray(0, whole.length * 0.7)
}
const printed = () => quarters().toColourspace('cmyk').jpeg().toBuffer()
const large = async () => {
  const noise = await photo({ width: 2048, height: 1536 })
  const made = await sharp(noise).resize(8160, 6120, { kernel: 'nearest' }).jpeg({ quality: 97 }).toBuffer()
  expect(made.byteLength).toBeGreaterThan(evidenceLimits.bytes)
  return made
}

async function photosPage(open: Open): Promise<Page> {
  const page = await open('/report/pothole')
  const location = await freshPlace(url)
  await walk(page, pothole, { ...pothole.example, location }, 'photos')
  await input(page).waitFor({ state: 'attached' })
  return page
}

test.describe('photos', () => {
  // One page after another state of it.
  test.describe.configure({ mode: 'serial' })
  let pages: Pages
  let page: Page
  test.beforeAll(async ({ contexts }) => {
    pages = pagesOf(contexts, { translated: true, expected, fresh: false })
    page = await photosPage(pages.open)
  })
  test.afterAll(() => pages.end())

  test('go up with a progress bar', async () => {
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

  test('are described', async () => {
    await page.getByLabel('Describe photo 1').fill('The hole from the pavement')
  })

  test('are tried again after they failed', async () => {
    await page.route(isUpload, (route) => route.abort())
    await input(page).setInputFiles(await chosen('road.jpg', { width: 800, height: 600 }))
    await message(page, 'The photo was not sent').waitFor({ timeout: 60_000 })
    await page.unroute(isUpload)
    await page.getByRole('button', { name: 'Try again to send photo 2' }).click()
    await added(page, 2)
  })

  test('are removed', async () => {
    await page.getByRole('button', { name: 'Remove photo 2' }).click()
    expect(await page.locator('.app-photo').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Photo 1')
  })

  for (const [what, name, buffer] of [
    ['a text', 'notes.txt', Buffer.from('not a photo')],
    ['what only calls itself a photo', 'photo.jpg', Buffer.from('%PDF-1.7')],
    ['nothing', 'empty.jpg', Buffer.alloc(0)],
    ['half a HEIC', 'half.heic', heicPhoto('turned').subarray(0, 700)],
  ] as const)
    test(`refuse ${what}`, async () => {
      await input(page).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
      await message(page, name).waitFor()
      expect(await page.locator('.app-photo').count()).toBe(1)
    })

  for (const [what, name, mimeType, make] of [
    ['HEIC', 'IMG_0001.HEIC', 'image/heic', async () => heicPhoto('turned')],
    ['HEIC that calls itself a JPEG', 'IMG_0002.jpg', 'image/jpeg', async () => heicPhoto('turned')],
    ['HEIC without a type', 'IMG_0003.heic', '', async () => heicPhoto('turned')],
    ['JPEG without its end', 'IMG_0004.jpg', 'image/jpeg', withoutEnd],
    ['JPEG in the colours of printing', 'IMG_0005.jpg', 'image/jpeg', printed],
  ] as const)
    test(`may be a ${what}`, async () => {
      await input(page).setInputFiles({ name, mimeType, buffer: await make() })
      await added(page, 2)
      const unseen = page.getByText('There is no preview of this photo, but we have it')
      // The browser of these tests cannot open HEIC.
      expect(await unseen.count()).toBe(what.startsWith('HEIC') ? 1 : 0)
      expect(await axe(page)).toEqual([])
      await page.getByRole('button', { name: 'Remove photo 2' }).click()
    })

  test('may be of 50 megapixels and more than 10 MB, as they are made smaller first', async () => {
    await input(page).setInputFiles(onDisk('IMG_0006.jpg', await large()))
    await page
      .locator('.app-photo', { hasText: 'Photo 2' })
      .getByText('Added', { exact: true })
      .waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Remove photo 2' }).click()
  })

  test('refuse a large file that is no photo', async () => {
    await input(page).setInputFiles(onDisk('large.jpg', Buffer.alloc(20 * 1024 * 1024)))
    await message(page, 'large.jpg').waitFor()
    expect(await page.locator('.app-photo').count()).toBe(1)
  })

  test('are offered to the chooser by every name that it may know them by', async () => {
    expect(await input(page).getAttribute('accept')).toBe('image/*,image/heic,image/heif,.heic,.heif')
  })

  test('are five at most', async () => {
    const five = await Promise.all(
      Array.from({ length: 5 }, (_, at) => chosen(`more-${at}.jpg`, { width: 200, height: 150 })),
    )
    await input(page).setInputFiles(five)
    await message(page, '1 photo was not added').waitFor()
    await added(page, 5)
    for (let left = 5; left > 1; left--)
      await page.getByRole('button', { name: `Remove photo ${left}` }).click()
  })

  test('come back without their metadata to the person who sent them', async () => {
    await goOn(page)
    await walk(page, pothole, pothole.example)
    const link = await privateLink(page)
    const headers = { authorization: `Bearer ${link.trackingKey}` }
    const { evidence } = await track(url, link)
    expect(evidence).toMatchObject([{ description: 'The hole from the pavement' }])
    const response = await until(
      () => fetch(`${url}/api/requests/${link.reference}/evidence/${evidence[0]?.id}`, { headers }),
      ({ ok }) => ok,
    )
    const sent = await sharp(await photo()).metadata()
    expect(sent.exif).toBeDefined()
    const { format, width, exif, xmp, iptc } = await sharp(
      Buffer.from(await response.arrayBuffer()),
    ).metadata()
    expect([format, width, exif, xmp, iptc]).toEqual(['jpeg', 1200, undefined, undefined, undefined])
  })
})

test('say where they were taken, and the resident may use that', async ({ open }) => {
  const page = await open('/report/pothole')
  await walk(page, pothole, pothole.example, 'where')
  await page.getByRole('button', { name: 'Use the place where a photo was taken' }).click()
  const { lat, lon } = await freshPlace(url)
  await input(page).setInputFiles(await chosen('there.jpg', { lat, lon }))
  await added(page, 1)
  await page.getByRole('button', { name: 'Use the place where the photo was taken' }).click()
  await page.getByText('The pin is where your photo was taken').waitFor()
  await goOn(page)
  const draft = await page.evaluate(() => localStorage.getItem('shire-report-pothole') ?? '')
  const { location } = JSON.parse(draft).answers
  expect(Math.abs(location.lat - lat) + Math.abs(location.lon - lon)).toBeLessThan(0.0001)
  expect(location.found).toBe('photo')
})
