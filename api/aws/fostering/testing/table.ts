/** The table of fostering as its tests start it: the keys and indexes that the stack gives it. */
export const fosteringTable = {
  name: 'fostering',
  partitionKey: 'part',
  sortKey: 'sort',
  projection: 'ALL',
  indexes: [
    { name: 'by-case', keys: ['caseKey', 'dueOn'] },
    { name: 'by-pending', keys: ['pending', 'pendingSince'] },
  ],
} as const
