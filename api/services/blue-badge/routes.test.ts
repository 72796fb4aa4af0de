import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/condition.ts'
import { checkAnswers } from '../define/check.ts'
import { dayOf } from '../define/dates.ts'
import { askedQuestions, outcomeOf, prune, resultOf, shownPages } from '../define/walk.ts'
import { example, examples } from './examples.ts'
import { resultPage } from './results.ts'
import { rules } from './rules.ts'
import { blueBadge } from './service.ts'

const today = new Date('2026-03-02T12:00:00Z')
const result = (answers: Answers) => resultOf(resultPage, prune(blueBadge, answers, today), today)
const born = (years: number) => dayOf({ years: -years }, today)

const adult = { badgeFor: 'me', terminalIllness: 'no', dateOfBirth: '1961-03-27' }
const other = { ...adult, badgeFor: 'other' }
const child = { ...adult, badgeFor: 'child', dateOfBirth: '2016-09-14' }
const having = (...benefits: string[]) => ({ ...adult, benefits })
const pip = (pipMoving: string, pipJourneys?: string) => ({
  ...having('pip'),
  pipMoving,
  ...(pipJourneys ? { pipJourneys } : {}),
})
const armedForces = (tariff: string, armedForcesCertified: string) => ({
  ...having('armed-forces'),
  tariff,
  armedForcesCertified,
})
const effects = (...those: string[]) => ({ ...having('none'), effects: those })
const driver = (armsDisabled: string, metersHard: string) => ({
  ...effects('none'),
  drives: 'yes',
  armsDisabled,
  metersHard,
})
const small = (underThree: string) => ({ ...child, dateOfBirth: born(1), underThree })
const organisation = (organisationCares: string, organisationTransports: string) => ({
  badgeFor: 'organisation',
  organisationCares,
  organisationTransports,
})

const start = ['badge-for', 'terminal-illness', 'date-of-birth']

