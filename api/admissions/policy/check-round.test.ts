import { expect, it } from 'vitest'
import type { RoundFile } from '#contract/admissions/round.ts'
import { county } from '#council/admissions/policies/county.ts'
import { faultsOfRound } from './check-round.ts'

const school = { id: 'oak', name: 'Oak', number: 1, policy: 'county', point: null, authority: '' }
const child = { id: 'a', home: null, preferences: [{ school: 'oak' }] }
const round: RoundFile = {
  format: 'shire-round-1',
  round: 'reception-2027',
  policies: [county],
  areas: [],
  schools: [school],
  applicants: [child],
  draw: null,
}

it('a round that names what it holds is well', () => {
  expect(faultsOfRound(round)).toEqual([])
})

it.each<[string, Partial<RoundFile>, string]>([
  ['policy', { policies: [] }, 'School “oak” names the policy “county”, which is not in the round'],
  [
    'area',
    { schools: [{ ...school, catchments: ['north'] }] },
    'School “oak” names the catchment area “north”, which is not in the round',
  ],
  [
    'school',
    { applicants: [{ ...child, preferences: [{ school: 'elm' }] }] },
    'Child “a” names the school “elm”, which is not in the round',
  ],
  ['second child', { applicants: [child, child] }, 'There are two of the child “a”'],
  ['second school', { schools: [school, school] }, 'There are two of the school “oak”'],
  [
    'lonely twin',
    { applicants: [{ ...child, multiple: 'm' }] },
    'Child “a” is marked as one of several born together, and no other child is marked with it',
  ],
])('a %s is told', (_, change, words) => {
  expect(faultsOfRound({ ...round, ...change })).toEqual([words])
})
