import { describe, expect, it } from 'vitest'
import { council } from '#council'
import { problemsOf } from './define/problems.ts'
import { services } from './index.ts'

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('is a sound definition', () => {
    expect(problemsOf(service)).toEqual([])
  })

  it('goes to a department of the council profile', () => {
    expect(council.departments.map((department) => department.id)).toContain(service.department)
  })
})

it('has each slug once', () => {
  const slugs = services.map((service) => service.slug)
  expect(slugs).toEqual([...new Set(slugs)])
})