describe('the result', () => {
  it.each<[string, Answers, string]>([
    ['a terminal illness', { ...adult, terminalIllness: 'yes' }, 'terminal-illness'],
    ['a terminal illness of a child', { ...child, terminalIllness: 'yes' }, 'terminal-illness'],
    ['an organisation that does both', organisation('yes', 'yes'), 'organisation'],
    ['an organisation that only cares', organisation('yes', 'no'), 'organisation-not'],
    ['an organisation that only transports', organisation('no', 'yes'), 'organisation-not'],
    ['an organisation that does neither', organisation('no', 'no'), 'organisation-not'],
    ['me under 3', { ...adult, dateOfBirth: born(1) }, 'check-date-of-birth-me'],
    ['me at 12', { ...adult, dateOfBirth: born(12) }, 'check-date-of-birth-me'],
    ['me at 13', { ...adult, dateOfBirth: born(13), benefits: ['dla'] }, 'dla'],
    ['another adult under 3', { ...other, dateOfBirth: born(1) }, 'check-date-of-birth-adult'],
    ['another adult at 15', { ...other, dateOfBirth: born(15) }, 'check-date-of-birth-adult'],
    ['another adult at 16', { ...other, dateOfBirth: born(16), benefits: ['dla'] }, 'dla'],
    ['a child born in 1950', { ...child, dateOfBirth: '1950-03-27' }, 'check-date-of-birth-child'],
    ['a child at 18', { ...child, dateOfBirth: born(18) }, 'check-date-of-birth-child'],
    ['a child at 17', { ...child, dateOfBirth: born(17), benefits: ['dla'] }, 'dla'],
    ['equipment under 3', small('equipment'), 'under-3-equipment'],
    ['a vehicle under 3', small('vehicle'), 'under-3-vehicle'],
    ['neither under 3', small('none'), 'under-3-none'],
    ['DLA', having('dla'), 'dla'],
    ['sight', having('sight'), 'sight'],
    ['a war pension', having('war-pension'), 'war-pension'],
    ['tariff 1 to 8, certified', armedForces('1-to-8', 'yes'), 'armed-forces'],
    ['tariff 1 to 8 alone', { ...armedForces('1-to-8', 'no'), effects: ['unable'] }, 'walking'],
    ['another tariff, certified', { ...armedForces('other', 'yes'), effects: ['unable'] }, 'walking'],
    ['8 points for moving around', pip('8-or-more'), 'pip-moving'],
    ['descriptor E', pip('fewer', 'e'), 'pip-journeys-e'],
    ['descriptor E, moving around unknown', pip('unsure', 'e'), 'pip-journeys-e'],
    ['descriptor D alone', { ...pip('fewer', 'd'), effects: ['none'], drives: 'no' }, 'none-applies'],
    ['descriptor F alone', { ...pip('fewer', 'f'), effects: ['none'], drives: 'no' }, 'none-applies'],
    ['descriptor D and distress', { ...pip('fewer', 'd'), effects: ['distress'] }, 'distress'],
    ['descriptor F and harm', { ...pip('fewer', 'f'), effects: ['harm'] }, 'harm'],
    ['few points and walking', { ...pip('fewer', 'other'), effects: ['difficulty'] }, 'walking'],
    ['an unknown descriptor', { ...pip('unsure', 'unsure'), effects: ['difficulty'] }, 'walking'],
    ['cannot walk', effects('unable'), 'walking'],
    ['hard to walk', effects('difficulty'), 'walking'],
    ['distress', effects('distress'), 'distress'],
    ['harm', effects('harm'), 'harm'],
    ['both arms of a driver', driver('yes', 'yes'), 'arms'],
    ['both arms, but meters are no trouble', driver('yes', 'no'), 'none-applies'],
    ['meters are hard, but not for both arms', driver('no', 'yes'), 'none-applies'],
    ['both arms of somebody who does not drive', { ...driver('yes', 'yes'), drives: 'no' }, 'none-applies'],
    ['nothing, a child', { ...child, benefits: ['none'], effects: ['none'] }, 'none-applies'],
    ['a child and PIP', { ...pip('8-or-more'), ...child }, 'pip-moving'],
  ])('of %s is %s', (_name, answers, id) => {
    expect(result(answers)?.id).toBe(id)
  })

  it.each([
    ['me', born(12)],
    ['other', born(1)],
    ['child', born(18)],
  ])(
    'of a date of birth that cannot be meant, for %s, comes before anything more is asked',
    (badgeFor, dateOfBirth) => {
      const shown = shownPages(blueBadge, { ...adult, badgeFor, dateOfBirth }, today).map(({ id }) => id)
      expect(shown.slice(0, 4)).toEqual([...start, 'result'])
      expect(result({ ...adult, badgeFor, dateOfBirth })?.title).toBe('Check the date of birth')
    },
  )

  it('prefers what needs the fewest questions', () => {
    const both = { ...pip('fewer', 'd'), benefits: ['pip', 'sight'] }
    expect(result(both)?.id).toBe('sight')
    expect(askedQuestions(blueBadge, both, today).map(({ key }) => key)).not.toContain('pipMoving')
  })

  it('changes on the third birthday', () => {
    const thirdBirthday = { ...child, benefits: ['dla'] }
    expect(result({ ...thirdBirthday, dateOfBirth: '2023-03-02' })?.id).toBe('dla')
    expect(result({ ...thirdBirthday, dateOfBirth: '2023-03-03', underThree: 'none' })?.id).toBe(
      'under-3-none',
    )
  })

  it('goes on or stops, names a rule and where it stands, and says what to show or to do', () => {
    for (const one of resultPage.results ?? []) {
      if (!one.id.startsWith('check-date-of-birth')) expect(one, one.id).toHaveProperty('source')
      if (one.kind === 'go-on') expect(one.evidence?.length, one.id).toBeGreaterThan(0)
      else expect(one.next?.length, one.id).toBeGreaterThan(0)
    }
  })

  it('explains D and F on a page of their own, and E and the others not', () => {
    const said = (descriptor: string) =>
      shownPages(blueBadge, pip('fewer', descriptor), today)
        .filter(({ id }) => id === 'planning-journeys')
        .map((page) => resultOf(page, pip('fewer', descriptor), today)?.id)
    expect(['d', 'e', 'f', 'other', 'unsure'].flatMap(said)).toEqual(['pip-journeys-d', 'pip-journeys-f'])
  })
})

describe('what has to be confirmed', () => {
  it('says what', () => {
    const open = Object.values(rules).filter((rule) => 'confirm' in rule)
    expect(open.map(({ id }) => id)).toEqual(['sight', 'terminal-illness', 'reconsideration'])
    for (const rule of open) expect('what' in rule && rule.what).toMatch(/^[A-Z].+\.$/)
  })
})

