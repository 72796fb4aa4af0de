import { readDate, type TypedDate } from '#contract/core/typed-date.ts'

/** A day that was typed, or what is wrong with it. */
export function dayIn(
  typed: TypedDate,
  missing: string,
): { day: string; wrong?: undefined } | { wrong: string } {
  const found = readDate(typed)
  if (found.kind === 'date') return { day: found.date }
  return { wrong: found.kind === 'none' ? missing : found.message }
}

/** A time as somebody types it, `9:30`, `09:30` or `9.30`, by a clock of 24 hours; undefined where it is none. */
export function timeIn(typed: string): string | undefined {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim())
  if (!found || Number(found[1]) > 23 || Number(found[2]) > 59) return undefined
  return `${found[1]?.padStart(2, '0')}:${found[2]}`
}
