/** The table of fostering as its tests start it: the keys and indexes that the stack gives it. */
export const fosteringTable = {
  name: 'fostering',
  partitionKey: 'part',
  sortKey: 'sort',
  indexes: [
    { name: 'by-case', keys: ['caseKey', 'dueOn'], holds: ['line'] },
    { name: 'by-call', keys: ['callKey', 'callOn'], holds: ['line'] },
    { name: 'by-pending', keys: ['pending', 'pendingSince'] },
  ],
} as const
