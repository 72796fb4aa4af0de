import { expect, it } from 'vitest'
import { lifeEvents } from '#contract/core/listing.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { repeated } from '../define/problems.ts'
import { stepsOf } from './steps.ts'

const slugs = [...services, ...listings].map(({ slug }) => slug)

it.each(Object.entries(stepsOf))('has steps for %s that lead somewhere, each once', (id, steps) => {
  expect(lifeEvents.map((event) => event.id as string)).toContain(id)
  expect(steps.length).toBeGreaterThan(2)
  const all = steps.flatMap((step) => step.slugs)
  expect(all.filter((slug) => !slugs.includes(slug))).toEqual([])
  expect(repeated(all)).toEqual([])
  for (const { slugs: of, tell = [], as = {} } of steps) {
    expect(of.length + tell.length).toBeGreaterThan(0)
    expect(Object.keys(as).filter((slug) => !of.includes(slug))).toEqual([])
  }
})

it('begins a death with its registration and with Tell Us Once, and names what this council gave', () => {
  const [first, second] = stepsOf.death ?? []
  expect(first?.slugs.slice(0, 2)).toEqual(['register-death', 'tell-us-once'])
  const told = second?.tell?.map(({ role }) => role)
  expect(told).toEqual(expect.arrayContaining(['blue-badges', 'adult-social-care', 'passenger-transport']))
})
