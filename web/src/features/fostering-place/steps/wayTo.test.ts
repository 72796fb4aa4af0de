import { expect, it } from 'vitest'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import { wayTo } from './wayTo.ts'

const of = { household: 'FA-1', person: 'p1' }
const home = '/fostering/place/FA-1/p1'
const line = (id: string, part: string | null = null) => ({ id, part, state: 'waiting' }) as PlanLine

it.each([
  ['review.r2', '/review/review.r2'],
  ['plan.a1', '/adoption/plan/plan.a1'],
  ['break.b12', '/breaks/break.b12'],
  ['log.c1.2026', '/children/child.c1/log'],
  ['training.p1.preparation', '/training'],
])('leads from the step of %s to its page', (part, page) => {
  expect(wayTo(of, line(part, part))).toBe(home + page)
})

it('leads from a step of something that went wrong to its page, and from others nowhere', () => {
  expect(wayTo(of, line('after.complaint.p1.x1.answer-one'))).toBe(`${home}/wrong/complaint.p1.x1`)
  expect(wayTo(of, line('after.allegation.x12.supporter'))).toBe(`${home}/wrong/allegation.x12`)
  for (const id of ['standards', 'standards-longer'])
    expect(wayTo(of, line(id))).toBe(`${home}/training/record`)
  expect(wayTo(of, line('after.visit'))).toBeUndefined()
  expect(wayTo(of, line('check.p1.medical', 'check.p1.medical'))).toBeUndefined()
})
