import { describe, expect, it } from 'vitest'
import type { Predicate } from '#contract/admissions/predicate.ts'
import type { Case } from './case.ts'
import { holds } from './predicates.ts'

const school = { id: 'oak', catchments: ['north', 'south'], feeders: ['acorn'] }
interface Given extends Partial<Case['preference']>, Partial<Case['applicant']> {
  readonly areas?: string[]
}

function of({ care, plan, premiums, areas = [], ...preference }: Given): Case {
  return {
    applicant: { home: null, ...(care && { care }), ...(plan && { plan }), ...(premiums && { premiums }) },
    preference: { ...preference, school: 'oak' },
    school,
    areas,
  }
}

const care: Predicate = { is: 'care', kinds: ['now', 'abroad'] }
const catchment: Predicate = { is: 'catchment' }
const sibling: Predicate = { is: 'sibling', ties: ['at-entry', 'linked-now'] }
const panel: Predicate = { is: 'panel', needs: ['medical'] }
const staff: Predicate = { is: 'staff', grounds: ['two-years'] }
const feeder: Predicate = { is: 'feeder', years: 2 }
const faith: Predicate = { is: 'faith', points: 3 }
const score: Predicate = { is: 'score', atLeast: 220 }
const premium: Predicate = { is: 'premium', kinds: ['pupil', 'service'] }

describe('a predicate', () => {
  it.each<[string, Predicate, Given, boolean]>([
    ['everyone: whoever it is', { is: 'everyone' }, {}, true],
    ['plan: it names this school', { is: 'plan' }, { plan: 'oak' }, true],
    ['plan: it names another', { is: 'plan' }, { plan: 'elm' }, false],
    ['plan: there is none', { is: 'plan' }, {}, false],
    ['care: now', care, { care: 'now' }, true],
    ['care: abroad', care, { care: 'abroad' }, true],
    ['care: of a kind that is not meant', care, { care: 'before' }, false],
    ['care: never', care, {}, false],
    ['catchment: in one of the school’s', catchment, { areas: ['far', 'south'] }, true],
    ['catchment: in another', catchment, { areas: ['far'] }, false],
    ['catchment: home not known', catchment, {}, false],
    ['catchment: in an area that is named', { is: 'catchment', areas: ['far'] }, { areas: ['far'] }, true],
    ['catchment: not in that one', { is: 'catchment', areas: ['far'] }, { areas: ['south'] }, false],
    ['sibling: at entry', sibling, { sibling: ['at-entry'] }, true],
    ['sibling: at the linked school', sibling, { sibling: ['linked-now', 'linked-at-entry'] }, true],
    ['sibling: leaves before', sibling, { sibling: ['now'] }, false],
    ['sibling: none', sibling, { sibling: [] }, false],
    ['panel: accepted', panel, { panel: { need: 'medical', accepted: true } }, true],
    ['panel: not accepted', panel, { panel: { need: 'medical', accepted: false } }, false],
    ['panel: another need', panel, { panel: { need: 'social', accepted: true } }, false],
    ['panel: not asked', panel, {}, false],
    ['staff: on that ground', staff, { staff: 'two-years' }, true],
    ['staff: on another', staff, { staff: 'shortage' }, false],
    ['staff: no', staff, {}, false],
    ['feeder: long enough', feeder, { feeder: { school: 'acorn', years: 2 } }, true],
    ['feeder: not long enough', feeder, { feeder: { school: 'acorn', years: 1.9 } }, false],
    ['feeder: a school that is none', feeder, { feeder: { school: 'cone', years: 6 } }, false],
    [
      'feeder: named by the policy',
      { ...feeder, schools: ['cone'] },
      { feeder: { school: 'cone', years: 6 } },
      true,
    ],
    ['faith: enough points', faith, { faith: 3 }, true],
    ['faith: too few', faith, { faith: 2 }, false],
    ['faith: no form', faith, {}, false],
    ['score: just enough', score, { score: 220 }, true],
    ['score: too low', score, { score: 219.9 }, false],
    ['score: no test', score, {}, false],
    ['premium: one of them', premium, { premiums: ['service'] }, true],
    ['premium: another', premium, { premiums: ['early-years'] }, false],
    ['premium: none', premium, {}, false],
    ['all: both', { is: 'all', of: [catchment, faith] }, { areas: ['north'], faith: 4 }, true],
    ['all: one of two', { is: 'all', of: [catchment, faith] }, { areas: ['north'] }, false],
    ['any: one of two', { is: 'any', of: [catchment, faith] }, { areas: ['north'] }, true],
    ['any: neither', { is: 'any', of: [catchment, faith] }, {}, false],
    ['not: it is', { is: 'not', of: catchment }, { areas: ['north'] }, false],
    ['not: it is not', { is: 'not', of: { is: 'all', of: [catchment, faith] } }, { faith: 4 }, true],
  ])('%s', (_, predicate, given, expected) => {
    expect(holds(predicate, of(given))).toBe(expected)
  })
})
