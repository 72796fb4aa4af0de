import type { Figures, Performance } from '#contract/insight/performance.ts'
import { scrollsSideways } from '../support/axe.ts'
import { expect, type Page, test } from '../support/test.ts'
import { within } from '../support/walk.ts'

/** Numbers in the longest words that they come in. */
const figures: Figures = {
  ...{ received: 123_456, acknowledged: 120_000, open: null, finished: 24_000, overdue: null, reopened: 10 },
  age: { median: 730, p90: 1_095 },
  toAcknowledge: { of: 100, median: 10, p90: 53 },
  toLookAt: null,
  toFinish: { of: 100, median: 60, p90: 120 },
  promise: { kept: 99_999, of: 100_000 },
  satisfaction: null,
}

/** Words of the tiles that stand on more than one line. */
const broken = (page: Page) =>
  page.locator('.app-numbers').evaluate((tiles) => {
    const found: string[] = []
    const texts = document.createTreeWalker(tiles, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (range.getClientRects().length > 1) found.push(word)
      }
    return found
  })

test('the public numbers never break inside a word, nor reach beyond the page', { tag: '@desktop' }, async ({
  open,
}) => {
  const page = await open('/')
  await page.route('**/api/performance', async (route) => {
    const response = await route.fetch()
    const all = (await response.json()) as Performance
    await route.fulfill({ response, json: { ...all, total: figures } })
  })
  await within(page, '/performance')
  await page.getByText('53 minutes').waitFor()
  for (const size of ['100%', '200%'])
    for (const width of [320, 390, 600, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), size)
      expect(await broken(page), `${width} px, text at ${size}`).toEqual([])
      expect(await scrollsSideways(page), `${width} px, text at ${size}`).toBe(false)
    }
})
