import type { TypedDate } from '#web/questions/values.ts'

export const noDate: TypedDate = { day: '', month: '', year: '' }

/** `2027-03-27`; undefined where nothing was typed, null for what is no date. */
export function dateIn({ day, month, year }: TypedDate): string | null | undefined {
  const parts = [year, month, day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return undefined
  if (!/^\d{4}$/.test(parts[0] ?? '') || !parts.slice(1).every((part) => /^\d{1,2}$/.test(part))) return null
  const text = parts.map((part) => part.padStart(2, '0')).join('-')
  const date = new Date(`${text}T00:00:00Z`)
  // A day that the month does not have would be one of the next.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** Of what is no date: most forget a part, or write the year with two numbers. */
export const noRealDate = 'Enter a real date with a day, a month and all 4 numbers of the year'

export function typedDate(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-')
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') }
}
