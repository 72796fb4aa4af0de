import { expect, it } from 'vitest'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { schoolsOf } from './run-schools.ts'

/** A grammar school of two places that can admit one of three who named it, and a school that is full of plans. */
const run = {
  pools: [
    { id: 'grammar', school: 'grammar', places: 2, order: [] },
    { id: 'full', school: 'full', places: 0, order: [] },
  ],
  cutOffs: [
    { pool: 'grammar', places: 2, admitted: 1, last: null },
    { pool: 'full', places: 0, admitted: 0, last: null },
  ],
  applicants: [
    { id: 'a', preferences: ['grammar', 'full'], asked: ['grammar', 'full'] },
    { id: 'b', preferences: ['full'], asked: ['grammar', 'full'] },
    { id: 'c', preferences: ['full'], asked: ['grammar', 'full'] },
    { id: 'd', preferences: [], asked: ['grammar'], plan: { school: 'grammar' } },
  ],
  placed: [
    { by: 'preference', child: 'a', school: 'grammar', pool: 'grammar', preference: 1 },
    { by: 'none', child: 'b', school: null },
    { by: 'fallback', child: 'c', school: 'elsewhere' },
    { by: 'plan', child: 'd', school: 'grammar' },
  ],
} as unknown as Run
const schools = ['grammar', 'full'].map((id) => ({ id, name: id, number: 2, policy: id }))
const file = { schools, policies: [] } as unknown as RoundFile

it('tells those whom a school could not admit from those for whom it had no place', () => {
  const [grammar, full] = schoolsOf({ criterionOf: () => ({ words: '' }) } as never, run, file, [])
  expect(grammar).toMatchObject({ notEligible: 2, plans: 1, pools: [{ offered: 1, refused: 0, last: null }] })
  expect(full).toMatchObject({ notEligible: 0, pools: [{ offered: 0, refused: 2, last: null }] })
})
