import type { readDate } from '#contract/core/typed/typed-date.ts'
import type { readTime } from '#contract/core/typed/typed-time.ts'

/** What is wrong, by field. */
export type Wrong = Readonly<Partial<Record<string, string>>>

export const wrongDay = (read: ReturnType<typeof readDate>): Wrong =>
  read.kind === 'date' ? {} : { day: read.kind === 'wrong' ? read.message : 'Enter the day' }

export const wrongTime = (read: ReturnType<typeof readTime>): Wrong =>
  read.kind === 'time' ? {} : { time: read.kind === 'wrong' ? read.message : 'Enter the time' }
