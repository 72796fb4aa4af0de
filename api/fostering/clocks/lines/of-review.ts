import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseFacts, PartStanding, Rules } from '../facts.ts'
import { clockOf, dueBy } from '../find.ts'

/** The review whose recommendation a line asks somebody to tell; undefined for any other line. */
export const reviewToTell = (line: string): string | undefined =>
  /^after\.(review\.r\d+)\.told$/.exec(line)?.[1]

/** Somebody has to tell carers what a review recommends, before they can read it. For staff alone: it says that there is something to tell. */
export function linesOfReview(
  { name, reviewed, state }: PartStanding,
  facts: CaseFacts,
  today: Day,
  rules: Rules,
): PlanLine[] {
  if (!reviewed?.untold || state === 'done') return []
  const { on } = reviewed
  const due = dueBy(clockOf(rules, 'review-told', facts, on), on, facts, rules)
  return [
    {
      id: `after.${name}.told`,
      stage: 'after',
      title: 'Tell the carers what the review recommends',
      state: due.kind === 'day' && due.day < today ? 'late' : 'waiting',
      whose: 'council',
      about: [],
      part: name,
      since: on,
      due,
      dueWords: due.kind === 'day' ? `by ${dayInWords(due.day)}` : '',
      clock: null,
      next: 'Call or visit them, and record it on the page of the review. They cannot read it until then.',
      staffOnly: true,
    },
  ]
}
