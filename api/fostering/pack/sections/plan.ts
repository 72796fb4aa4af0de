import { dayInWords } from '#contract/calendar/words.ts'
import type { Plan, PlanLine } from '#contract/fostering/clocks.ts'
import type { PackSection } from '#contract/fostering/panel/pack.ts'
import { section } from './blocks.ts'

function standingOf({ state, since }: PlanLine): string {
  const when = since === null ? '' : ` on ${dayInWords(since)}`
  if (state === 'done') return `Done${when}`
  if (state === 'late') return 'Late'
  if (state === 'paused') return 'Paused'
  return state === 'waiting' ? 'Under way' : 'Not begun'
}

/** What had to be done within a time, and whether it was: no part of the record is named. */
export function planSection({ lines }: Plan): PackSection[] {
  const rows = lines.flatMap((line) =>
    // Whoever reads these papers has them.
    line.clock === null || line.state === 'not-needed' || line.id.endsWith('panel-papers')
      ? []
      : [[line.title, line.clock.length, line.dueWords, standingOf(line)]],
  )
  const head = ['Step', 'Time for it', 'Last day', 'Status']
  return rows.length === 0
    ? []
    : section('plan', 'Times and dates', [
        { kind: 'table', caption: 'What had to be done within a set time', head, rows },
      ])
}
