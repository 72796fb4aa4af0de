import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Budgets, budgetFor, round } from './budgets.ts'
import type { Reading } from './measurement.ts'

const file = join(import.meta.dirname, 'results.json')

export interface Results {
  parts: Record<string, Part>
}

/** What one part measured, when and on what. */
export interface Part {
  date: string
  node: string
  machine: { cpu: string; cores: number; memoryGB: number }
  readings: Reading[]
}

/** What was measured last of every part, or nothing yet. */
export function readResults(): Results {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { parts: {} }
}

/** Keeps the readings of these parts in results.json; parts that did not run keep theirs. */
export function save(measured: Record<string, Reading[]>): void {
  const cores = cpus()
  const run = {
    date: new Date().toISOString(),
    node: process.version,
    machine: {
      cpu: cores[0]?.model.trim() ?? 'unknown',
      cores: cores.length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
    },
  }
  const { parts } = readResults()
  for (const [name, readings] of Object.entries(measured)) parts[name] = { ...run, readings }
  writeFileSync(file, `${JSON.stringify({ parts }, null, 2)}\n`)
}

/** The readings as a table: what, value, budget, and how it was measured. */
export function table(readings: readonly Reading[], budgets: Budgets): string {
  const rows = readings.map((reading) => [
    reading.id,
    `${round(reading.value)} ${reading.unit}`,
    reading.context ? '' : budgetText(budgets, reading.id),
    reading.method,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map(([id = '', value = '', budget = '', method = '']) =>
      [
        id.padEnd(widths[0] ?? 0),
        value.padStart(widths[1] ?? 0),
        budget.padStart(widths[2] ?? 0),
        method,
      ].join('  '),
    )
    .join('\n')
}

function budgetText(budgets: Budgets, id: string): string {
  const budget = budgetFor(budgets, id)
  return budget ? `${budget.direction === 'at most' ? '≤' : '≥'} ${budget.value} ${budget.unit}` : 'no budget'
}
