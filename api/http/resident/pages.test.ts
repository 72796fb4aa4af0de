import { expect, it, vi } from 'vitest'
import type { DrawnPage } from '#contract/core/pages/drawn-page.ts'
import { pageRoutes } from './pages.ts'

const page: DrawnPage = { status: 200, html: '<!doctype html>', mayKeep: true }

it('answers with the page of an address and what is asked for by it, which the edge keeps for a minute', async () => {
  const draw = vi.fn(async () => page)
  const answer = await pageRoutes({ draw }).request('/find?q=blue%20badge')
  expect(draw).toHaveBeenCalledWith('/find?q=blue%20badge')
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60, must-revalidate')
  expect(await answer.text()).toBe(page.html)
})

it('has nobody keep what is not whole, or holds the key of a private link', async () => {
  const app = pageRoutes({ draw: async () => ({ ...page, status: 404, mayKeep: false }) })
  const answer = await app.request('/reports/HW-0000-0000')
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store'])
})
