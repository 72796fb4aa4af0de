import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import { askedQuestions, resultOf, shownPages } from '../define/walk.ts'
import { resultPage } from './results.ts'
import { rules } from './rules.ts'
import { blueBadge } from './service.ts'
import {
  adult,
  born,
  child,
  driver,
  effects,
  having,
  organisation,
  other,
  pip,
  result,
  start,
  today,
} from './testing/people.ts'

const armedForces = (tariff: string, armedForcesCertified: string) => ({
  ...having('armed-forces'),
  tariff,
  armedForcesCertified,
})

const small = (underThree: string) => ({ ...child, dateOfBirth: born(1), underThree })

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
      // Whoever is told to call hears no rule: the words above it are the reason.
      if (!one.id.startsWith('check-date-of-birth') && one.call !== 'first')
        expect(one, one.id).toHaveProperty('source')
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
