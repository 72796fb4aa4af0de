import type { Page } from 'playwright'
import { everyRoute, kindOf } from '#web/app/everyRoute.ts'
import { asOther, axe, axeOnOther, beyond, standing } from './axe.ts'
import { brokenWords } from './pages/broken-words.ts'
import { Looked } from './pages/looked.ts'
import { pageId } from './walk.ts'

/** What 1280 px at 400 % zoom come to, and the narrowest phone. In CSS pixels. */
const narrowest = { width: 320, height: 256 }

const textAt = (page: Page, size: string) =>
  page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size)

/** Looks at pages as they stand, and remembers which it has seen. */
export class Inspector {
  /** Patterns of the route table. */
  readonly routes = new Looked('routes')
  /** Last parts of addresses. */
  readonly pages = new Looked('pages')
  /** Everything that is wrong, each beginning with the name of what was looked at. */
  readonly findings: string[] = []
  private readonly screens: 'both' | 'own'
  /** Whether a word that is broken in the middle is wrong, too. */
  private readonly wholeWords: boolean
  /** What stood on pages that were looked at, and on which screens: the same again has nothing else to be found. */
  private readonly judged = new Set<string>()

  /**
   * A walk that is the same on phone and desktop is walked on one of them, and each of its pages looked at on both:
   * walking it twice takes many times as long. `own` is for pages of which the other screen shows nothing new.
   */
  constructor(screens: 'both' | 'own' = 'both', wholeWords = false) {
    this.screens = screens
    this.wholeWords = wholeWords
  }

  async look(page: Page, name: string, screens = this.screens): Promise<void> {
    this.routes.add(kindOf(new URL(page.url()).pathname).path)
    this.pages.add(pageId(page))
    // A page that has only been gone to has no heading yet. One that never gets it is judged as it stands.
    await page
      .locator('h1')
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined)
    const size = page.viewportSize()
    const here = await standing(page)
    const known = `${screens} ${size?.width} ${here}`
    if (this.judged.has(known)) return
    this.judged.add(known)
    const found = await axe(page)
    await page.setViewportSize(narrowest)
    const atNarrowest = await beyond(page)
    if (atNarrowest) found.push(`scrolls sideways at 320 px: ${atNarrowest}`)
    await textAt(page, '200%')
    const large = await beyond(page)
    if (large) found.push(`scrolls sideways at 320 px with text at 200%: ${large}`)
    if (this.wholeWords) {
      const broken = await brokenWords(page)
      found.push(...broken.map((word) => `breaks a word at 320 px with text at 200%: ${word}`))
    }
    await textAt(page, '')
    if (screens === 'both') {
      const other = await asOther(page, size)
      found.push(...(await axeOnOther(page, other, here)))
      const there = await beyond(page)
      if (there) found.push(`on the ${other}: scrolls sideways: ${there}`)
    }
    if (size) await page.setViewportSize(size)
    const asIs = await beyond(page)
    if (asIs) found.push(`scrolls sideways at ${size?.width} px: ${asIs}`)
    this.findings.push(...found.map((problem) => `${name}: ${problem}`))
  }
}

type Seen = Pick<ReadonlySet<string>, 'has'>

/** Routes of the table that nobody has looked at. */
export const unseen = (table: readonly { path: string }[], seen: Seen): string[] =>
  table.map(({ path }) => path).filter((path) => !seen.has(path))

/** Routes with such a path that nobody has looked at; said of a path that no route has, too. */
export function unseenAt(path: RegExp, seen: Seen): string[] {
  const table = everyRoute.filter((one) => path.test(one.path))
  return table.length === 0 ? [`no route ${path}`] : unseen(table, seen)
}
