import { expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { at, secret } from '../testing/fixtures.ts'
import { isGoodLink, makeLink } from './link.ts'

it('opens one file of one request, for three days, and nothing else', () => {
  const link = makeLink(secret, 'HW-1', 'A', at)
  const later = (days: number) => new Date(at.getTime() + msOfDays(days))
  expect(isGoodLink(secret, 'HW-1', 'A', link, later(2.9))).toBe(true)
  expect(isGoodLink(secret, 'HW-1', 'A', link, later(3.1))).toBe(false)
  expect(isGoodLink(secret, 'HW-1', 'B', link, at)).toBe(false)
  expect(isGoodLink(secret, 'HW-2', 'A', link, at)).toBe(false)
  expect(isGoodLink(secret, 'HW-1', 'A', { ...link, until: `${Number(link.until) + 1}` }, at)).toBe(false)
  expect(isGoodLink(secret, 'HW-1', 'A', { until: '', signature: '' }, at)).toBe(false)
})
