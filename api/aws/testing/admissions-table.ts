import type { TableShape } from './tables.ts'

/** The table of admissions, as the stack makes it. */
export const admissionsTable: TableShape = {
  name: 'admissions',
  partitionKey: 'part',
  sortKey: 'sort',
  projection: 'ALL',
  indexes: [
    { name: 'by-round', keys: ['roundKey', 'changedAt'] },
    { name: 'by-name', keys: ['nameKey', 'nameSort'] },
    { name: 'by-due', keys: ['dueKey', 'dueOn'] },
  ],
}
