import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedQuestions, outcomeOf, prune } from '../define/walk.ts'
import { blueBadge } from './service.ts'
import { born, result, today } from './testing/people.ts'

const some = <Value>(...values: Value[]) => fc.constantFrom(...values)
const several = (...values: string[]) =>
  fc.oneof(fc.subarray(values, { minLength: 1 }), fc.constant(['none']))

const eligibility = fc.record({
  badgeFor: some('me', 'child', 'other', 'organisation'),
  organisationCares: some('yes', 'no'),
  organisationTransports: some('yes', 'no'),
  terminalIllness: some('yes', 'no'),
  dateOfBirth: some(born(0), born(2), '2023-03-01', '2023-03-02', '2023-03-03', born(9), born(16), born(70)),
  underThree: some('equipment', 'vehicle', 'none'),
  benefits: several('pip', 'dla', 'sight', 'war-pension', 'armed-forces'),
  tariff: some('1-to-8', 'other'),
  armedForcesCertified: some('yes', 'no'),
  pipMoving: some('8-or-more', 'fewer', 'unsure'),
  pipJourneys: some('d', 'e', 'f', 'other', 'unsure'),
  effects: several('unable', 'difficulty', 'distress', 'harm'),
  drives: some('yes', 'no'),
  armsDisabled: some('yes', 'no'),
  metersHard: some('yes', 'no'),
})

describe('any answers', () => {
  it('lead to one result, asked of as little as it needs, and on to its own proof', () => {
    fc.assert(
      fc.property(eligibility, (given) => {
        const answers = prune(blueBadge, given, today)
        const found = result(answers)
        expect(found).toBeDefined()
        const stopped = outcomeOf(blueBadge, answers, today)
        expect(stopped !== undefined).toBe(found?.kind === 'stop')
        const keys = askedQuestions(blueBadge, answers, today).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        if (found?.kind !== 'go-on') return
        const byAward = ['dla', 'sight', 'war-pension', 'armed-forces', 'pip-moving', 'pip-journeys-e']
        const byAssessment = ['walking', 'distress', 'harm', 'arms']
        expect(keys.includes('awardProof')).toBe(byAward.includes(found.id))
        expect(keys.includes('condition')).toBe(byAssessment.includes(found.id))
        expect(keys.includes('photo')).toBe(found.id !== 'organisation')
        expect(keys.includes('vehicles')).toBe(found.id === 'organisation')
      }),
      { numRuns: 2000 },
    )
  })

  it('never qualify by D or F, nor by E unless the letter says E', () => {
    fc.assert(
      fc.property(eligibility, (given) => {
        const answers = prune(blueBadge, given, today)
        if (result(answers)?.id === 'pip-journeys-e') expect(answers.pipJourneys).toBe('e')
      }),
      { numRuns: 500 },
    )
  })
})
