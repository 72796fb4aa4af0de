import { afterAll, expect, it } from 'vitest'
import { council } from '#council'
import { installation } from '../../stacks/testing.ts'
import { costOf, idleMonth } from './idle.ts'

const shire = installation()
afterAll(shire.clear)

/** What the month cost in dollars by the same prices before stacks, functions and queues were put together. */
const before = 19.3

/** What came since: the alarm that staff cannot sign in. */
const since = 0.1

it('costs a third less in a month in which nobody comes, as the council profile stands', () => {
  const month = idleMonth(shire.synth({ council }))
  const sum = month.reduce((all, line) => all + costOf(line), 0)
  expect(month.length).toBeGreaterThan(5)
  expect(sum).toBeLessThanOrEqual((before * 2) / 3 + since)
})
