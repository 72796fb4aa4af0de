import { messageSender } from '#aws/notify/messages.ts'
import { staffPorts } from '#aws/workspace/staff-ports.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import type { RunPorts } from '#fostering/household/payments/ports.ts'
import { fosteringSender } from './course-ports.ts'
import { financeQueue } from './finance-queue.ts'
import { payablesTable, runsTable } from './finance-tables.ts'
import { householdFiles } from './household-files.ts'
import { partsTable } from './parts-table.ts'
import { rules } from './rules.ts'

/** What makes and settles payment runs, for real. */
export function runPorts(): RunPorts {
  const messages = messageSender()
  return {
    parts: partsTable(rules),
    files: householdFiles,
    rules,
    now: () => new Date(),
    finance: financeQueue(),
    runs: runsTable(),
    tell: (word) => messages.send(word),
    from: fosteringSender(),
  }
}

/** What the desk of finance needs, for real. */
export const financePorts = () => ({
  ...staffPorts(),
  ...runPorts(),
  payables: payablesTable(),
  department: { id: fosteringDepartment },
})
