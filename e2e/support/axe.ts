import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** GOV.UK has it before `<main>`, so that the skip link passes over it, and in no landmark of its own. */
const isBackLink = /^<a class="govuk-back-link"/

/** What axe finds on the page as it stands, each as "rule: where". Empty is what every page and state must be. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const { violations } = (await page.evaluate(
    (only) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
        runOnly: only,
        // Of all that is right nobody asks for the selectors, which take most of its time.
        resultTypes: ['violations'],
      }),
    tags,
  )) as AxeResults
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !(id === 'region' && isBackLink.test(html)))
      .map((node) => `${id}: ${node.target.join(' ')} ${node.html}`),
  )
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
