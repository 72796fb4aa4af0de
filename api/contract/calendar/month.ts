import { addMonths, type Day, dayInEngland } from './day.ts'

/** The day that it is in England then; of a day, that day. */
export const dayOf = (time: string | Date): Day => dayInEngland(new Date(time))

/** The month (`YYYY-MM`) that it is in England then. */
export const monthOf = (time: string | Date): string => dayOf(time).slice(0, 7)

/** The month so many before (or, below zero, after) this one. */
export const monthBefore = (month: string, count = 1): string => addMonths(`${month}-01`, -count).slice(0, 7)

/** This many months up to this one, the oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => monthBefore(month, count - 1 - at))

/** Whether the text is a month. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
