import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { titles } from 'virtual:titles'
import { expect, test } from 'vitest'
import { pageMapping } from '#infra/constructs/page-mapping.ts'
import { recordedHere } from '#infra/operate/transparency.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { drawnAddresses } from './drawnAddresses.ts'
import { everyRoute, kindOf } from './everyRoute.ts'
import { paths } from './paths.ts'
import { notFound } from './routes.tsx'
import { schoolAddresses } from './schoolAddresses.ts'

const fixed = Object.values(paths).filter((path) => typeof path === 'string')

test.each(fixed)('%s has a page', (path) => expect(kindOf(path)).not.toBe(notFound))

/** Slugs of what is found here and provided elsewhere. */
const provided = titles.filter(({ verb }) => !verb).map(({ slug }) => slug)

test('every address drawn at build has a page, and is there once', () => {
  const drawn = drawnAddresses(provided)
  for (const address of drawn) expect(kindOf(address), address).not.toBe(notFound)
  expect(new Set(drawn).size).toBe(drawn.length)
  for (const service of services) expect(drawn).toContain(paths.service(service))
})

test('every page answers whoever opens its address, or loads it again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shire-pages-'))
  try {
    const drawn = drawnAddresses(provided)
    for (const address of drawn) {
      mkdirSync(join(folder, address), { recursive: true })
      writeFileSync(join(folder, address, 'index.html'), '')
    }
    for (const file of ['shell.html', 'not-found.html']) writeFileSync(join(folder, file), '')
    const handler = new Function(`${pageMapping(folder)}; return handler`)()
    const file = (uri: string) =>
      handler({ context: { eventType: 'viewer-request' }, request: { uri } }).uri as string
    const drawnOf = Map.groupBy(drawn, (address) => kindOf(address).path)
    for (const { path } of everyRoute) {
      // Of topics, services and the like there are those that are drawn, and no others.
      const above = path.slice(0, path.lastIndexOf('/'))
      const real = drawnOf.get(above)?.[0] ?? above
      const any = `${real}${path.slice(above.length)}`.replace(/:\w+/g, 'x1')
      for (const address of drawnOf.get(path) ?? [any])
        expect(file(address), path).not.toBe('/not-found.html')
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('every page of this site that a listing leads to is there', () => {
  const led = listings.flatMap(({ ways }) => ways.flatMap((way) => (way.kind === 'here' ? [way.path] : [])))
  expect(led.length).toBeGreaterThan(0)
  for (const path of led) expect(kindOf(path), path).not.toBe(notFound)
})

test('what is said of how school places are decided leads to pages of its own, not to a school', () => {
  const { website, checkUrl } = recordedHere()
  const led = [website, checkUrl].map((address) => new URL(address).pathname)
  for (const path of [...led, schoolAddresses.howDecided, schoolAddresses.checkRounds])
    expect(kindOf(path).path).toBe(path)
  expect(led).toContain(schoolAddresses.checkRounds)
})

test('every page has a name before it gives its own', () => {
  for (const { path, title } of everyRoute) expect(title, path).toMatch(/^[A-Z].+/)
})

test.each(['/nothing', '/find/more/and/more', '/privacy/policy'])('%s is not found', (path) => {
  expect(kindOf(path)).toBe(notFound)
})

test.each([
  ['report', '/report/x', '/report/x/where'],
  ['apply', '/apply/x', '/apply/x/where'],
  ['ask', '/apply/x', '/apply/x/where'],
] as const)('what one does with a service (%s) decides its addresses', (verb, start, page) => {
  expect(paths.service({ slug: 'x', verb })).toBe(start)
  expect(paths.question({ slug: 'x', verb }, 'where')).toBe(page)
})
