import { describe, expect, it } from 'vitest'
import { type Budgets, broken, readBudgets } from './budgets.ts'
import type { Reading } from './measurement.ts'
import { measurements } from './measurements.ts'

const budgets: Budgets = {
  'sizes.first-page.js': { value: 150, unit: 'KB', direction: 'at most', why: 'a slow phone' },
  'submissions.eight.ratio': { value: 0.5, unit: '×', direction: 'at least', why: 'the bar' },
  'functions.*.import': { value: 1.2, unit: '×', direction: 'at most', why: 'the bar' },
}
const reading = (id: string, value: number, unit: Reading['unit']): Reading => ({
  id,
  value,
  unit,
  method: '',
})
const size = (value: number) => reading('sizes.first-page.js', value, 'KB')

describe('the budgets', () => {
  it('are kept at the limit, in either direction', () => {
    expect(broken(budgets, [size(150)], ['sizes'])).toEqual([])
    expect(broken(budgets, [reading('submissions.eight.ratio', 0.5, '×')], ['submissions'])).toEqual([])
  })

  it('name what is over, and by how much', () => {
    expect(broken(budgets, [size(150.6)], ['sizes'])).toEqual([
      'sizes.first-page.js: 151 KB, must be at most 150 KB',
    ])
  })

  it('name what is under', () => {
    expect(broken(budgets, [reading('submissions.eight.ratio', 0.49, '×')], ['submissions'])).toEqual([
      'submissions.eight.ratio: 0.49 ×, must be at least 0.5 ×',
    ])
  })

  it('name a reading without a budget, unless it only explains others', () => {
    const unknown = reading('sizes.other.js', 1, 'KB')
    expect(broken(budgets, [size(1), unknown], ['sizes'])).toEqual([
      expect.stringContaining('sizes.other.js: has no budget'),
    ])
    expect(broken(budgets, [size(1), { ...unknown, context: true }], ['sizes'])).toEqual([])
  })

  it('name a budget that nothing measured, of the parts that ran', () => {
    expect(broken(budgets, [size(1)], ['sizes', 'submissions'])).toEqual([
      'submissions.eight.ratio: has a budget, but nothing measured it',
    ])
  })

  it('name a reading in another unit', () => {
    expect(broken(budgets, [reading('sizes.first-page.js', 1, 'MB')], ['sizes'])).toHaveLength(1)
  })

  it('hold every reading to a pattern', () => {
    const [submit, track] = [
      reading('functions.submit.import', 1.3, '×'),
      reading('functions.track.import', 1, '×'),
    ]
    expect(broken(budgets, [submit, track], ['functions'])).toEqual([
      'functions.submit.import: 1.3 ×, must be at most 1.2 ×',
    ])
  })

  it('say why, and belong to a part that there is', () => {
    const parts = measurements.map(({ name }) => name)
    for (const [id, { why, value }] of Object.entries(readBudgets())) {
      expect(parts, id).toContain(id.split('.')[0])
      expect(why, id).not.toBe('')
      expect(value, id).toBeGreaterThan(0)
    }
  })
})

describe('the parts', () => {
  it('take less than ten minutes together, once what they keep is there', () => {
    const seconds = measurements.map(({ atMostSeconds }) => atMostSeconds)
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(600)
  })
})
