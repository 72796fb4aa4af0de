import { expect } from 'vitest'
import type { BulkPreview } from '#contract/admissions/day/bulk.ts'
import type { DayGroupPage } from '#contract/admissions/day/day.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, badBodies } from './asked-round.ts'

/** What is due for staff today, all of one thing, and the same done to many at once. */
export async function askDay({
  api,
  as,
  key,
  statusOf,
  through,
}: Awaited<ReturnType<typeof askedRound>>): Promise<void> {
  await through('getAdmissionsDay', {})
  const path = { group: 'unanswered' }
  const not = { group: 'nothing' }
  const { lines } = await through<DayGroupPage>('listDayGroup', { path, not })
  const file = (more: Asked) =>
    statusOf('getDayGroupFile', { path, headers: as('admissions-officers'), ...more })
  expect(await file({ headers: {} })).toBe(401)
  expect(await file({ headers: as('nobody') })).toBe(403)
  expect(await file({ path: not })).toBe(404)
  expect(await file({})).toBe(200)

  const ids = lines.slice(0, 1).map(({ id }) => id)
  const looked = { act: 'remind', group: 'unanswered', ids }
  const officer = as('admissions-officers')
  const preview = (more: Asked) =>
    statusOf('previewDayBulk', { body: looked, ...more, headers: { ...officer, ...more.headers } })
  expect(await statusOf('previewDayBulk', { body: looked })).toBe(401)
  expect(await preview({ headers: as('nobody') })).toBe(403)
  expect(await preview({ body: { ...looked, group: 'vacancies' } })).toBe(403)
  for (const [status, bad] of badBodies) expect(await preview(bad)).toBe(status)
  const found = (await api.call('previewDayBulk', { body: looked, headers: officer })).body as BulkPreview
  const acts = found.lines.map(({ id, seen }) => ({ id, seen }))
  const body = { act: 'remind', why: 'The day is near', lines: acts }
  const does = (more: Asked) =>
    statusOf('doDayBulk', { body, ...more, headers: { ...officer, ...key(), ...more.headers } })
  expect(await statusOf('doDayBulk', { body, headers: key() })).toBe(401)
  expect(await does({ headers: as('nobody') })).toBe(403)
  expect(await does({ headers: { 'idempotency-key': 'x' } })).toBe(400)
  for (const [status, bad] of badBodies) expect(await does(bad)).toBe(status)
  expect(await does({})).toBe(200)
}
