import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { ChildAnswer } from '#contract/admissions/answer.ts'
import type { BulkDone, BulkPreview } from '#contract/admissions/day/bulk.ts'
import type { AdmissionsDay, DayGroupPage } from '#contract/admissions/day/day.ts'
import { plantSilent, silentRound } from './support/admissions/silent.ts'
import { until } from './support/client.ts'
import { inDataOf, tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')

const asked = async (group: string, where: string, body?: object, key: string = randomUUID()) =>
  fetch(`${url}/api/workspace/admissions/${where}`, {
    headers: {
      authorization: `Bearer ${await tokenFor(url, group)}`,
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
const officers = 'admissions-officers'
const read = async <T>(asking: Promise<Response>) => {
  const answer = await asking
  expect([answer.url, answer.status]).toEqual([answer.url, 200])
  return (await answer.json()) as T
}

it('finds who has not answered by key, warns all of them at one press, and names no child on the way', async () => {
  const silent = await inDataOf(dataDir, () => plantSilent(3, 'Peregrine Larkspurling'))
  const references = silent.map(({ application }) => application.reference).sort()
  const { groups } = await read<AdmissionsDay>(asked(officers, 'day'))
  expect(groups.find(({ group }) => group === 'unanswered')?.total).toBeGreaterThanOrEqual(3)
  for (const group of ['sample-schools', 'highways-officers'])
    for (const where of ['day', 'day/unanswered', 'day/unanswered/lines.csv'])
      expect((await asked(group, where)).status).toBe(403)

  const list = `day/unanswered?round=${silentRound}`
  const page = await read<DayGroupPage>(asked(officers, list))
  expect(page.lines.map(({ id }) => id)).toEqual(references)
  const look = { act: 'warn', group: 'unanswered', ids: null, round: silentRound }
  expect((await asked('sample-schools', 'day/preview', look)).status).toBe(403)
  const preview = await read<BulkPreview>(asked(officers, 'day/preview', look))
  expect(preview.lines.every(({ will }) => will)).toBe(true)
  const lines = preview.lines.map(({ id, seen }) => ({ id, seen }))
  const acts = { act: 'warn', why: 'The last day has passed', lines }
  expect((await asked('sample-schools', 'day/acts', acts)).status).toBe(403)
  const key = randomUUID()
  for (let time = 0; time < 2; time++) {
    const { results } = await read<BulkDone>(asked(officers, 'day/acts', acts, key))
    expect(results).toEqual(references.map((id) => ({ id })))
  }
  const { results } = await read<BulkDone>(asked(officers, 'day/acts', acts))
  for (const { problem } of results) expect(problem?.kind).toBe('changed')
  // They asked for no messages: each is on the list of those to call, and was asked for once.
  const called = await until(
    () => read<DayGroupPage>(asked(officers, `day/call?round=${silentRound}`)),
    ({ total }) => total === 3,
  )
  expect(called.lines.map(({ id }) => id)).toEqual(references)
  const { answer } = await read<ChildAnswer>(asked(officers, `children/${references[0]}/answer`))
  expect(answer?.history.map(({ type }) => type)).toEqual(['offered', 'warning-asked', 'not-reached'])
  const file = await asked(officers, `day/call/lines.csv?round=${silentRound}`)
  expect(file.headers.get('content-type')).toContain('text/csv')
  expect((await file.text()).split('\r\n').filter(Boolean)).toHaveLength(4)
  expect(tracesOf(dataDir, ['Larkspurling'])).toEqual([])
}, 90_000)
