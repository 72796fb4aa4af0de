import { Inspector } from '../support/inspect.ts'
import { expect, type Page, test } from '../support/test.ts'

/** Puts a picture that says nothing on the page, and shows it on wide screens alone, as code and not as style does. */
const withPicture = (page: Page) =>
  page.evaluate(() => {
    const wide = matchMedia('(min-width: 64em)')
    const picture = document.createElement('img')
    picture.src = '/favicon.svg'
    const follow = () => {
      picture.hidden = !wide.matches
    }
    wide.addEventListener('change', follow)
    follow()
    document.querySelector('main')?.append(picture)
  })

test('what is in the way on the other screen alone is found, and the page is left as it was', async ({
  open,
}) => {
  const page = await open('/cookies')
  // React puts right what it finds changed before it has taken the page over.
  await page.waitForLoadState('networkidle')
  const size = page.viewportSize()
  await withPicture(page)
  const [both, own] = [new Inspector(), new Inspector('own')]
  await own.look(page, 'here')
  expect(own.findings).toEqual([])
  await both.look(page, 'here')
  expect(both.findings).toEqual([expect.stringMatching(/^here: on the desktop: image-alt: /)])
  expect(page.viewportSize()).toEqual(size)
})

test('what is only drawn otherwise on the other screen is judged there by how it is drawn', async ({
  open,
}) => {
  const page = await open('/cookies')
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@media (min-width: 64em) { main p { color: #bbb !important } }')
    document.adoptedStyleSheets.push(sheet)
  })
  const both = new Inspector()
  await both.look(page, 'here')
  expect(both.findings).not.toEqual([])
  for (const finding of both.findings) expect(finding).toMatch(/^here: on the desktop: color-contrast: /)
})

test('a page that is come back to is judged again where anything on it is another', async ({ open }) => {
  const page = await open('/cookies')
  await page.waitForLoadState('networkidle')
  const inspector = new Inspector()
  for (const _ of ['first', 'again']) await inspector.look(page, 'here')
  expect(inspector.findings).toEqual([])
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
  await inspector.look(page, 'here')
  // It stands on both screens, and is said once.
  expect(inspector.findings).toEqual([expect.stringMatching(/^here: button-name: /)])
})
