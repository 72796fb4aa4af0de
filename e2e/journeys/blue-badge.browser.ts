import { blueBadge } from '#services/blue-badge/service.ts'
import { shownPages } from '#services/define/walk.ts'
import { longest, type Walked, walkRoute } from '../support/blue-badge-routes.ts'
import { expect, type Open, test } from '../support/test.ts'

const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** Pages that are the engine’s, and not the definition’s. */
const own = ['blue-badge', 'tasks', 'contact', 'check', 'done']

async function walked(open: Open, answers: typeof blueBadge.example): Promise<Walked> {
  const page = await open('/apply/blue-badge')
  const route = await walkRoute(page, answers)
  expect(repeated(route.ids)).toEqual([])
  expect(repeated(route.asked)).toEqual([])
  const definition = shownPages(blueBadge, answers).map(({ id }) => id)
  expect(route.ids.filter((id) => !own.includes(id) && !id.startsWith('review-'))).toEqual(definition)
  return route
}

test('the shortest automatic route takes at most 20 pages and 4 minutes, with photo and proofs', async ({
  open,
}) => {
  const route = await walked(open, blueBadge.example)
  expect(route.pages).toBeLessThanOrEqual(20)
  expect(route.seconds).toBeLessThanOrEqual(240)
  expect(route.photos).toBeGreaterThanOrEqual(4)
})

test('the longest assessed route asks everything once, and nothing that it does not need', async ({
  open,
}) => {
  const route = await walked(open, longest())
  expect(route.pages).toBeGreaterThan(20)
  expect(route.seconds).toBeLessThanOrEqual(600)
})
