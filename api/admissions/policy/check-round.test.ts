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
  [
    'child in an order who did not ask',
    { schools: [{ ...school, order: ['a', 'b'] }] },
    'School “oak” has “b” in its order, who did not ask for it',
  ],
  [
    'child twice in an order',
    { schools: [{ ...school, order: ['a', 'a'] }] },
    'School “oak” has the child “a” in its order twice',
  ],
  [
    'school with an order and bands',
    {
      policies: [{ ...county, aptitude: { subject: 'sport', percent: 10, pass: 1 } }],
      schools: [{ ...school, order: ['a'] }],
    },
    'School “oak” has an order of its own, and a policy that divides its places by a test',
  ],
])('a %s is told', (_, change, words) => {
  expect(faultsOfRound({ ...round, ...change })).toEqual([words])
})
