import type { Policy } from '#contract/admissions/policy.ts'

/** An academy whose places are divided into bands of a test that everybody takes. */
export const banded: Policy = {
  id: 'banded',
  title: 'Admission criteria of an academy with bands',
  kind: 'open',
  determined: { entry: 2027, on: '2026-01-29', by: 'Sample Learning Trust' },
  source: { title: 'Invented for this sample', sure: 'invented' },
  ranks: 'school',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    { id: 'sibling', who: { is: 'sibling', ties: ['now'] } },
    { id: 'feeder', who: { is: 'feeder', years: 2 } },
    { id: 'staff', who: { is: 'staff', grounds: ['two-years', 'shortage'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'straight', rounding: { unit: 'miles', decimals: 3, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  bands: {
    test: 'a test of reasoning',
    mirrors: 'nation',
    bands: [
      { id: 'band-1', from: 112, to: 141, share: 20 },
      { id: 'band-2', from: 104, to: 111, share: 20 },
      { id: 'band-3', from: 97, to: 103, share: 20 },
      { id: 'band-4', from: 89, to: 96, share: 20 },
      { id: 'band-5', from: 59, to: 88, share: 20 },
    ],
  },
  late: 'after',
  twins: 'above',
  infantClass: null,
  excepted: [],
}
