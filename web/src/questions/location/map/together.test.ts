import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { together } from './together.ts'

const at = (x: number, y: number) => ({ x, y })

describe('marks of a map', () => {
  it('become one where they overlap, and stay apart where they do not', () => {
    expect(together([at(0, 0), at(10, 10), at(100, 0), at(0, 0)], 28)).toEqual([
      [at(0, 0), at(10, 10), at(0, 0)],
      [at(100, 0)],
    ])
    expect(together([at(0, 0), at(28, 0)], 28)).toHaveLength(2)
    expect(together([], 28)).toEqual([])
  })

  it('are each in one group, and no two groups begin where they overlap', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) })
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), (points) => {
        const groups = together(points, 28)
        expect(groups.flat().toSorted((a, b) => points.indexOf(a) - points.indexOf(b))).toHaveLength(
          points.length,
        )
        const firsts = groups.map(([first]) => first!)
        expect(together(firsts, 28)).toHaveLength(firsts.length)
      }),
    )
  })
})
