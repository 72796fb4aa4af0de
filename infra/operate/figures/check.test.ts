import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { figuresOf } from '#admissions/figures/count.ts'
import { crowded, made } from '#admissions/public/testing/rounds.ts'
import { differencesOf, differentFacts } from './check.ts'

const source = { round: 'reception-2027', run: 'a'.repeat(64), shown: '', computed: '' }

it('says where what is kept is not what the files of the round come to', () => {
  const [round] = fc.sample(crowded, { numRuns: 1, seed: 3 })
  if (!round) throw new Error('There is no round')
  const figures = figuresOf(round, made(round).run, { elsewhere: new Set(), heldBack: new Set() })
  const schools = figures.schools.map((one) => ({ source, figures: one }))
  const county = { source, county: figures.county }
  const compared = (kept: Parameters<typeof differencesOf>[2]) => differencesOf(source.round, figures, kept)
  expect(compared({ county, schools })).toEqual([])
  expect(compared({ county: undefined, schools })).toEqual(['reception-2027: no figures are kept'])
  const [first, ...others] = schools
  if (!first) throw new Error('There is no school')
  const changed = { ...first, figures: { ...first.figures, places: first.figures.places + 1 } }
  expect(compared({ county, schools: [changed, ...others] })).toEqual([
    `reception-2027, ${first.figures.school}`,
  ])
  expect(compared({ county: { source, county: { ...figures.county, places: 0 } }, schools: others })).toEqual(
    ['reception-2027, all schools together', `reception-2027, ${first.figures.school}`],
  )
})

it('says of which cases what is kept is not what they are now, and nothing of those that are erased', () => {
  const fact = (id: string, version = 1) =>
    ({ id, kind: 'appeal', year: 2027, version, school: 'a', of: 'reception', ground: 'ordinary' }) as const
  const of = (id: string, state: 'upheld' | 'waiting') => ({ ...fact(id), state, days: null })
  const kept = [of('a', 'upheld'), of('b', 'waiting'), of('erased', 'upheld')]
  expect(differentFacts([of('a', 'upheld'), of('b', 'upheld'), of('c', 'upheld')], kept)).toEqual([
    of('b', 'upheld'),
    of('c', 'upheld'),
  ])
})
