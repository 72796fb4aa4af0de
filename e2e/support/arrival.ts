import type { Page } from 'playwright'
import { council } from '#council'

export interface Arrival {
  /** What the one heading says. */
  readonly heading: string
  /** The title without the council's name. */
  readonly title: string
}

/**
 * Waits until focus stands on the heading of the page, and says what it is. Throws when focus is elsewhere after
 * five seconds, when the title is not the page's, or when the page has not exactly one heading of the first level.
 */
export async function arrive(page: Page, path: string): Promise<Arrival> {
  await page.waitForFunction((path) => location.pathname === path, path)
  await page
    .waitForFunction(() => document.activeElement?.matches('main h1'), undefined, { timeout: 15_000 })
    .catch(async () => {
      const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120))
      throw new Error(`${path}: focus is not on the heading but on ${at}`)
    })
  // React names the page once it is painted.
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 50))))
  const [heading = '', ...more] = await page.locator('h1').allInnerTexts()
  if (more.length > 0) throw new Error(`${path} has ${more.length + 1} headings of the first level`)
  const suffix = ` – ${council.name}`
  await page.waitForFunction((end) => document.title.endsWith(end), suffix)
  return { heading, title: (await page.title()).slice(0, -suffix.length) }
}

/**
 * Goes to another page of the site as a link does, which loads nothing anew; done when focus stands on its heading. Where
 * only what follows the path changes focus stays, and the page is loaded instead.
 */
export async function goAsLink(page: Page, address: string): Promise<void> {
  const { pathname, origin } = new URL(page.url())
  if (new URL(address, origin).pathname === pathname) {
    await page.goto(address)
    return
  }
  await page.evaluate((to) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForFunction(() => document.activeElement?.matches('main h1'))
}
