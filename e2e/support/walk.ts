import type { Page } from 'playwright-core'
import type { Answers } from '#contract/condition.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Question } from '#contract/question.ts'
import type { Service } from '#contract/service.ts'
import { askedOn } from '#services/define/walk.ts'

/** Last part of the address: the id of a page of the form. */
export const pageId = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** The page's one button that goes on. */
export const onwards = (page: Page) => page.locator('main form button[type=submit]')

const field = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`)

/** Searches for what stands in words, as a resident does who never touches the map. */
export async function searchPlace(page: Page, words: string, description?: string): Promise<void> {
  await page.getByLabel('Search for a street').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByText(/^Found /).waitFor()
  if (description) await page.getByLabel('Describe the place').fill(description)
}

/** Fills the field of a question of any kind. Photos are left alone. */
async function answer(page: Page, question: Question, value: unknown): Promise<void> {
  const { kind, key } = question
  switch (kind) {
    case 'radios':
    case 'trunkRoad':
      return field(page, key, String(value)).check()
    case 'checkboxes':
      for (const one of value as string[]) await field(page, key, one).check()
      return
    case 'date': {
      const parts = String(value).split('-')
      for (const [at, part] of ['year', 'month', 'day'].entries())
        await page.locator(`#${key}-${part}`).fill(parts[at] ?? '')
      return
    }
    case 'location': {
      const { lat, lon, description } = value as LocationAnswer
      return searchPlace(page, `${lat}, ${lon}`, description)
    }
    case 'photos':
      return
    default:
      return page.locator(`#${key}`).fill(String(value))
  }
}

/** Fills a page of the service's own questions with the answers there are. */
export async function fill(page: Page, service: Service, answers: Answers): Promise<void> {
  const own = service.pages.find(({ id }) => id === pageId(page))
  if (!own) return
  for (const question of askedOn(own, answers))
    if (answers[question.key] !== undefined) await answer(page, question, answers[question.key])
}

/** Goes on and waits for another page. */
export async function goOn(page: Page): Promise<void> {
  const before = pageId(page)
  await onwards(page).click()
  await page.waitForFunction((id) => !location.pathname.endsWith(`/${id}`), before)
}

/** What others have reported nearby is said to be different, if the page asks at all. */
async function passNearby(page: Page): Promise<void> {
  const different = page.getByLabel('Mine is different')
  await page.waitForFunction(
    () => !location.pathname.endsWith('/already-reported') || document.querySelector('input[name=report]'),
  )
  if (pageId(page) !== 'already-reported') return
  await different.check()
  await goOn(page)
}

/**
 * Walks the form with these answers from wherever the page stands to the page with this id, which is not filled.
 * `onPage` is called on each page before it is filled. Returns the ids of the pages, in order.
 */
export async function walk(
  page: Page,
  service: Service,
  answers: Answers,
  until = 'done',
  onPage: (id: string) => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const pages: string[] = []
  for (;;) {
    const id = pageId(page)
    pages.push(id)
    if (id === until) {
      await page.locator('main h1').waitFor()
      return pages
    }
    if (pages.length > 40) throw new Error(`The form does not end: ${pages.join(' ')}`)
    if (id === 'already-reported') {
      await passNearby(page)
      continue
    }
    if (id === service.slug) {
      await page.getByRole('button', { name: 'Start now' }).click()
      await page.waitForURL(`**/report/${service.slug}/*`)
      continue
    }
    await onwards(page).waitFor()
    await onPage(id)
    await fill(page, service, answers)
    await goOn(page)
  }
}

/** What the private link on the page opens. */
export async function privateLink(page: Page): Promise<{ reference: string; trackingKey: string }> {
  const href = await page.locator('main a[href*="/track/"][href*="#"]').first().getAttribute('href')
  const [, reference = '', trackingKey = ''] = /\/track\/([^#]+)#(.+)$/.exec(href ?? '') ?? []
  return { reference, trackingKey }
}
