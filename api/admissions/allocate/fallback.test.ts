import { describe, expect, it } from 'vitest'
import { Run } from '#contract/admissions/run.ts'
import { withFallback } from './fallback.ts'
import { outcome, run } from './testing/told.ts'

describe('children without an offer', () => {
  const left = run({
    pools: ['oak 1: a b c', 'elm 1:', 'ash 2:'],
    children: ['a: oak', 'b: oak', 'c: oak', 'd:'],
  })

  it('are found a place by catchment, then by distance, and are still called', () => {
    const found = withFallback(left, [
      {
        child: 'b',
        schools: [
          { school: 'elm', why: 'nearest', metres: 10 },
          { school: 'ash', why: 'nearest', metres: 20 },
        ],
      },
      { child: 'c', schools: [{ school: 'elm', why: 'catchment', metres: 900 }] },
      { child: 'd', schools: [] },
    ])
    expect(outcome(found)).toBe('a=oak, b=ash fallback, c=elm fallback, d=null none')
    expect(found.steps).toEqual([
      { step: 'fallback', child: 'b', school: 'ash', why: 'nearest', metres: 20 },
      { step: 'fallback', child: 'c', school: 'elm', why: 'catchment', metres: 900 },
      { step: 'fallback', child: 'd', school: null, why: null, metres: null },
    ])
    expect(found.calls).toEqual(['b', 'c', 'd'])
    expect(Run.parse(found)).toEqual(found)
  })

  it('are found nothing in a school that is full, or that takes nobody who didn’t ask', () => {
    const closed = {
      ...left,
      schools: left.schools.map((school) => ({ ...school, fallback: school.id !== 'elm' })),
    }
    const schools = (['oak', 'elm'] as const).map((school) => ({
      school,
      why: 'nearest' as const,
      metres: 1,
    }))
    expect(outcome(withFallback(closed, [{ child: 'b', schools }]))).toBe(
      'a=oak, b=null none, c=null none, d=null none',
    )
  })
})
