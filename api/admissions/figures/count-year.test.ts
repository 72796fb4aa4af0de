import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmall } from '#contract/core/small-number.ts'
import { type Counting, yearFigures } from './count-year.ts'
import type { AppealFact, CountedFact, FairAccessFact, InYearFact } from './facts.ts'

const counting: Counting = {
  ...{ year: 2027, counted: '2027-09-30T06:00:00.000Z' },
  groups: [
    { id: 'refuge', title: 'Living in a refuge' },
    { id: 'carer', title: 'Is a carer' },
  ],
}

const head = fc.record({ id: fc.uuid(), year: fc.constant(2027), version: fc.constant(1) })
const schoolId = fc.constantFrom('a', 'b', 'c', 'd')

const inYear: fc.Arbitrary<InYearFact> = fc
  .record({
    head,
    schools: fc.uniqueArray(schoolId, { minLength: 1, maxLength: 3 }),
    offered: fc.boolean(),
    reason: fc.constantFrom('full', 'infant-class', 'another', 'other'),
    answered: fc.constantFrom('aim', 'most', 'later', 'unknown', null),
  })
  .map(({ head, schools, offered, reason, answered }) => ({
    ...{ ...head, kind: 'in-year', answered },
    state: offered ? 'offered' : reason === 'other' ? 'withdrawn' : 'refused',
    schools: schools.map((school, at) => ({ school, outcome: offered && at === 0 ? 'offered' : reason })),
  }))

const fairAccess: fc.Arbitrary<FairAccessFact> = fc
  .record({
    head,
    group: fc.constantFrom('refuge', 'carer', 'gone'),
    state: fc.constantFrom('placed', 'closed', 'waiting'),
    at: fc.constantFrom('maintained', 'academy', 'another'),
    time: fc.constantFrom('inTime', 'later', 'unknown'),
  })
  .map(({ head, group, state, at, time }) => ({
    ...{ ...head, kind: 'fair-access', group, state },
    ...(state === 'placed' ? { at, time } : { at: null, time: null }),
  }))

const appeal: fc.Arbitrary<AppealFact> = fc
  .record({
    head,
    school: schoolId,
    of: fc.constantFrom('reception', 'in-year'),
    ground: fc.constantFrom('ordinary', 'infant-class'),
    state: fc.constantFrom('withdrawn', 'dismissed', 'upheld', 'waiting'),
    days: fc.option(fc.integer({ min: 10, max: 50 })),
  })
  .map(({ head, ...fact }) => ({ ...head, kind: 'appeal', ...fact }))

const facts: fc.Arbitrary<CountedFact[]> = fc
  .tuple(
    fc.array(inYear, { maxLength: 40 }),
    fc.array(fairAccess, { maxLength: 20 }),
    fc.array(appeal, { maxLength: 40 }),
  )
  .map((all) => all.flat())

/** Every number that is published of a year, by where it stands; a median of days is none of children. */
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([name, one]) => (name === 'medianDays' ? [] : numbersIn(one)))
      : []

const isFact =
  <Kind extends CountedFact['kind']>(kind: Kind) =>
  (fact: CountedFact): fact is Extract<CountedFact, { kind: Kind }> =>
    fact.kind === kind

describe('the figures of a school year', () => {
  it('tell no small number, and each that they tell is what there is', () => {
    let told = 0
    fc.assert(
      fc.property(facts, (some) => {
        const { county, schools } = yearFigures(some, counting)
        for (const number of numbersIn({ ...county, schools })) expect(isSmall(number)).toBe(false)
        const agrees = (one: number | null, real: number) => {
          if (one !== null) told++
          expect(one === null || one === real).toBe(true)
        }
        const places = some.filter(isFact('in-year'))
        const appeals = some.filter(isFact('appeal'))
        const fair = some.filter(isFact('fair-access'))
        agrees(county.inYear.children, places.length)
        agrees(county.inYear.answered.aim, places.filter(({ answered }) => answered === 'aim').length)
        agrees(county.appeals.upheld, appeals.filter(({ state }) => state === 'upheld').length)
        agrees(county.fairAccess.kinds.academy, fair.filter(({ at }) => at === 'academy').length)
        agrees(county.fairAccess.times.later, fair.filter(({ time }) => time === 'later').length)
        for (const { school, inYear, appeals: own } of schools) {
          agrees(
            inYear.named,
            places.filter(({ schools }) => schools.some((one) => one.school === school)).length,
          )
          for (const { of, lodged, heard } of own) {
            const here = appeals.filter((one) => one.school === school && one.of === of)
            agrees(lodged, here.length)
            agrees(heard, here.filter(({ state }) => state === 'upheld' || state === 'dismissed').length)
          }
        }
      }),
      { numRuns: 200, seed: 3 },
    )
    expect(told).toBeGreaterThan(500)
  })

  it('leave no school’s small number to be what the others leave of the county', () => {
    const fact = (school: string, state: AppealFact['state'], at: number): AppealFact => ({
      ...{ id: `${school}${state}${at}`, kind: 'appeal', year: 2027, version: 1, school, of: 'reception' },
      ...{ ground: 'ordinary', state, days: 20 },
    })
    const many = (school: string, state: AppealFact['state'], count: number) =>
      Array.from({ length: count }, (_, at) => fact(school, state, at))
    const { county, schools } = yearFigures(
      [
        ...many('a', 'upheld', 1),
        ...many('a', 'dismissed', 9),
        ...many('b', 'upheld', 6),
        ...many('b', 'dismissed', 12),
      ],
      counting,
    )
    expect(county.appeals).toMatchObject({ lodged: 28, heard: 28, upheld: 7, medianDays: 20 })
    expect(schools.map(({ appeals }) => appeals[0]?.upheld)).toEqual([null, null])
    expect(schools.map(({ appeals }) => appeals[0]?.heard)).toEqual([10, 18])
  })

  it('have no median of fewer than five', () => {
    const { county } = yearFigures(
      [1, 2, 3, 4].map((at) => ({
        ...{ id: `${at}`, kind: 'appeal', year: 2027, version: 1, school: 'a', of: 'in-year' },
        ...{ ground: 'ordinary', state: 'upheld', days: 20 },
      })),
      counting,
    )
    expect(county.appeals).toMatchObject({ lodged: null, upheld: null, medianDays: null })
  })
})
