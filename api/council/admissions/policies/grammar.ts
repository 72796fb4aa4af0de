import type { Policy } from '#contract/admissions/policy.ts'

/** A wholly selective school: nobody below the score, and those with the highest first in each line. */
export const grammar: Policy = {
  id: 'grammar',
  title: 'Admission criteria of a grammar school',
  kind: 'selective',
  determined: { entry: 2027, on: '2026-02-20', by: 'The governing body' },
  source: { title: 'Invented for this sample', sure: 'invented' },
  ranks: 'school',
  requires: { is: 'score', atLeast: 220 },
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    { id: 'premium', who: { is: 'premium', kinds: ['pupil'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'score' },
    { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  late: 'after',
  twins: 'none',
  infantClass: null,
  excepted: [],
}
