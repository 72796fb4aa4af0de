import { pothole } from '#services/pothole.ts'
import { expect, type Page, test } from '../support/test.ts'
import { walk } from '../support/walk.ts'

const start = `/report/${pothole.slug}/danger`
test.use({ fresh: true })

async function look(page: Page, words: string): Promise<void> {
  await page.getByLabel('Search for a street').fill(words)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
}

/** The colours that the tiles have. */
const colours = (page: Page) =>
  page.locator('canvas.leaflet-tile-loaded').evaluateAll((tiles) => {
    const found = new Set<string>()
    for (const one of tiles as HTMLCanvasElement[]) {
      // Put aside while the map was moved, and not drawn again yet.
      if (one.width === 0) continue
      const data = one.getContext('2d')?.getImageData(0, 0, one.width, one.height).data ?? []
      for (let at = 0; at < data.length; at += 4) found.add([data[at], data[at + 1], data[at + 2]].join())
    }
    return [...found]
  })

test('draws roads from a file of the site itself, and says whose map it is', {
  tag: ['@phone', '@desktop'],
}, async ({ open }) => {
  const page = await open(start)
  await walk(page, pothole, pothole.example, 'where')
  await look(page, 'Ashby Road, Loughborough')
  // The ground, a yellow road and a white one.
  await expect
    .poll(() => colours(page), { timeout: 15_000 })
    .toEqual(expect.arrayContaining(['244,242,236', '255,243,184', '255,255,255']))
  await expect(page.locator('.leaflet-control-attribution')).toContainText('Sample map')
  await expect(page.getByText('The roads on this map did not load.')).toHaveCount(0)
})

test('says when its file is broken, and loses neither pin nor house number', {
  tag: ['@phone', '@desktop'],
}, async ({ open }) => {
  const broken = { status: 200, contentType: 'text/html', body: '<!doctype html>' }
  const page = await open(start, {
    prepare: (one) => one.route('**/map/*.pmtiles', (route) => route.fulfill(broken)),
  })
  await walk(page, pothole, pothole.example, 'where')
  await expect(page.getByText('The roads on this map did not load.')).toBeVisible()
  const chosen = page.locator('.app-location__chosen')
  await look(page, '12 Ashby Road, Loughborough')
  await expect(page.getByText('We could not find number 12: this is the street.')).toBeVisible()
  await expect(chosen).toContainText('Ashby Road')
  await expect(page.getByLabel('Describe the place')).toHaveValue('Number 12')
  await look(page, 'Nowhere Lane')
  await expect(page.getByText('Your pin is still where it was.')).toBeVisible()
  await expect(chosen).toContainText('Ashby Road')

  // Nor is what was looked for anywhere else than where somebody says that it is.
  await look(page, 'Nowhere Lane, Loughborough')
  await expect(page.getByText('We could not find Nowhere Lane, but we found Loughborough.')).toBeVisible()
  await expect(chosen).toContainText('Ashby Road')
  await page.getByRole('radio', { name: 'Loughborough', exact: true }).check()
  await expect(page.getByLabel('Describe the place')).toHaveValue('Nowhere Lane')
  await expect(chosen).toContainText('This is only roughly the place.')
})
