import type { Policy } from '#contract/admissions/policy.ts'

/** A voluntary aided school: those of its faith first, and children in care first on each side. */
export const faith: Policy = {
  id: 'faith',
  title: 'Admission criteria of a school with a religious character',
  kind: 'faith',
  faith: 'the faith of the school',
  determined: { entry: 2027, on: '2026-02-12', by: 'The governing body' },
  source: { title: 'Invented for this sample', sure: 'invented' },
  ranks: 'school',
  criteria: [
    {
      id: 'care-faith',
      who: {
        is: 'all',
        of: [
          { is: 'care', kinds: ['now', 'before', 'abroad'] },
          { is: 'faith', points: 1 },
        ],
      },
    },
    {
      id: 'faith-sibling',
      who: {
        is: 'all',
        of: [
          { is: 'faith', points: 1 },
          { is: 'sibling', ties: ['at-entry'] },
        ],
      },
    },
    { id: 'faith', who: { is: 'faith', points: 1 } },
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    { id: 'sibling', who: { is: 'sibling', ties: ['at-entry'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'faith' },
    { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  late: 'after',
  twins: 'above',
  infantClass: 30,
  excepted: ['multiple-birth'],
}
