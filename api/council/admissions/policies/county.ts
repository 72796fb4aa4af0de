import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import { council } from '#council'

/** Straight to the front gate, then by lot: homes in one building are equally far. */
const tieBreaks: TieBreak[] = [
  { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
  { by: 'random' },
]

/**
 * The model county’s order of 2015, the last that was found: combinations come in its own order. Two things are newer than it:
 * children who were in care abroad stand in the first line, as the Code of 2021 has it, and lots are drawn at the end.
 */
export const county: Policy = {
  id: 'county',
  title: 'Admission criteria of the county council',
  kind: 'open',
  faith: 'the religious belief of the school',
  determined: { entry: 2015, on: null, by: council.name },
  source: { title: 'The county’s admission policy of 2015', sure: 'second-hand' },
  ranks: 'council',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } },
    {
      id: 'catchment-sibling',
      who: { is: 'all', of: [{ is: 'catchment' }, { is: 'sibling', ties: ['at-entry'] }] },
    },
    { id: 'catchment', who: { is: 'catchment' } },
    { id: 'sibling', who: { is: 'sibling', ties: ['at-entry'] } },
    { id: 'need', who: { is: 'panel', needs: ['medical', 'social'] } },
    { id: 'feeder', who: { is: 'feeder', years: 2 } },
    { id: 'linked-sibling', who: { is: 'sibling', ties: ['linked-at-entry'] } },
    {
      id: 'faith',
      who: { is: 'faith', points: 1 },
      words: 'Children whose religious belief is that of the school',
    },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks,
  late: 'after',
  twins: 'above',
  infantClass: 30,
  excepted: ['multiple-birth'],
}
