import { expect, test } from 'vitest'
import { paths } from './paths.ts'
import { notFound, routeOf, routes, titleOf } from './routes.tsx'

const fixed = Object.values(paths).filter((path) => typeof path === 'string')

test.each(fixed)('%s has a page', (path) => expect(routeOf(path)).not.toBe(notFound))

test('every address drawn at build belongs to the route that names it', () => {
  for (const route of routes)
    for (const address of route.prerender) expect(routeOf(address).path, address).toBe(route.path)
})

test('every address drawn at build has a name', () => {
  for (const route of routes)
    for (const address of route.prerender) expect(titleOf(route, address), address).toMatch(/^[A-Z].+/)
})

test.each(['/nothing', '/find/more', '/privacy/policy'])('%s is not found', (path) => {
  expect(routeOf(path)).toBe(notFound)
})
