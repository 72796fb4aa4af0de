import type { StartTerms } from '#contract/admissions/starts/starts.ts'

/** By what rules schools confirm who has started. */
export const startTerms: StartTerms = {
  from: {
    day: '08-20',
    source: 'Schools of the county begin in the last days of August or the first of September',
    sure: 'assumed',
    since: '2026-12-01',
  },
}
