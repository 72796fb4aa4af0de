import { expect, it } from 'vitest'
import { closed } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import { askRun } from './drafts.ts'
import { runTask, type TookTime } from './run.ts'

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
