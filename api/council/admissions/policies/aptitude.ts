import type { Policy } from '#contract/admissions/policy.ts'

/** A school that keeps a tenth of its places for an aptitude. */
export const aptitude: Policy = {
  id: 'aptitude',
  title: 'Admission criteria of a school with places for performing arts',
  kind: 'open',
  determined: { entry: 2027, on: '2026-02-05', by: 'The governing body' },
  source: { title: 'Invented for this sample', sure: 'invented' },
  ranks: 'school',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    { id: 'need', who: { is: 'panel', needs: ['medical', 'social'] } },
    { id: 'catchment', who: { is: 'catchment' } },
    { id: 'service', who: { is: 'premium', kinds: ['service'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  aptitude: { subject: 'performing arts', percent: 10, pass: 60 },
  late: 'after',
  twins: 'above',
  infantClass: null,
  excepted: [],
}
