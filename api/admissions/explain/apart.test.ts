import { expect, it } from 'vitest'
import type { RoundFile } from '#contract/admissions/round.ts'
import { county } from '#council/admissions/policies/county.ts'
import { run } from '../allocate/testing/told.ts'
import { bookOf } from './book.ts'
import { explanationOf } from './explanation.ts'
import { from } from './testing/from.ts'
import { told } from './testing/told.ts'
import { letterOf } from './words/letter.ts'

/** Twins a and b: b could follow a to oak, and then ash would be free for a, so that b would be at oak alone. */
const made = run({
  pools: ['ash 1: d a !', 'oak 1: a e b', 'elm 2: f b c', 'yew 1: c d'],
  children: ['a: ash oak | group=t', 'b: oak elm | group=t', 'c: elm yew', 'd: yew ash', 'e: oak', 'f: elm'],
})

const round: RoundFile = {
  format: 'shire-round-1',
  round: made.round,
  policies: [{ ...county, criteria: county.criteria.slice(-1) }],
  areas: [],
  schools: made.schools.map(({ id, number }) => ({
    ...{ id, name: id, number, policy: county.id, authority: '' },
    point: { easting: 450_000, northing: 310_000 },
  })),
  applicants: made.applicants.map(({ id, preferences, group }) => ({
    ...{ id, home: { easting: 450_100, northing: 310_000 } },
    preferences: preferences.map((school) => ({ school })),
    ...(group ? { multiple: group } : {}),
  })),
  draw: null,
}
const book = bookOf(round, made)
const explained = (child: string) => explanationOf(book, child, told)
const section = (child: string, id: string) =>
  JSON.stringify(letterOf(explained(child), from).sections.find((one) => one.id === id))

it('is told to the twin who was left apart, of the school where the other is', () => {
  const { preferences } = explained('b')
  expect(preferences.map((one) => [one.school.name, one.kind, 'apart' in one])).toEqual([
    ['oak', 'full', true],
    ['elm', 'offered', false],
  ])
  expect(section('b', 'preference-1')).toContain('your child would have been at oak alone')
})

it('is told to the twin whom nobody could follow', () => {
  const { preferences } = explained('a')
  expect(preferences.map((one) => [one.school.name, one.kind, 'apart' in one])).toEqual([
    ['ash', 'full', false],
    ['oak', 'offered', true],
  ])
  expect(section('a', 'place')).toContain('your child would have moved to a school that you put higher')
})

it('is told to nobody else', () => {
  for (const child of ['c', 'd', 'e', 'f'])
    expect(JSON.stringify(letterOf(explained(child), from))).not.toContain('twin, or another child')
})
