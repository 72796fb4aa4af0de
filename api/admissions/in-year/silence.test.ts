import { describe, expect, it } from 'vitest'
import { firstMisfit } from '#record/chain.ts'
import type { InYear } from './case.ts'
import { familyView, standOf } from './family.ts'
import * as places from './places.ts'
import * as rules from './rules.ts'
import { acting, ada, begun, byBody, decides, no, ok, yes } from './testing/begun.ts'
import { choice } from './testing/world.ts'

/** Its last day was 27 January. */
const later = (today = '2027-01-28') => acting(ada, today)
/** Dale, which decides itself, is what the family likes best; then Hill, for which the council decides. */
const dalesFirst = () => begun([choice('dale', 'school', '2027-01-06'), choice('hill', 'council')])
const silent = (kept: InYear, today = '2027-01-28') =>
  rules.unanswered(kept, { do: 'unanswered', school: 'dale', why: 'Written to three times' }, later(today))
const answers = (kept: InYear, what: typeof no | typeof yes) =>
  ok(rules.record(kept, 'dale', { ...what, ...byBody }, null, later('2027-02-02')))
const offeredHill = () => ok(silent(decides(dalesFirst(), 'hill', yes)))
const stands = (kept: InYear) => kept.choices.map((one) => standOf(kept, one))
const words = (kept: InYear) => JSON.stringify(kept.told?.letter)

describe('a school that does not answer', () => {
  it('is waited for until its last day, and never where the council decides', () => {
    const waits = decides(dalesFirst(), 'hill', yes)
    expect(waits).toMatchObject({ state: 'deciding', told: null })
    expect(silent(waits, '2027-01-27')).toMatchObject({ kind: 'not-now' })
    const own = rules.unanswered(begun(), { do: 'unanswered', school: 'hill', why: 'x' }, later())
    expect(own).toMatchObject({ kind: 'not-now' })
    expect(silent(ok(silent(dalesFirst())))).toMatchObject({ kind: 'not-now' })
  })

  it('does not hold up the place at the next school, and is not told as a refusal', () => {
    const kept = offeredHill()
    expect(kept).toMatchObject({ state: 'offered', place: { school: { id: 'hill' } } })
    expect(stands(kept)).toEqual(['no-answer', 'offered'])
    expect(words(kept)).toContain('This does not mean that it has refused your child a place')
    expect(words(kept)).not.toMatch(/Why not Dale|You can appeal/)
    expect(familyView(() => null, kept).appeals).toBe(false)
    expect(firstMisfit(kept.history)).toBeUndefined()
  })

  it('can still offer a place, and the family keeps what it has until it has chosen', () => {
    const kept = ok(places.answer(offeredHill(), 'accept', later()))
    const both = answers(kept, yes)
    expect(both).toMatchObject({
      state: 'accepted',
      place: { school: { id: 'hill' } },
      other: { school: { id: 'dale' } },
    })
    expect(places.choosing(both)).toEqual(['move', 'stay'])
    expect(words(both)).toContain('Your child keeps the place at Hill School until you have chosen')
    const moved = ok(places.answer(both, 'move', later('2027-02-03')))
    expect(moved).toMatchObject({ state: 'accepted', place: { school: { id: 'dale' } }, other: null })
    const stayed = ok(places.answer(both, 'stay', later('2027-02-03')))
    expect(stayed).toMatchObject({ state: 'accepted', place: { school: { id: 'hill' } }, other: null })
    expect(places.choosing(stayed)).toEqual(['decline'])
  })

  it('ends what it offered late only after its last day, and takes nothing else away', () => {
    const both = answers(offeredHill(), yes)
    const until = both.other?.until ?? ''
    expect(places.lapse(both, 'No answer', later(until))).toMatchObject({ kind: 'not-now' })
    const ended = ok(places.lapse(both, 'No answer', later('2027-06-01')))
    expect(ended).toMatchObject({ state: 'offered', place: { school: { id: 'hill' } }, other: null })
  })

  it('can still refuse, which is told with the right of appeal from that day on', () => {
    const kept = answers(offeredHill(), no)
    expect(kept).toMatchObject({ state: 'offered', place: { school: { id: 'hill' } } })
    expect(kept.history.at(-1)?.type).toBe('refused-late')
    expect(kept.choices[0]?.toldOn).toBe('2027-02-02')
    expect(words(kept)).toContain('Why not Dale School')
    expect(stands(kept)).toEqual(['refused', 'offered'])
  })

  it('leaves the family without a place, the case goes on, and nobody says that all have refused', () => {
    const kept = ok(silent(decides(dalesFirst(), 'hill', no)))
    expect(kept).toMatchObject({ state: 'deciding', place: null, told: { on: '2027-01-28' } })
    expect(stands(kept)).toEqual(['no-answer', 'refused'])
    expect(kept.told?.letter.title).toBe('What the schools have answered so far')
    expect(words(kept)).not.toContain('None of the schools')
    expect(familyView(() => null, kept).appeals).toBe(true)
    const refused = answers(kept, no)
    expect(refused).toMatchObject({ state: 'refused' })
    // The days of each appeal count from when that refusal was told.
    expect(refused.choices.map(({ toldOn }) => toldOn)).toEqual(['2027-02-02', '2027-01-28'])
    expect(words(refused)).toContain('school days from our letter of 28 January 2027')
    expect(answers(kept, yes)).toMatchObject({ state: 'offered', place: { school: { id: 'dale' } } })
  })

  it('is out of it once the child has started elsewhere, and below the school that offers a place', () => {
    const started = ok(
      places.start(ok(places.answer(offeredHill(), 'accept', later())), '2027-01-28', later()),
    )
    const late = rules.record(started, 'dale', { ...yes, ...byBody }, null, later('2027-02-02'))
    expect(late).toMatchObject({ kind: 'not-now' })
    const below = decides(ok(silent(begun())), 'hill', yes)
    expect(stands(below)).toEqual(['offered', 'not-needed'])
    expect(rules.record(below, 'dale', { ...yes, ...byBody }, null, later())).toMatchObject({
      kind: 'not-now',
    })
  })
})

it('puts nobody on a waiting list that a school does not keep', () => {
  const kept = begun([choice('listless', 'school', '2027-01-06')])
  const refuse = (list: boolean) => rules.record(kept, 'listless', { ...no, list, ...byBody }, null, acting())
  expect(refuse(true)).toMatchObject({ kind: 'invalid', pointer: '/act/list' })
  expect(ok(refuse(false)).told?.letter.sections[1]?.blocks).toContainEqual({
    kind: 'text',
    text: 'This school keeps no waiting list for this year group.',
  })
})
