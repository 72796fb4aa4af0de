import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { ChildAnswer } from '#contract/admissions/answer.ts'
import type { ListView, RoundLists } from '#contract/admissions/lists.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import { plantedRound, plantLists } from './support/admissions/planted.ts'
import { until } from './support/client.ts'
import { inDataOf, tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
const path = `rounds/${plantedRound}/waiting`

const asked = async (group: string, where: string, body?: object) =>
  fetch(`${url}/api/workspace/admissions/${where}`, {
    headers: {
      authorization: `Bearer ${await tokenFor(url, group)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
const get = async <T>(where: string) => (await (await asked('admissions-deciders', where)).json()) as T
const answerOf = async (child: string) => (await get<ChildAnswer>(`children/${child}/answer`)).answer

/** What a family said on the telephone. */
async function enters(child: string, said: object): Promise<void> {
  const act = { do: 'enter', lists: [], how: 'phone', why: 'Called us', ...said }
  const seen = (await answerOf(child))?.version
  expect((await asked('admissions-officers', `children/${child}/answer`, { act, seen })).status).toBe(200)
}

it('give a free place to who waits, once somebody agreed, by functions that may do no more, and name no child on the way', async () => {
  const { schools } = await get<RoundView>(`rounds/${plantedRound}`)
  const [first, second] = schools
  if (!first || !second) throw new Error('There are not two schools')
  const [holder, waiter] = await inDataOf(dataDir, () => plantLists([first, second], 'Quentin Larkspurling'))
  const child = waiter.application.reference
  await enters(holder.application.reference, { choice: 'decline', instead: 'home' })
  const before = await until(
    () => get<RoundLists>(path),
    ({ step }) => (step?.moves.length ?? 0) > 0,
  )
  expect(before.step?.moves).toMatchObject([
    { child: { reference: child }, to: { id: first.id }, leaves: [], keeps: [{ id: second.id }] },
  ])
  const body = { of: before.step?.of, why: 'A place is free', seen: before.version }
  expect((await asked('admissions-officers', path, body)).status).toBe(403)
  expect((await asked('admissions-deciders', path, { ...body, of: 'another' })).status).toBe(409)
  expect((await asked('admissions-deciders', path, body)).status).toBe(200)
  const now = await until(
    () => get<RoundLists>(path),
    ({ writing }) => writing === null,
  )
  expect(now.before).toMatchObject([{ children: 1, stopped: null }])
  const list = await get<ListView>(`${path}/${first.id}`)
  expect(list).toMatchObject({ waiting: 0, offered: [{ reference: child }], faults: [] })
  expect(await answerOf(child)).toMatchObject({
    ...{ state: 'waiting', school: { id: first.id }, held: { id: second.id } },
  })
  await enters(child, { choice: 'accept' })
  const left = await until(
    () => get<ListView>(`${path}/${second.id}`),
    ({ holding }) => holding === 0,
  )
  expect(left).toMatchObject({ free: 1, faults: [] })
  expect(tracesOf(dataDir, ['Larkspurling'])).toEqual([])
}, 90_000)
