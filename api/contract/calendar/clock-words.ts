import type { Clock, Due, Length, Standing } from './clock.ts'
import type { Day } from './day.ts'
import { dayInWords } from './words.ts'

type AnyLength = Length | Clock['length']

const oneOf = {
  hours: 'hour',
  days: 'day',
  'working days': 'working day',
  'school days': 'school day',
  weeks: 'week',
  months: 'month',
}

/** `20 working days`, `1 week`; below zero, `5 working days before`. */
export function lengthInWords({
  amount,
  unit,
}: {
  readonly amount: number
  readonly unit: keyof typeof oneOf
}): string {
  const many = Math.abs(amount)
  return `${many} ${many === 1 ? oneOf[unit] : unit}${amount < 0 ? ' before' : ''}`
}

/** `by 9 December 2026`; `about 20 working days from 10 November 2028`, where no day is known. */
export function dueInWords(due: Due, length: AnyLength, from: Day): string {
  if (due.kind === 'day') return `by ${dayInWords(due.day)}`
  if (due.kind === 'about') return `about ${lengthInWords(length)} from ${dayInWords(from)}`
  return `on hold since ${dayInWords(due.since)}: ${due.why}`
}

/** `3 working days left`, `due today`, `2 days overdue`; empty where no day is known. */
export function leftInWords({ due, left, overdue }: Standing, { unit }: AnyLength): string {
  if (due.kind !== 'day') return ''
  const counted = unit === 'weeks' || unit === 'months' ? 'days' : unit
  const words =
    left === undefined || left === 0 ? '' : lengthInWords({ amount: Math.abs(left), unit: counted })
  if (overdue) return words ? `${words} overdue` : 'overdue'
  return words ? `${words} left` : left === 0 ? 'due today' : ''
}
