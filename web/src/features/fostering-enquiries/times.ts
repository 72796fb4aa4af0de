import { readTime } from '#contract/core/typed/typed-time.ts'

/** A time in one field as the API takes it; nothing where it is none. */
export function timeOf(typed: string): string {
  const read = readTime(typed)
  return read.kind === 'time' ? read.time : ''
}
