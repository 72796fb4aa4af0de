import type { Page } from 'playwright'
import { kindOf } from '#web/app/everyRoute.ts'
import { axe, beyond } from './axe.ts'
import { pageId } from './walk.ts'

/** What 1280 px at 400 % zoom come to, and the narrowest phone. In CSS pixels. */
const narrowest = { width: 320, height: 256 }

const textAt = (page: Page, size: string) =>
  page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size)

/** Looks at pages as they stand, and remembers which it has seen. */
export class Inspector {
  /** Patterns of the route table. */
  readonly routes = new Set<string>()
  /** Last parts of addresses. */
  readonly pages = new Set<string>()
  /** Everything that is wrong, each beginning with the name of what was looked at. */
  readonly findings: string[] = []

  async look(page: Page, name: string): Promise<void> {
    this.routes.add(kindOf(new URL(page.url()).pathname).path)
    this.pages.add(pageId(page))
    const found = await axe(page)
    const size = page.viewportSize()
    await page.setViewportSize(narrowest)
    const atNarrowest = await beyond(page)
    if (atNarrowest) found.push(`scrolls sideways at 320 px: ${atNarrowest}`)
    await textAt(page, '200%')
    const large = await beyond(page)
    if (large) found.push(`scrolls sideways at 320 px with text at 200%: ${large}`)
    await textAt(page, '')
    if (size) await page.setViewportSize(size)
    const asIs = await beyond(page)
    if (asIs) found.push(`scrolls sideways at ${size?.width} px: ${asIs}`)
    this.findings.push(...found.map((problem) => `${name}: ${problem}`))
  }
}

/** Routes of the table that nobody has looked at. */
export const unseen = (table: readonly { path: string }[], seen: ReadonlySet<string>): string[] =>
  table.map(({ path }) => path).filter((path) => !seen.has(path))
