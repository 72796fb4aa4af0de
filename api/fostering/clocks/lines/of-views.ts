import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PartStanding } from '../facts.ts'

/** The line of somebody who was asked what they think for a review: for staff alone, as nobody else knows whom we ask. */
export function linesOfViews({ name, state, since, due }: PartStanding, today: Day): PlanLine[] {
  if (!name.startsWith('views.') || state !== 'waiting' || due === undefined) return []
  const isLate = due < today
  return [
    {
      id: `after.${name}.answer`,
      stage: 'after',
      title: 'Somebody’s views for the review',
      state: isLate ? 'late' : 'waiting',
      // Once it is late it is ours to do something, and rises to a manager like anything of ours.
      whose: isLate ? 'council' : 'somebody',
      about: [],
      part: name,
      since,
      due: { kind: 'day', day: due },
      dueWords: `by ${dayInWords(due)}`,
      clock: null,
      next: isLate ? 'Remind them, or write down what they say.' : 'They have a link of their own.',
      staffOnly: true,
    },
  ]
}
