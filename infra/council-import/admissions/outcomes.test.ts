import { describe, expect, it } from 'vitest'
import { combined } from './combine.ts'
import { readOutcomes } from './outcomes.ts'
import { noParts, type Registered } from './parts.ts'

const known = new Map([[900101, { phases: ['reception' as const] }]])
const head =
  'urn,phase,entry_year,met_first,met_second,met_third,met_other,late,appeals_lodged,appeals_upheld'
const read = (...lines: string[]) => readOutcomes('outcomes.csv', [head, ...lines].join('\n'), known)

describe('what came of past years', () => {
  it('is read as far as it is told, and stands in its year', () => {
    const outcomes = read('900101,Primary,2025,25,few,0,,few,12,')
    const outcome = {
      ...{ first: 25, second: 'few', third: 0, other: null },
      ...{ late: 'few', lodged: 12, upheld: null },
    }
    expect(outcomes).toEqual([{ urn: 900101, phase: 'reception', year: 2025, outcome }])
    const school = { urn: 900101, phases: ['reception'], ages: { from: 4, to: 11 } } as unknown as Registered
    const [one] = combined({ ...noParts, register: [school], outcomes })
    expect(one?.entries[0]?.years).toMatchObject([{ year: 2025, offered: null, outcome }])
  })

  it.each([
    ['900101,Primary,2025,3,,,,,,', 'line 2, column "met_first": 3 could tell of a child. Write few'],
    ['900101,Primary,2025,30,,,,,7,9', 'column "appeals_upheld": 9 is more than the 7 that were lodged'],
    ['900102,Primary,2025,30,,,,,,', 'has the number 900102'],
    ['900101,Primary,25,30,,,,,,', 'column "entry_year": give the year'],
    ['900101,Primary,2025,many,,,,,,', 'column "met_first"'],
  ])('is refused where it is wrong, with the line and how to put it right: %s', (line, words) => {
    expect(() => read(line)).toThrow(words)
  })

  it('has one line for each year of a school', () => {
    const line = '900101,Primary,2025,30,,,,,,'
    expect(() => read(line, line)).toThrow(
      'line 3, column "entry_year": this year of the school has a line already',
    )
  })
})
