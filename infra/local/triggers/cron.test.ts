import { expect, it } from 'vitest'
import { readRhythm } from './cron.ts'

it.each([
  ['rate(1 minute)', 60_000],
  ['rate(2 hours)', 7_200_000],
])('%s is every %d ms', (expression, every) => {
  expect(readRhythm(expression, 'UTC', 'Rule')).toEqual({ every })
})

it.each([
  ['cron(30 9 * * ? *)', 'UTC', '2026-06-01T09:30:00Z', true],
  ['cron(30 9 * * ? *)', 'UTC', '2026-06-01T09:31:00Z', false],
  ['cron(30 9 * * ? *)', 'Europe/London', '2026-06-01T08:30:00Z', true],
  ['cron(0/15 * ? * MON-FRI *)', 'UTC', '2026-06-01T10:45:00Z', true],
  ['cron(0/15 * ? * MON-FRI *)', 'UTC', '2026-06-06T10:45:00Z', false],
  ['cron(0 0 1 JAN,JUL ? *)', 'UTC', '2026-07-01T00:00:00Z', true],
])('%s in %s at %s: %s', (expression, zone, time, due) => {
  const rhythm = readRhythm(expression, zone, 'Rule')
  expect('matches' in rhythm && rhythm.matches(new Date(time))).toBe(due)
})

it('names a schedule that it does not know', () => {
  expect(() => readRhythm('at(2026-01-01)', 'UTC', 'Rule')).toThrow(
    "Rule: the player doesn't know the schedule at(2026-01-01)",
  )
})
