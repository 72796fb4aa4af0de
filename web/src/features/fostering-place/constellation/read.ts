import { readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'

/** A day that was typed, or what is wrong with it. */
export function dayIn(
  typed: TypedDate,
  missing: string,
): { day: string; wrong?: undefined } | { wrong: string } {
  const found = readDate(typed)
  if (found.kind === 'date') return { day: found.date }
  return { wrong: found.kind === 'none' ? missing : found.message }
}
