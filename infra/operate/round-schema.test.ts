import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { RoundFile } from '#contract/admissions/round.ts'
import { roundSchemaFile, roundSchemaText } from './round-schema-text.ts'

const round: RoundFile = {
  format: 'shire-round-1',
  round: 'reception-2027',
  policies: [
    {
      id: 'near',
      title: 'Nearest first',
      kind: 'open',
      determined: { entry: 2027, on: '2026-02-20', by: 'The council' },
      source: { title: 'An example', sure: 'invented' },
      ranks: 'council',
      criteria: [
        { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
        {
          id: 'catchment-sibling',
          who: {
            is: 'all',
            of: [{ is: 'catchment' }, { is: 'not', of: { is: 'staff', grounds: ['shortage'] } }],
          },
        },
        { id: 'others', who: { is: 'everyone' } },
      ],
      tieBreaks: [
        { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
        { by: 'random' },
      ],
      late: 'after',
      twins: 'above',
      infantClass: 30,
      excepted: ['multiple-birth'],
    },
  ],
  areas: [
    {
      id: 'north',
      name: 'North',
      polygons: [
        [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
        ],
      ],
    },
  ],
  schools: [{ id: 'oak', name: 'Oak', number: 30, policy: 'near', point: null, authority: 'The council' }],
  applicants: [
    { id: 'a', home: { easting: 1, northing: 2 }, preferences: [{ school: 'oak', sibling: ['now'] }] },
  ],
  draw: null,
}

describe('the JSON Schema of a round’s file', () => {
  const valid = formats.default(new Ajv2020({ strict: false })).compile(JSON.parse(roundSchemaText()))

  it('is the one that is kept: `npm run round-schema` writes it', () => {
    expect(readFileSync(roundSchemaFile, 'utf8')).toBe(roundSchemaText())
  })

  it('takes what the code takes', () => {
    expect(RoundFile.safeParse(round).error).toBeUndefined()
    valid(round)
    expect(valid.errors).toBeNull()
  })

  it.each([
    [
      'a criterion by the place of a preference',
      {
        policies: [
          { ...round.policies[0], criteria: [{ id: 'first', who: { is: 'preference', place: 1 } }] },
        ],
      },
    ],
    ['a home by its postcode', { applicants: [{ id: 'a', home: 'LE1 1AA', preferences: [] }] }],
    [
      'a school without a policy',
      { schools: [{ id: 'oak', name: 'Oak', number: 30, point: null, authority: '' }] },
    ],
    ['another format', { format: 'shire-round-0' }],
  ])('refuses %s, as the code does', (_, change) => {
    expect(RoundFile.safeParse({ ...round, ...change }).success).toBe(false)
    expect(valid({ ...round, ...change })).toBe(false)
  })
})