const details = ['about-you', 'address', 'has-badge']
const proofs = ['photo', 'identity', 'address-proof']
const award = [...details, ...proofs, 'award-proof', 'declaration']
const treated = ['medicines-and-professionals']
const support = [...proofs, 'supporting-document', 'declaration']
const pages: Record<string, string[]> = {
  'dla, a child': [...start, 'benefits', 'result', ...award],
  'severely sight impaired': [...start, 'benefits', 'result', ...award],
  'war pension': [...start, 'benefits', 'result', ...award],
  'armed forces': [...start, 'benefits', 'armed-forces', 'result', ...award],
  'pip, descriptor E, another adult': [
    ...start,
    'benefits',
    'pip-moving',
    'pip-journeys',
    'result',
    'about-you',
    'other-address',
    'has-badge',
    ...proofs,
    'award-proof',
    'declaration',
  ],
  'pip, descriptor D': [
    ...start,
    'benefits',
    'pip-moving',
    'pip-journeys',
    'planning-journeys',
    'effects',
    'result',
    ...details,
    'condition',
    'distress-on-journeys',
    ...treated,
    ...support,
  ],
  'pip, descriptor F, risk of harm, another adult': [
    ...start,
    'benefits',
    'pip-moving',
    'pip-journeys',
    'planning-journeys',
    'effects',
    'result',
    'about-you',
    'other-address',
    'has-badge',
    'condition',
    'harm-on-journeys',
    'aids',
    ...treated,
    ...support,
  ],
  walking: [
    ...start,
    'benefits',
    'effects',
    'result',
    ...details,
    'current-badge',
    'condition',
    'how-far',
    'walking-troubles',
    'aids',
    ...treated,
    'medicines',
    'professionals',
    ...support,
  ],
  'cannot walk': [
    ...start,
    'benefits',
    'effects',
    'result',
    ...details,
    'condition',
    'aids',
    ...treated,
    ...support,
  ],
  'driver with both arms disabled': [
    ...start,
    'benefits',
    'effects',
    'drives',
    'arms',
    'result',
    ...details,
    'condition',
    'meters',
    ...treated,
    ...support,
  ],
  'under 3, equipment': [...start, 'under-three', 'result', ...details, 'equipment', ...support],
  'under 3, near a vehicle': [...start, 'under-three', 'result', ...details, 'treatment', ...support],
  organisation: [
    'badge-for',
    'what-the-organisation-does',
    'result',
    'about-you',
    'organisation',
    'organisation-address',
    'has-badge',
    'care-and-transport',
    'vehicles',
    'badges',
    'declaration',
  ],
}

describe('the way', () => {
  it('has an example for each row, and a row for each example', () => {
    expect(Object.keys(examples)).toEqual(Object.keys(pages))
  })

  it.each(Object.entries(pages))('of %s has exactly its pages', (name, expected) => {
    const answers = examples[name] ?? {}
    expect(shownPages(blueBadge, answers).map(({ id }) => id)).toEqual(expected)
    expect(checkAnswers(blueBadge, answers)).toMatchObject({ ok: true })
  })

  it('is shortest for PIP: with start, tasks, contact and check no more than 20 pages', () => {
    const shown = shownPages(blueBadge, example).map(({ id }) => id)
    expect(shown).toEqual([...start, 'benefits', 'pip-moving', 'result', ...award])
    expect(shown.length + ['start', 'tasks', 'contact', 'check'].length).toBeLessThanOrEqual(20)
  })

  it('asks nobody who cannot walk how far they walk', () => {
    const shown = (...those: string[]) => shownPages(blueBadge, effects(...those), today).map(({ id }) => id)
    expect(shown('difficulty')).toContain('how-far')
    expect(shown('unable', 'difficulty')).not.toContain('how-far')
  })

  it('gives an example of a date of birth that could be theirs', () => {
    const example = (answers: Answers) =>
      askedQuestions(blueBadge, answers, today).find(({ key }) => key === 'dateOfBirth')
    expect(example(adult)?.hint).toBe('For example, 27 3 1961')
    expect(example(child)?.hint).toBe('For example, 14 9 2018')
    expect(example(child)?.errors.invalid).toContain('like 14 9 2018')
  })

  it('asks a child neither about driving nor for a National Insurance number', () => {
    const asked = askedQuestions(blueBadge, { ...child, benefits: ['none'], effects: ['none'] }, today)
    expect(asked.map(({ key }) => key)).not.toContain('drives')
    expect(asked.map(({ key }) => key)).not.toContain('nationalInsurance')
  })
})

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
