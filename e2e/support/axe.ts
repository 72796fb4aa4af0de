import type { RunOnly } from 'axe-core'
import type { Page } from 'playwright'
import { axeAt, axeScript } from '#infra/local/aids/axe.ts'
import { type Screen, screens } from './browser.ts'

const source = axeScript()
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** GOV.UK has it before `<main>`, so that the skip link passes over it, and in no landmark of its own. */
const isBackLink = /^<a class="govuk-back-link"/

/** Rules that ask where something is drawn, and how. All others read what stands on the page, and what of it is hidden. */
const drawn = [
  'color-contrast',
  'label-content-name-mismatch',
  'link-in-text-block',
  'region',
  'scrollable-region-focusable',
  'skip-link',
  'target-size',
]

/**
 * Has axe in the page: from the player, by which the browser fetches and compiles it once for many pages; it is half a megabyte.
 * A page that reaches nobody, or is another server's, gets it from here.
 */
async function load(page: Page): Promise<void> {
  const own = `navigator.onLine && document.querySelector('script[src^="/assets/"]') && import('${axeAt}').then(() => 'axe' in globalThis, () => false)`
  if (!(await page.evaluate(`'axe' in globalThis || (${own})`))) await page.evaluate(source)
}

/** What axe finds on the page as it stands, each as "rule: where". Empty is what every page and state must be. */
export async function axe(page: Page, rules: 'all' | 'drawn' = 'all'): Promise<string[]> {
  await load(page)
  const runOnly = rules === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: drawn }
  const violations = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    // Of all that is right nobody asks for the selectors, which take most of its time.
    const found = await axe.run(document, { runOnly: only as RunOnly, resultTypes: ['violations'] })
    // Nor for anything else that it says of them, which is long.
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, html }) => ({ target: target.join(' '), html })),
    }))
  }, runOnly)
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'region' && isBackLink.test(html)))
      .map(({ target, html }) => `${id}: ${target} ${html}`),
  )
}

/**
 * Shows a page that is open on one of the screens as large as on the other, whose name it gives back: styles and code ask
 * of a screen for its width. Whoever asks puts it back.
 */
export async function asOther(page: Page, size = page.viewportSize()): Promise<Screen> {
  const isPhone = (size?.width ?? 0) <= screens.phone.viewport.width
  const other = isPhone ? 'desktop' : 'phone'
  await page.setViewportSize(screens[other].viewport)
  // What code changes when the width does is there a frame later.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))))
  return other
}

/**
 * All that stands on the page, in its fields too, what of it is hidden, and by which styles: the same on both screens, unless
 * styles or code show something on one of them alone, and the same again of a page that is come back to. A fingerprint.
 */
export const standing = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll('body *')]
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return element.checkVisibility({ visibilityProperty: true }) && Math.min(width, height) > 1 ? '1' : '0'
    }
    const held = (element: Element) =>
      element instanceof HTMLInputElement
        ? [element.value, element.checked]
        : (element as HTMLSelectElement).value
    const rules = [...document.styleSheets, ...document.adoptedStyleSheets].map(
      (sheet) => sheet.href ?? [...sheet.cssRules].map(({ cssText }) => cssText),
    )
    const all = [
      document.title,
      document.body.outerHTML,
      elements.map(isShown).join(''),
      elements.indexOf(document.activeElement ?? document.body),
      elements.filter((element) => element.matches('input, select, textarea')).map(held),
      rules,
    ]
    const bytes = new TextEncoder().encode(JSON.stringify(all))
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join()
  })

/** What axe finds on the other screen, once it has looked at the page on its own, where {@link standing} was `here`. */
export async function axeOnOther(page: Page, other: Screen, here: string): Promise<string[]> {
  const found = await axe(page, (await standing(page)) === here ? 'drawn' : 'all')
  return found.map((problem) => `on the ${other}: ${problem}`)
}

/** What axe finds on the page as it stands on its own screen, and on the other. */
export async function axeOnBoth(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  const [found, here] = [await axe(page), await standing(page)]
  const other = await asOther(page, size)
  found.push(...(await axeOnOther(page, other, here)))
  if (size) await page.setViewportSize(size)
  return found
}

/** Whether the page scrolls sideways: at 320 px it must not. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** What reaches furthest beyond the page, innermost, where it scrolls sideways. */
export async function beyond(page: Page): Promise<string | undefined> {
  if (!(await scrollsSideways(page))) return undefined
  return page.evaluate(() => {
    const right = (element: Element) => element.getBoundingClientRect().right
    // What scrolls in a box of its own reaches no further than the box.
    const boxed = [...document.querySelectorAll('body *')].filter(
      (element) => getComputedStyle(element).overflowX !== 'visible',
    )
    const furthest = [...document.querySelectorAll('body *')]
      .filter((element) => !boxed.some((box) => box !== element && box.contains(element)))
      .reduce((a, b) => (right(b) >= right(a) ? b : a))
    return `${furthest.localName}.${furthest.classList} ${furthest.textContent?.slice(0, 40)}`
  })
}
