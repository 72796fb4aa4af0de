import { describe, expect, it } from 'vitest'
import { leicestershire } from '#profile/leicestershire.ts'
import type { Jurisdiction } from './areas.ts'
import { anyCouncil, type Circumstances, responsibleFor } from './responsible.ts'

const blaby: Jurisdiction = { kind: 'county', district: 'E07000129' }
const city: Jurisdiction = { kind: 'neighbour', code: 'E06000016' }

const cases: [string, Circumstances, string | null][] = [
  ['a pothole in a village', { at: blaby }, null],
  ['a county road by its number', { at: blaby, road: 'A6' }, null],
  ['a resident who says it is no trunk road', { at: blaby, road: 'none' }, null],
  ['a place in the county whose district is not known', { at: { kind: 'county' } }, null],
  ['a motorway', { at: blaby, road: 'M1' }, 'National Highways'],
  ['a trunk road', { at: blaby, road: 'A46' }, 'National Highways'],
  ['a trunk road, wherever it is', { at: { kind: 'outside' }, road: 'A5' }, 'National Highways'],
  ['the city', { at: city }, 'Leicester City Council'],
  ['the city, for a district’s service', { at: city, tier: 'district' }, 'Leicester City Council'],
  ['a neighbour missing from the profile', { at: { kind: 'neighbour', code: 'E06000099' } }, anyCouncil.name],
  ['nowhere near', { at: { kind: 'outside' } }, anyCouncil.name],
  ['a district’s service', { at: blaby, tier: 'district' }, 'Blaby District Council'],
  [
    'a district’s service on a trunk road',
    { at: blaby, tier: 'district', road: 'A46' },
    'Blaby District Council',
  ],
  ['a district’s service where none is known', { at: { kind: 'county' }, tier: 'district' }, anyCouncil.name],
]

describe('who is responsible', () => {
  it.each(cases)('for %s', (_, circumstances, expected) => {
    const answer = responsibleFor(leicestershire, circumstances)
    expect(answer.ours ? null : answer.authority.name).toBe(expected)
  })

  it('says why in a sentence', () => {
    expect(responsibleFor(leicestershire, { at: blaby, road: 'M69' })).toMatchObject({
      why: 'The M69 is a motorway, and National Highways looks after it.',
    })
    expect(responsibleFor(leicestershire, { at: blaby, road: 'A42' })).toMatchObject({
      why: 'The A42 is a trunk road, and National Highways looks after it.',
    })
  })
})
