import { afterAll, expect, it } from 'vitest'
import { blueBadge } from '#services/blue-badge/service.ts'
import { shownPages } from '#services/define/walk.ts'
import { longest, type Walked, walkRoute } from '../support/blue-badge-routes.ts'
import { browserTests } from '../support/browser.ts'

const tests = browserTests()
afterAll(() => expect(tests.complaints).toEqual([]))

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** Pages that are the engine’s, and not the definition’s. */
const own = ['blue-badge', 'tasks', 'contact', 'check', 'done']

async function walked(answers: typeof blueBadge.example): Promise<Walked> {
  const page = await tests.open('/apply/blue-badge', 'phone')
  const route = await walkRoute(page, answers)
  await page.context().close()
  expect(repeated(route.ids)).toEqual([])
  expect(repeated(route.asked)).toEqual([])
  const definition = shownPages(blueBadge, answers).map(({ id }) => id)
  expect(route.ids.filter((id) => !own.includes(id) && !id.startsWith('review-'))).toEqual(definition)
  return route
}

it('the shortest automatic route takes at most 20 pages and 4 minutes, with photo and proofs', async () => {
  const route = await walked(blueBadge.example)
  expect(route.pages).toBeLessThanOrEqual(20)
  expect(route.seconds).toBeLessThanOrEqual(240)
  expect(route.photos).toBeGreaterThanOrEqual(4)
})

it('the longest assessed route asks everything once, and nothing that it does not need', async () => {
  const route = await walked(longest())
  expect(route.pages).toBeGreaterThan(20)
  expect(route.seconds).toBeLessThanOrEqual(600)
})
