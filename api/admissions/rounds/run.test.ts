import { expect, it } from 'vitest'
import { closed } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { askRun } from './drafts.ts'
import { runTask, type TookTime } from './run.ts'
import { schoolsOf } from './run-schools.ts'

it('says how long each step of a run took, and nothing of the children in it', async () => {
  const one = await world(12)
  await closed(one)
  await askRun(one.ports, await one.opened(), ada, 'a-key-of-twenty-two-ch')
  const [task] = one.stores.kept.sent
  if (task?.do !== 'run') throw new Error('No run was asked for')
  const told: TookTime[] = []
  await runTask({ ...one.ports, tookTime: (took) => told.push(took) }, task)

  const [took] = told
  if (!took) throw new Error('Nothing was said')
  expect(told).toHaveLength(1)
  expect(Object.keys(took)).toEqual(['round', 'all', 'processor', 'steps'])
  expect(Object.keys(took.steps)).toEqual(['reading', 'ranking', 'allocating', 'verifying', 'storing'])
  const steps = Object.values(took.steps).reduce((sum, ms) => sum + ms, 0)
  expect(took.round).toBe('reception-2027')
  // Each is rounded by itself, and a busy machine may wait between them.
  expect(took.all).toBeGreaterThanOrEqual(steps - 5)
  expect(took.processor).toBeGreaterThan(0)
})

/** A grammar school of two places that can admit one of three who named it, and a school that is full of plans. */
const turnedAway = {
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
const twoSchools = ['grammar', 'full'].map((id) => ({ id, name: id, number: 2, policy: id }))
const oneFile = { schools: twoSchools, policies: [] } as unknown as RoundFile

it('tells those whom a school could not admit from those for whom it had no place', () => {
  const [grammar, full] = schoolsOf({ criterionOf: () => ({ words: '' }) } as never, turnedAway, oneFile, [])
  expect(grammar).toMatchObject({ notEligible: 2, plans: 1, pools: [{ offered: 1, refused: 0, last: null }] })
  expect(full).toMatchObject({ notEligible: 0, pools: [{ offered: 0, refused: 2, last: null }] })
})
