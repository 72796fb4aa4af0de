import { describe, expect, it } from 'vitest'
import type { Answers } from '#contract/core/condition.ts'
import { checkAnswers } from '../define/check.ts'
import { askedQuestions, shownPages } from '../define/walk.ts'
import { example, examples } from './examples.ts'
import { blueBadge } from './service.ts'
import { adult, child, effects, start, today } from './testing/people.ts'

const formats = 'accessible-formats'
const details = ['about-you', 'address', 'has-badge', formats]
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
    formats,
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
    formats,
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
    ...details.slice(0, -1),
    'current-badge',
    formats,
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
    formats,
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
