import { describe, expect, it } from 'vitest'
import { LocationAnswer } from './location.ts'

const loughborough = { lat: 52.7721, lon: -1.2062, found: 'map', precision: 'exact' }
const accepts = (more: object) => LocationAnswer.safeParse({ ...loughborough, ...more }).success

describe('a location answer', () => {
  it('is a point with how it was found', () => {
    expect(accepts({})).toBe(true)
    expect(accepts({ description: 'Outside number 12', lat: 52.123456 })).toBe(true)
  })

  it.each([
    ['not a number', { lat: Number.NaN }],
    ['endless', { lon: Number.POSITIVE_INFINITY }],
    ['text', { lat: '52.7' }],
    ['finer than six decimals', { lat: 52.1234567 }],
    ['in France', { lat: 48.85, lon: 2.35 }],
    ['no place on earth', { lat: 152 }],
    ['described at too great a length', { description: 'x'.repeat(301) }],
    ['described with a lone surrogate', { description: '\ud800' }],
    ['found in a way we do not know', { found: 'guess' }],
    ['given unknown fields', { accuracy: 5 }],
  ])('is refused when %s', (_, change) => {
    expect(accepts(change)).toBe(false)
  })
})
