import { describe, expect, it } from 'vitest'
import { Explanation, type PreferenceExplained } from '#contract/admissions/explanation.ts'
import { withElsewhere } from './elsewhere.ts'

const appeal = {
  by: { kind: 'about' as const, schoolDays: 20, from: '2027-04-16' },
  infantClass: true,
  to: { text: 'Write to us' },
}
const criterion = { id: 'could-offer', place: 1, words: 'Its council could offer a place' }
const part = {
  ...{ pool: 'away', name: null, places: 1, applied: 1, ahead: 0, late: false, last: null, needs: [] },
  came: { criterion, measure: null },
}

const told = (...preferences: PreferenceExplained[]): Explanation =>
  Explanation.parse({
    version: 1,
    round: 'reception-2027',
    run: 'a'.repeat(64),
    reference: 'AD-1',
    told: '2027-04-16',
    answerBy: null,
    outcome: { kind: 'none' },
    preferences,
    check: null,
  })

const away = { id: 'away', name: 'Oakham Primary School' }
const ours = { id: 'ash', name: 'Ash Primary School' }
const areas = new Map([['away', 'Rutland County Council']])

describe('a school of another council', () => {
  it('is told of as one that could not offer a place, with who knows why and how to appeal', () => {
    const { preferences } = withElsewhere(
      told({ place: 1, school: away, kind: 'not-eligible', appeal }),
      areas,
    )
    expect(preferences).toEqual([
      {
        place: 1,
        school: away,
        kind: 'elsewhere',
        council: 'Rutland County Council',
        appeal: {
          ...appeal,
          infantClass: false,
          to: { text: 'Ask Rutland County Council how to appeal for Oakham Primary School' },
        },
      },
    ])
  })

  it('is offered without a word on an order that isn’t ours', () => {
    const offered = { place: 1, school: away, kind: 'offered' as const, how: 'order' as const, part }
    expect(withElsewhere(told(offered), areas).preferences).toEqual([{ ...offered, part: null }])
  })

  it('leaves our own schools as they are', () => {
    const whole = told(
      { place: 1, school: ours, kind: 'not-eligible', appeal },
      { place: 2, school: { ...ours, id: 'birch' }, kind: 'offered', how: 'order', part },
    )
    expect(withElsewhere(whole, areas)).toEqual(whole)
  })
})
