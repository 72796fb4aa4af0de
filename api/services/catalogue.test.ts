import { describe, expect, it } from 'vitest'
import { whatNext } from '#contract/council/department.ts'
import { council } from '#council'
import { problemsOf } from './define/problems.ts'
import { questionsOf } from './define/walk.ts'
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
const repeated = (values: readonly unknown[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe.each(services.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  it('is a sound definition', () => {
    expect(problemsOf(service)).toEqual([])
  })

  it('goes to a department of the council profile', () => {
    expect(council.departments.map((department) => department.id)).toContain(service.department)
  })

  it('names no department in what happens next: there that is the one that it goes to, wherever it is moved', () => {
    const named = council.departments.filter(({ name }) => service.next.join(' ').includes(name))
    expect(named.map(({ name }) => name)).toEqual([])
    expect(whatNext(service.next, { name: 'Roads and £$&' }).join(' ')).not.toMatch(/[{}]/)
  })

  it('is found by words in lower case, each there once and none that the title says already', () => {
    expect(repeated([service.title.toLowerCase(), ...service.words])).toEqual([])
    expect(service.words.filter((word) => word !== word.trim().toLowerCase())).toEqual([])
    expect(service.words.length).toBeGreaterThan(5)
  })

  it('speaks in whole sentences, without “please” and with curly quotes', () => {
    const said = JSON.stringify([service.title, service.summary, service.before, service.next, service.pages])
    expect(said).not.toMatch(/please|[a-z]'[a-z]|\\"/i)
    for (const sentence of [service.summary, ...service.before, ...service.next]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe.each(onRoads.map((service) => [service.slug, service] as const))('%s', (_slug, service) => {
  const questions = questionsOf(service)

  it('asks about danger, then where it is and whose road, before anything else', () => {
    expect(questions.slice(0, 3).map((question) => question.kind)).toEqual([
      'radios',
      'location',
      'trunkRoad',
    ])
    expect(questions[0]?.key).toBe('danger')
  })

  it('sends every danger of the first page to the telephone, and only “no” goes on', () => {
    const [first] = questions
    if (first?.kind !== 'radios') throw new Error('The first question has no options')
    const going = first.options.filter((option) => option.outcome?.kind !== 'danger')
    expect(going.map((option) => option.value)).toEqual(['no'])
    expect(first.options.length).toBeGreaterThan(2)
  })

  it('asks for photos, and shows open reports nearby', () => {
    expect(questions.some((question) => question.kind === 'photos')).toBe(true)
    expect(service.nearbyMetres).toBeGreaterThan(0)
  })
})

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

it('has each slug, title and LGSL id once', () => {
  const ids = services.flatMap((service) => service.lgsl ?? [])
  expect(repeated(services.map((service) => service.slug))).toEqual([])
  expect(repeated(services.map((service) => service.title))).toEqual([])
  expect(repeated(ids)).toEqual([])
  expect(ids.filter((id) => !Number.isInteger(id) || id <= 0)).toEqual([])
})

it('keeps each group together in lists', () => {
  const groups = services.map((service) => service.group)
  const runs = groups.filter((group, at) => group !== groups[at - 1])
  expect(repeated(runs)).toEqual([])
})
