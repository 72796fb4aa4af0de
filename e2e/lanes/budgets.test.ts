import { expect, it } from 'vitest'
import { isOver, isTooLong, readBudgets, timed, timingLine, whole } from './budgets.ts'
import { lanes } from './lanes.ts'
import { pace } from './pace.ts'

const budgets = { unit: 90, all: 600 }

it('lets a lane take its budget, and longer on a machine that takes longer', () => {
  expect(isOver(timed(budgets, 'unit', 90, 1))).toBe(false)
  expect(isOver(timed(budgets, 'unit', 91, 1))).toBe(true)
  expect(isOver(timed(budgets, 'unit', 179, 2))).toBe(false)
})

it('fails for all lanes together, and for none of them alone', () => {
  expect(isTooLong(timed(budgets, 'unit', 1000, 1))).toBe(false)
  expect(isTooLong(timed(budgets, whole, 600, 1))).toBe(false)
  expect(isTooLong(timed(budgets, whole, 601, 1))).toBe(true)
  expect(isTooLong(timed(budgets, whole, 601, 2))).toBe(false)
})

it('says what a lane took, and whether that was too much', () => {
  expect(timingLine(timed(budgets, 'unit', 72.4, 1))).toBe('unit     1:12 of 1:30')
  expect(timingLine(timed(budgets, 'unit', 119.6, 1))).toBe('unit     2:00 of 1:30  warning: over its budget')
  expect(timingLine(timed(budgets, whole, 601, 1))).toBe('all      10:01 of 10:00  too long: over its budget')
})

it('has a budget for every lane and for all together, and none for what is no lane', () => {
  const names = [...lanes.map(({ name }) => name), whole]
  expect(Object.keys(readBudgets()).sort()).toEqual(names.sort())
  expect(() => timed(budgets, 'wire', 1, 1)).toThrow('budgets.json has no budget for wire')
})

it('waits for lanes that there are', () => {
  const names = lanes.map(({ name }) => name)
  expect(lanes.flatMap(({ after }) => after).filter((name) => !names.includes(name))).toEqual([])
})

it('hurries no machine, however fast it is', async () => {
  expect(await pace()).toBeGreaterThanOrEqual(1)
})
