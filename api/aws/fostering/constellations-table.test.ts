import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { itemOf } from '#fostering/constellations/constellation.ts'
import type { Constellations } from '#fostering/constellations/ports.ts'
import {
  asked,
  constellation,
  hubHome,
  member,
  of,
  others,
  staff,
} from '#fostering/constellations/testing/world.ts'
import { checkPart } from '#fostering/household/verify.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let kept: Constellations
let pending: () => Promise<string[]>
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { constellationsTable, pendingGroups } = await import('./constellations-table.ts')
  kept = constellationsTable('fostering')
  pending = pendingGroups('fostering')
})
afterAll(() => tables.stop())

it('gives the last bed to one of twenty who ask for it at once, and tells the others', async () => {
  const at = await constellation(undefined, kept)
  const id = await at.group(10)
  const ten = others.slice(0, 10)
  const twenty = await Promise.all(
    [...ten, ...ten].map((household) => at.act(id, of(household), 'ask', asked)),
  )
  const got = twenty.filter(({ kind }) => kind === 'done')
  expect(got).toHaveLength(1)
  const told = twenty.flatMap((outcome) => ('message' in outcome ? [outcome.message] : []))
  expect(told).toHaveLength(19)
  // Whoever got it and asked twice hears that they have asked already, and everybody else that there is no bed.
  expect(told.filter((words) => words.includes('no bed free'))).toHaveLength(18)
  expect(Object.values((await at.values(id)).sleepovers)).toHaveLength(1)
  const whole = await kept.get(itemOf(id))
  expect(whole && checkPart(whole)).toBeUndefined()
})

it('lists what is open by the soonest promise, what has ended apart, and what nobody has been told of', async () => {
  const at = await constellation(undefined, kept)
  const names = async (state: 'open' | 'ended') => (await kept.lines(state)).map(({ name }) => name)
  const quiet = await at.group(0, { name: 'Quiet' })
  await at.does(quiet, staff, 'end', { on: '2026-05-11', why: 'Everybody has moved.' })
  const waits = await at.group(1, { name: 'Waits' })
  expect(await names('ended')).toEqual(['Quiet'])
  expect((await names('open')).at(-1)).toBe('Waits')
  const before: readonly string[] = await pending()
  expect((await at.act(waits, of(member), 'ask', asked)).kind).toBe('done')
  expect((await pending()).filter((one) => !before.includes(one))).toEqual([itemOf(waits)])
  expect((await kept.lines('open')).find(({ id }) => id === waits)).toMatchObject({
    waiting: 1,
    due: '2026-05-13',
  })
  // What an index finds it by is no part of it.
  expect(Object.keys((await kept.get(itemOf(waits))) ?? {})).not.toContain('line')
  expect((await at.act(waits, of(hubHome), 'yes', { sleepover: 's1' })).kind).toBe('done')
})
