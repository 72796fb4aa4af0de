import { expect, it } from 'vitest'
import { services } from './index.ts'

/** The county's own names for what can be reported on its roads, and our service for each. */
const categories: Record<string, string> = {
  'drain or manhole cover': 'drain-cover',
  grass: 'grass',
  'grit bin': 'grit-bin',
  kerb: 'kerb',
  'obstruction, spillage or mud': 'obstruction',
  'tree or hedge': 'tree',
  pothole: 'pothole',
  'right of way': 'right-of-way',
  'road marking': 'road-marking',
  'road sign': 'road-sign',
  gully: 'gully',
  roadworks: 'roadworks',
  'street furniture': 'street-furniture',
  'street lights': 'street-light',
  'traffic lights': 'traffic-lights',
  'trip hazard': 'trip-hazard',
  other: 'other-road-problem',
}

/** Reports of what may be dangerous on a road, whichever department has them. */
const onRoads = services.filter(({ danger, verb }) => danger === 'road' && verb === 'report')

it('covers the seventeen categories of the county', () => {
  expect(new Set(Object.values(categories)).size).toBe(17)
  expect(onRoads.map((service) => service.slug)).toEqual(expect.arrayContaining(Object.values(categories)))
})

it('promises a number of days for potholes alone: no other period is published', () => {
  const promised = onRoads.filter((service) => service.commitment.within !== null)
  expect(promised.map((service) => [service.slug, service.commitment.within])).toEqual([
    ['pothole', { amount: 14, unit: 'days', calendar: 'every day' }],
  ])
})

it('has whole numbers as LGSL ids', () => {
  const ids = services.flatMap((service) => service.lgsl ?? [])
  expect(ids.filter((id) => !Number.isInteger(id) || id <= 0)).toEqual([])
})
