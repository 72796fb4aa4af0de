import type { Nearest, Plan } from '#contract/fostering/clocks.ts'

/** The earliest last day of what is open, past ones too; undefined where nothing that is open has one. */
export function nearestOf({ lines }: Pick<Plan, 'lines'>): Nearest | undefined {
  const open = lines.flatMap(({ id: line, title, whose, state, due }): Nearest[] =>
    due?.kind === 'day' && (state === 'waiting' || state === 'late' || state === 'not-started')
      ? [{ day: due.day, line, title, whose }]
      : [],
  )
  return open.sort((a, b) => a.day.localeCompare(b.day) || a.line.localeCompare(b.line))[0]
}
