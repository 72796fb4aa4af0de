import { expect, it } from 'vitest'
import { applicant, household } from '../testing/world.ts'
import { eraseRuns, overOn } from './erase-runs.ts'
import { newRun, type RunValues, runItem } from './run.ts'
import { financeInMemory } from './testing/memory.ts'

const values: RunValues = {
  on: '2027-03-31',
  step: 'settled',
  by: applicant(),
  put: [],
  entries: [{ household, claim: 'claim.k1', pence: 1000, outcome: 'paid' }],
  left: [],
  fingerprint: null,
  failed: [],
}

it('keeps runs until six years after the end of their financial year are over', () => {
  // Of the year to 31 March 2027 on 31 March 2033 still, and on 1 April no more.
  expect(overOn('2033-03-31', 6)).toBe('2026-03-31')
  expect(overOn('2033-04-01', 6)).toBe('2027-03-31')
  expect(overOn('2034-03-31', 6)).toBe('2027-03-31')
})

it('erases at night what is kept no longer, and never a run that nobody recorded', async () => {
  const [first, later, open] = ['R-000000000001', 'R-000000000002', 'R-000000000003'] as const
  const at = async (moment: string) => {
    const now = () => new Date(moment)
    const { runs } = financeInMemory(now)
    await runs.create(newRun(first, values))
    await runs.create(newRun(later, { ...values, on: '2027-04-01' }))
    await runs.create(newRun(open, { ...values, step: 'closed' }))
    await eraseRuns({ runs, now, runsKept: { years: 6 } })
    const left = await Promise.all([first, later, open].map((id) => runs.get(runItem(id))))
    return left.map((run) => run !== undefined)
  }
  expect(await at('2033-03-31T01:30:00Z')).toEqual([true, true, true])
  expect(await at('2033-04-01T12:30:00Z')).toEqual([true, true, true])
  expect(await at('2033-04-01T01:30:00Z')).toEqual([false, true, true])
})
