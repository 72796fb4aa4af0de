import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { lifeEvents, topics } from '#contract/core/listing.ts'
import { services } from '../index.ts'
import { listings } from './index.ts'
import { problemsOfListings } from './problems.ts'

const files = globSync('*/*.ts', { cwd: import.meta.dirname })

it('has only sound pages, each with a slug and a title of its own', () => {
  expect(problemsOfListings(listings, services)).toEqual([])
})

it('finds one page in every file, which is named as its slug and stands in the folder of its first topic', () => {
  expect(listings.map(({ slug, topics: [first] }) => `${first}/${slug}.ts`).sort()).toEqual(files.sort())
})

it('is data alone: the browser’s search carries it', () => {
  const importing = files.filter((file) => {
    const source = readFileSync(join(import.meta.dirname, file), 'utf8')
    const imports = source.match(/^import .*|\bimport\(.*|^export .* from .*/gm)
    return imports?.join() !== "import { defineListing } from '../define.ts'"
  })
  expect(importing).toEqual([])
})

it('covers the county’s services and those that residents look for here all the same', () => {
  const counted = (kind: string) => listings.filter(({ provider }) => provider.kind === kind).length
  expect(listings.length).toBeGreaterThanOrEqual(90)
  expect(counted('county')).toBeGreaterThanOrEqual(55)
  expect(counted('district')).toBeGreaterThanOrEqual(22)
  expect(counted('national')).toBeGreaterThanOrEqual(14)
})

it.each(topics.map(({ id }) => id))('covers the topic %s', (id) => {
  expect(listings.filter((listing) => listing.topics.includes(id)).length).toBeGreaterThanOrEqual(3)
})

it.each(lifeEvents.map(({ id }) => id))('offers five things or more for the life event %s', (id) => {
  const offered = [...listings, ...services].filter((one) => one.lifeEvents?.includes(id))
  expect(offered.length).toBeGreaterThanOrEqual(5)
})
