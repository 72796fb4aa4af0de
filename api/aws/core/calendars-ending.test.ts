import { expect, it, vi } from 'vitest'
import { measureCalendars } from './calendars-ending.ts'
import { calendarsEnding } from './metric.ts'

const measured = (now: string) => {
  const lines: string[] = []
  measureCalendars(new Date(now), (line) => void lines.push(line))
  return lines.map((line) => JSON.parse(line)[calendarsEnding.metricName])
}

it('measures how many calendars end within two months, and says to the log which', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  expect(measured('2028-10-30T23:59:59Z')).toEqual([0])
  expect(warn).not.toHaveBeenCalled()
  expect(measured('2028-10-31T00:00:00Z')).toEqual([2])
  expect(warn.mock.calls[0]?.[0]).toContain('“england” (31 December 2028)')
  warn.mockRestore()
})
