import type { LateTerms } from '#contract/admissions/changes.ts'
import { workingDays } from '#contract/calendar/clock.ts'

/**
 * What late applications go by. A late one may not be refused for being late where there is room (School Admissions Code, 2.8), and
 * on a waiting list time never counts (2.15): neither is a council's to change. Another council changes the rest here.
 */
export const late = {
  excusable: true,
  since: '2026-12-01',
  source:
    'That a good and proved reason counts as in time until allocation has begun: seen on the pages of other councils. Confirm it with the council’s coordinated scheme.',
  sure: 'second-hand',
  reviewed: null,
  /** By when somebody looks at one that came after places were given out. */
  look: {
    id: 'late-application',
    title: 'Look at a late application',
    length: workingDays(10, 'england'),
    counts: 'day of',
    pauses: {},
    source:
      'The council’s own choice: the ten school days that the Code aims at in-year (2.23–2.31), in working days. Confirm it.',
    from: '2026-12-01',
  },
} as const satisfies LateTerms & Record<string, unknown>
