/**
 * How long a round is kept once it is over, and since when this council says so. A round is over on 31 December of the year
 * of entry, until which waiting lists are kept at least. Another council, or a newer schedule, changes it here.
 */
export const roundRetention = {
  days: 365,
  since: '2026-12-01',
  source:
    'The council’s own choice: a year, in which appeals and complaints end. Confirm it with the council’s retention schedule.',
} as const

/**
 * How long the files of a round are kept, in days from when they were written: the first draft may be made 16 months
 * before the round is over, and nothing of a round may go before its children do.
 */
export const roundFileDays = 490 + roundRetention.days
