import { expect, it } from 'vitest'
import type { Plan, PlanLine } from '#contract/fostering/clocks.ts'
import { lateInWords, openLines } from './due.ts'

const line = (id: string, state: PlanLine['state'], day: string | null): PlanLine => ({
  ...{ id, state, stage: 'decision', title: id, whose: 'council', about: [], part: null, since: null },
  due: day === null ? null : { kind: 'day', day },
  ...{ dueWords: '', clock: null, next: '' },
})
const plan = (...lines: PlanLine[]): Plan => ({ lines, ending: null })

const shown = (of: Plan | undefined, name: 'referral.1' | 'referral.2') =>
  openLines(of, name).map(({ key, line: one }) => `${key}: ${lateInWords(one)}`)

it('has the last day of what waits now, and of nothing that is done or has not begun', () => {
  const case1 = plan(
    line('decision', 'done', '2026-12-10'),
    line('told-orally', 'late', '2026-12-03'),
    line('told-in-writing', 'waiting', '2026-12-08'),
    line('review-papers', 'not-started', null),
  )
  expect(shown(case1, 'referral.1')).toEqual([
    'Tell the household by: 3 December 2026. This is late',
    'Write to the household by: 8 December 2026',
  ])
  expect(shown(undefined, 'referral.1')).toEqual([])
})

it('goes by the lines of the case only where a referral has none of its own', () => {
  const both = plan(
    line('decision', 'waiting', '2026-12-10'),
    line('decision.referral.2.decision', 'waiting', '2027-01-05'),
  )
  expect(shown(both, 'referral.2')).toEqual(['Decide by: 5 January 2027'])
  expect(shown(both, 'referral.1')).toEqual(['Decide by: 10 December 2026'])
})
