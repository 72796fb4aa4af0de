import type { GroupRule } from '#contract/fostering/carers/constellation.ts'

/** How this council runs constellations: groups of households around a hub home. No law says any of it. */
export const constellations: readonly GroupRule[] = [
  {
    from: '2011-04-01',
    least: 6,
    most: 10,
    longestNights: 14,
    aheadDays: 366,
    noticeDays: 2,
    keptDays: 366,
    source:
      'The council’s own choice, from memory of how the Mockingbird programme groups 6 to 10 households around a hub home.',
    sure: 'memory',
    reviewed: null,
  },
]
