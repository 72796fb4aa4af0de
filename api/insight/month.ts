const inLondon = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day (`YYYY-MM-DD`) that it is in London then. */
export const dayOf = (time: string | Date): string => inLondon.format(new Date(time))

/** The month (`YYYY-MM`) that it is in London then. */
export const monthOf = (time: string | Date): string => dayOf(time).slice(0, 7)

/** The month so many before (or, below zero, after) this one. */
export function monthBefore(month: string, count = 1): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 - count, 1)).toISOString().slice(0, 7)
}

/** This many months up to this one, the oldest first. */
export const monthsUpTo = (month: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => monthBefore(month, count - 1 - at))

/** Whether the text is a month. */
export const isMonth = (text: string): boolean => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
