import type { ErasePorts } from '#fostering/desk/erase.ts'
import type { SweepPorts } from '#fostering/household/sweep.ts'
import { erasingTable } from './erasing-table.ts'
import { casesTable, partsTable } from './parts-table.ts'
import { rules } from './rules.ts'

/** What is done for households every minute, and every night, for real. */
export const sweepPorts = (): SweepPorts & ErasePorts => ({
  parts: partsTable(rules),
  cases: casesTable(),
  erasing: erasingTable(),
  rules,
  now: () => new Date(),
})
