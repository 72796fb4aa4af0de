import { pothole } from '#services/pothole.ts'
import { arrive } from '../support/arrival.ts'
import { url } from '../support/installed.ts'
import { keyboard } from '../support/keyboard.ts'
import { photo } from '../support/photo.ts'
import { freshPlace } from '../support/place.ts'
import { expect, test } from '../support/test.ts'
import { onwards, pageId, walk } from '../support/walk.ts'

// A photo is asked for again until it is kept with its request, a moment after that was taken.
test.use({ expected: / 404 .*\/evidence\// })
const at = (page: string) => `/report/pothole/${page}`

test('reports a pothole with the keyboard alone, and watches it reach Highways', {
  tag: ['@phone', '@desktop'],
}, async ({ open, device }) => {
  const page = await open('/', { translated: device === 'desktop' })
  const keys = keyboard(page)
  const onward = () => keys.press(onwards(page))
  const titles: string[] = []
  const arrived = async (path: string, heading: string | RegExp, title = heading) => {
    const arrival = await arrive(page, path)
    expect(arrival.heading).toMatch(heading)
    expect(arrival.title).toMatch(title)
    titles.push(arrival.title)
  }

  await keys.press(page.getByRole('link', { name: 'Report a problem' }))
  await arrived('/report', 'Report a problem')
  await keys.press(page.getByRole('main').getByRole('link', { name: 'Pothole', exact: true }))
  await arrived('/report/pothole', 'Pothole')
  await keys.press(page.getByRole('button', { name: 'Start now' }))

  await arrived(at('danger'), 'Is anyone in danger right now?')
  await onward()
  await page.locator('.govuk-error-summary:focus').waitFor()
  expect(await page.title()).toMatch(/^Error: /)
  await keys.press(page.locator('.govuk-error-summary a'))
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('danger')
  await keys.choose('danger', 'no')
  await onward()

  await arrived(at('where'), 'Where is the problem?')
  await keys.type(page.getByLabel('Describe the place'), 'Outside the bank')
  await onward()
  await page.locator('.govuk-error-summary:focus').waitFor()
  expect(await page.getByLabel('Describe the place').inputValue()).toBe('Outside the bank')
  await keys.press(page.locator('.govuk-error-summary a'))
  await keys.type(page.getByLabel('Search for a street'), 'Market Place, Melton')
  await page.keyboard.press('Enter')
  await page.getByText('Found Market Place').waitFor()
  await onward()

  await arrived(at('road'), 'Is it on a motorway')
  await keys.choose('trunkRoad', 'none')
  await onward()
  await page.waitForURL(/already-reported|surface/)
  await page.locator(`input[name=surface], input[name=report]`).first().waitFor()
  if (pageId(page) === 'already-reported') {
    await arrived(at('already-reported'), 'Is it one of these?')
    await keys.choose('report', 'different')
    await onward()
  }
  await arrived(at('surface'), 'What is the hole in?')
  await keys.choose('surface', 'wheel-track')
  await onward()

  await arrived(at('size'), 'How big is the hole?')
  await keys.choose('width', '20-to-50')
  await onward()
  await page.locator('.govuk-error-summary:focus').waitFor()
  expect(await page.locator('input[name=width]:checked').inputValue()).toBe('20-to-50')
  await keys.choose('depth', '4-to-10')
  await onward()

  await arrived(at('photos'), 'Add photos')
  const chooser = await keys.openChooser(page.getByRole('button', { name: 'Choose photos' }))
  await chooser.setFiles({ name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByText('Added', { exact: true }).waitFor()
  await keys.type(page.getByLabel('Describe photo 1'), 'The hole, with a shoe beside it')
  await onward()

  await arrived(at('details'), 'anything else')
  await keys.type(page.locator('#details'), 'It fills with water.')
  await onward()

  await arrived(at('contact'), 'Do you want updates?')
  await keys.choose('updates', 'email')
  await keys.type(page.getByLabel('Email address'), 'mary.example.com')
  await onward()
  await page.locator('.govuk-error-summary:focus').waitFor()
  expect(await page.getByLabel('Email address').inputValue()).toBe('mary.example.com')
  await keys.choose('updates', 'none')
  // What was wrong with the address is wrong with nothing that is asked now.
  await page.locator('.govuk-error-summary').waitFor({ state: 'detached' })
  expect(await page.title()).not.toMatch(/^Error/)
  await onward()

  await arrived(at('check'), 'Check your answers')
  await keys.press(page.locator(`a[href="${at('surface')}?change"]`))
  await arrived(at('surface'), 'What is the hole in?')
  await keys.choose('surface', 'road-edge')
  await onward()
  await arrived(at('check'), 'Check your answers')
  for (const words of [
    'The edge of the road',
    'Outside the bank',
    'It fills with water.',
    'A golf ball to a fist',
  ])
    expect(await page.getByRole('main').textContent()).toContain(words)
  await onward()

  await arrived(at('done'), /HW-|sent|received/i, /./)
  await page
    .getByText(/HW-[0-9A-Z]{4}-[0-9A-Z]{4}/)
    .first()
    .waitFor()
  const link = page.locator('main a[href^="/track/HW-"]').first()
  const [, reference = ''] = /\/track\/(.+)#/.exec((await link.getAttribute('href')) ?? '') ?? []
  await keys.press(link)
  await page.getByText(/The highways team has it, since/).waitFor()
  await arrived(`/track/${reference}`, reference)
  await page.getByRole('img', { name: 'The hole, with a shoe beside it' }).waitFor()
  expect(await page.getByRole('main').textContent()).toContain('The edge of the road')
  expect(new Set(titles.slice(-3)).size).toBe(3)
})

test('asks for little: the shortest way has 11 pages and 20 presses', async ({ open }) => {
  const page = await open('/report/pothole')
  const { details: _, ...least } = pothole.example
  const place = await freshPlace(url)
  let presses = 0
  await page.exposeFunction('pressed', () => presses++)
  await page.addInitScript(() => {
    const { pressed } = globalThis as unknown as { pressed: () => void }
    addEventListener('click', (event) => event.isTrusted && event.detail > 0 && pressed(), true)
  })
  await page.reload()
  const pages = await walk(page, pothole, { ...least, location: place })
  expect(pages).toHaveLength(11)
  expect(presses).toBeLessThanOrEqual(20)
})
