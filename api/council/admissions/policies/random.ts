import type { Policy } from '#contract/admissions/policy.ts'

/** A free school where lots decide, so that no street is worth more than another. */
export const random: Policy = {
  id: 'random',
  title: 'Admission criteria of a school that draws lots',
  kind: 'open',
  determined: { entry: 2027, on: '2026-02-18', by: 'Sample Learning Trust' },
  source: { title: 'Invented for this sample', sure: 'invented' },
  ranks: 'school',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    { id: 'sibling', who: { is: 'sibling', ties: ['at-entry'] } },
    { id: 'feeder', who: { is: 'feeder', years: 1 } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [{ by: 'random' }],
  late: 'after',
  twins: 'above',
  infantClass: null,
  excepted: [],
}
