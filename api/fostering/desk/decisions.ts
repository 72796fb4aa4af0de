import type { Day } from '#contract/calendar/day.ts'
import type { CaseLine } from '#contract/fostering/case-line.ts'
import type { DecisionList } from '#contract/fostering/panel/decisions.ts'

/** A day after all others. */
const noDay = '9999-12-31'

/** What waits for a decision or to be told, in all cases: nearest first, and what has no day last. */
export const decisionsOf = (lines: readonly CaseLine[], today: Day): DecisionList => ({
  decisions: lines
    .flatMap(({ household, kind, names, decisions }) =>
      decisions.map((one) => ({
        ...one,
        household,
        kind,
        names,
        late: one.by !== null && one.by < today,
      })),
    )
    .sort(
      (a, b) =>
        (a.by ?? noDay).localeCompare(b.by ?? noDay) ||
        a.since.localeCompare(b.since) ||
        a.household.localeCompare(b.household),
    ),
})
