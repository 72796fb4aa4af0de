import { expect, it } from 'vitest'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { isStillThere } from './behind.ts'

const line = (stage: PlanLine['stage'], state: PlanLine['state']) => ({ stage, state }) as PlanLine

it('has what was done before an approval, and nothing that nobody does any more', () => {
  expect(isStillThere(line('enquiry', 'late'), 'approved')).toBe(false)
  expect(isStillThere(line('stage-two', 'not-started'), 'approved')).toBe(false)
  expect(isStillThere(line('decision', 'not-started'), 'approved')).toBe(false)
  expect(isStillThere(line('stage-two', 'done'), 'approved')).toBe(true)
  expect(isStillThere(line('decision', 'waiting'), 'approved')).toBe(true)
  expect(isStillThere(line('after', 'late'), 'approved')).toBe(true)
  expect(isStillThere(line('enquiry', 'late'), 'assessing')).toBe(true)
})
