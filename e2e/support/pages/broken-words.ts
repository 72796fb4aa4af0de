import type { Page } from 'playwright'

/**
 * Words of headings, buttons, labels and links that are broken in the middle, as a person reads them first. A word of more
 * than 13 letters may break where the browser puts a hyphen, which the one that tests has no dictionary for; an address
 * of a page or of a mailbox has no other way.
 */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = 13
    const range = document.createRange()
    const broken: string[] = []
    const read =
      'h1, h2, h3, h4, button, .govuk-button, label, legend, th, dt, nav a, main a, .app-header__name, .govuk-tag, summary'
    for (const element of document.querySelectorAll(read)) {
      if (!element.checkVisibility()) continue
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
        // What a screen reader alone reads lies in a box of one pixel.
        if (text.parentElement?.closest('.govuk-visually-hidden, pre, code')) continue
        for (const { 0: word, index } of text.data.matchAll(
          /(?<![\p{L}.@/:_-])\p{L}+(?![\p{L}.@/:_-]\S)/gu,
        )) {
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          const hyphened = word.length > longest && getComputedStyle(element).hyphens === 'auto'
          if (lines.size > 1 && !hyphened) broken.push(`${element.localName}.${element.className}: ${word}`)
        }
      }
    }
    return [...new Set(broken)]
  })
