import type { Policy } from '#contract/admissions/policy.ts'
import { council } from '#council'

/** The order of the city beside the model county, for entry in 2025; lots at the end are the sample’s. */
export const city: Policy = {
  id: 'city',
  title: 'Admission criteria of the city council',
  kind: 'open',
  determined: { entry: 2025, on: null, by: council.neighbours[0]?.name ?? 'The neighbouring council' },
  source: { title: 'The city’s admission criteria for 2025 to 2026', sure: 'read' },
  ranks: 'council',
  criteria: [
    { id: 'care', who: { is: 'care', kinds: ['now', 'before'] } },
    { id: 'care-abroad', who: { is: 'care', kinds: ['abroad'] } },
    { id: 'medical', who: { is: 'panel', needs: ['medical'] } },
    {
      id: 'catchment-sibling',
      who: { is: 'all', of: [{ is: 'catchment' }, { is: 'sibling', ties: ['at-entry'] }] },
    },
    { id: 'sibling', who: { is: 'sibling', ties: ['at-entry'] } },
    { id: 'catchment', who: { is: 'catchment' } },
    { id: 'staff', who: { is: 'staff', grounds: ['two-years', 'shortage'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'straight', rounding: { unit: 'metres', decimals: 2, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  late: 'after',
  twins: 'above',
  infantClass: 30,
  excepted: ['multiple-birth'],
  // Its page says "to July"; the last day of that month is the sample's reading.
  lists: { until: '07-31', yearsAfter: 1 },
}
