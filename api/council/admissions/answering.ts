import type { AnsweringTerms } from '#contract/admissions/answer.ts'

/**
 * When families are reminded to answer their offer, and how long they still have after the last day. The last day itself is
 * the round's (SI 2012/8, schedule 2, paragraph 1(f)). The School Admissions Code, 2.13, asks for a further chance and a
 * warning before a place is withdrawn, and leaves their length to the council. It says nothing of how long a place
 * from a waiting list is kept: as long as one on offer day. Another council changes it here.
 */
export const answering = {
  remindDaysBefore: [7, 2],
  furtherDays: 14,
  fromListDays: 14,
  listEndDays: 28,
  since: '2026-12-01',
  source: 'The council’s own choice: confirm it with the council’s coordinated scheme.',
  sure: 'assumed',
  reviewed: null,
} as const satisfies AnsweringTerms & Record<string, unknown>
