import { dueInWords, lengthInWords } from '#contract/calendar/clock-words.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { personOfPart } from '#contract/fostering/parts.ts'
import type { CaseFacts, PartStanding, Rules } from '../facts.ts'
import { clockOf, dueBy } from '../find.ts'

/** As the household reads it. */
export const titleOfExit = 'A call from somebody independent about why you are leaving'

/** It goes by the day of the wish alone, and does not stand still. */
const alone = { dates: {}, pauses: [] } as unknown as CaseFacts

/**
 * The line of somebody who stops fostering and waits for a call by somebody independent: theirs, and of those of staff who
 * may know of it.
 */
export function linesOfExit(
  { name, independent: began }: PartStanding,
  today: Day,
  rules: Rules,
): PlanLine[] {
  if (began === undefined) return []
  const clock = clockOf(rules, 'exit-independent', alone, began)
  const due = dueBy(clock, began, alone, rules)
  const isLate = due.kind === 'day' && due.day < today
  const { id, title, length, source, sure, set } = clock
  return [
    {
      id: `after.${name}.independent`,
      stage: 'after',
      title: titleOfExit,
      state: isLate ? 'late' : 'waiting',
      whose: 'council',
      about: [personOfPart(name) ?? ''],
      part: null,
      since: began,
      due,
      dueWords: dueInWords(due, length, began),
      clock: {
        id,
        title,
        length: lengthInWords(length),
        unit: length.unit,
        began,
        source,
        sure,
        set,
        runsOn: false,
      },
      next: isLate
        ? 'We are late with this, and we are sorry. A manager has to deal with it.'
        : 'Somebody who does not work for us calls you, or writes to you.',
    },
  ]
}
