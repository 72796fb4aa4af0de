import type { Page } from 'playwright'
import type { Answers } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import { askedOn } from '#services/define/walk.ts'
import { answer } from './fields.ts'
import { type Hand, quickHand } from './hand.ts'

export { searchPlace } from './fields.ts'

/** Last part of the address: the id of a page of the form. */
export const pageId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Goes to a page as a link of the app does, once that is at work: the browser asks for what the page shows. */
export async function within(page: Page, path: string): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  }, path)
}

/** The page's one button that goes on. */
export const onwards = (page: Page) => page.locator('main form button[type=submit]')

/** Sends the page as it opens, with nothing answered, and waits until what is missing has the focus. */
export async function sendWithoutAnswers(page: Page): Promise<void> {
  await onwards(page).click()
  await page.locator('.govuk-error-summary:focus').waitFor()
}

/** Where the department reaches whoever fills in a form that needs it. */
export const reachableAt = 'ada@example.org'

/** Fills a page of the service's own questions with the answers there are, or the page that asks how to be reached. */
export async function fill(
  page: Page,
  service: Service,
  answers: Answers,
  hand: Hand = quickHand(page),
): Promise<void> {
  if (pageId(page) === 'contact' && service.contact === 'required') {
    await hand.choose(page.locator('input[name=updates][value=email]'))
    return hand.type(page.locator('#email'), reachableAt)
  }
  if (pageId(page) === 'contact') return hand.choose(page.locator('input[name=updates][value=none]'))
  const own = service.pages.find(({ id }) => id === pageId(page))
  if (!own) return
  for (const question of askedOn(own, answers))
    if (answers[question.key] !== undefined)
      await answer(page, question, answers[question.key], answers, hand)
}

/** Goes on and waits for another page. */
export async function goOn(page: Page, hand: Hand = quickHand(page)): Promise<void> {
  const before = pageId(page)
  await hand.press(onwards(page))
  await page.waitForFunction((id) => !location.pathname.endsWith(`/${id}`), before)
}

/** Waits until the page of the form is there whole: its address comes first, and code of a field may be on its way. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))))
  for (const part of [onwards(page), page.locator('main h1')]) await part.first().waitFor()
}

/** What others have reported nearby is said to be different, if the page asks at all. */
async function passNearby(page: Page, hand: Hand): Promise<void> {
  const different = page.getByLabel(/^(Mine|Theirs) is different$/)
  await page.waitForFunction(
    () => !location.pathname.endsWith('/already-reported') || document.querySelector('input[name=report]'),
  )
  if (pageId(page) !== 'already-reported') return
  await hand.choose(different)
  await goOn(page, hand)
}

export interface WalkOptions {
  /** Called on each page after the start page before it is filled. */
  readonly onPage?: (id: string) => Promise<void>
  /** Called on each page once it is filled, before going on. */
  readonly onFilled?: (id: string) => Promise<void>
  /** Sets fields at once when left out. */
  readonly hand?: Hand
}

/**
 * Walks the form with these answers from wherever the page stands to the page with this id, which is not filled.
 * Returns the ids of the pages, in order.
 */
export async function walk(
  page: Page,
  service: Service,
  answers: Answers,
  until = 'done',
  { onPage, onFilled, hand = quickHand(page) }: WalkOptions = {},
): Promise<readonly string[]> {
  const pages: string[] = []
  for (;;) {
    const id = pageId(page)
    pages.push(id)
    if (id === until) {
      await page.locator('main h1').waitFor()
      return pages
    }
    if (pages.length > 60) throw new Error(`The form does not end: ${pages.join(' ')}`)
    if (id === 'already-reported') {
      await passNearby(page, hand)
      continue
    }
    if (id === service.slug) {
      await hand.press(page.getByRole('button', { name: 'Start now' }))
      await page.waitForURL(`**/${service.slug}/*`)
      continue
    }
    await drawn(page)
    await onPage?.(id)
    await fill(page, service, answers, hand)
    await onFilled?.(id)
    await goOn(page, hand)
  }
}

/** What the private link on the page opens. */
export async function privateLink(page: Page): Promise<{ reference: string; trackingKey: string }> {
  const href = await page.locator('main a[href*="/track/"][href*="#"]').first().getAttribute('href')
  const [, reference = '', trackingKey = ''] = /\/track\/([^#]+)#(.+)$/.exec(href ?? '') ?? []
  return { reference, trackingKey }
}
