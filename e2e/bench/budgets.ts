import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading, Unit } from './measurement.ts'

export interface Budget {
  value: number
  unit: Unit
  direction: 'at most' | 'at least'
  why: string
}

/** By the reading's id; a `*` stands for one part of the id between points, an exact entry goes before one with it. */
export type Budgets = Record<string, Budget>

/** The one file that says what is allowed. */
export function readBudgets(): Budgets {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'budgets.json'), 'utf8'))
}

export function budgetFor(budgets: Budgets, id: string): Budget | undefined {
  return budgets[id] ?? Object.entries(budgets).find(([pattern]) => matches(pattern, id))?.[1]
}

/**
 * What is wrong with the readings of these parts, a line each: a reading over (or under) its budget, one without
 * a budget or in another unit, and a budget of a part that ran for which nothing was measured.
 */
export function broken(budgets: Budgets, readings: readonly Reading[], parts: readonly string[]): string[] {
  const judged = readings.filter(({ context }) => !context)
  const wrong = judged.flatMap((reading) => wrongWith(reading, budgetFor(budgets, reading.id)))
  const unmeasured = Object.keys(budgets).filter(
    (pattern) =>
      parts.includes(pattern.split('.')[0] ?? '') && !judged.some(({ id }) => matches(pattern, id)),
  )
  return [...wrong, ...unmeasured.map((pattern) => `${pattern}: has a budget, but nothing measured it`)]
}

function wrongWith({ id, value, unit }: Reading, budget: Budget | undefined): string[] {
  if (!budget) return [`${id}: has no budget; add it to e2e/bench/budgets.json`]
  if (budget.unit !== unit) return [`${id}: is measured in ${unit}, but its budget is in ${budget.unit}`]
  const kept = budget.direction === 'at most' ? value <= budget.value : value >= budget.value
  return kept ? [] : [`${id}: ${round(value)} ${unit}, must be ${budget.direction} ${budget.value} ${unit}`]
}

function matches(pattern: string, id: string): boolean {
  const wanted = pattern.split('.')
  const parts = id.split('.')
  return (
    wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  )
}

/** A number as people read it: three digits that count, all those before the point. */
export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
