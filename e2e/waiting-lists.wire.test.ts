import { randomUUID } from 'node:crypto'
import { expect, inject, it } from 'vitest'
import type { ChildAnswer } from '#contract/admissions/answer.ts'
import type { ListView, RoundLists } from '#contract/admissions/lists.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import type {
  RoundStarts,
  SchoolDay,
  SeatFile,
  SeatPlaces,
  SeatWaiting,
} from '#contract/admissions/starts/starts.ts'
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

it('show a school its places and take down who took its file, and show another nothing of it', async () => {
  const { schools } = await get<RoundView>(`rounds/${plantedRound}`)
  const [first] = schools
  const looked = await get<SeatPlaces>(`seats/${first?.id}/${plantedRound}/places`)
  expect(looked).toMatchObject({ shown: true, can: [], startsFrom: '2028-09-04' })
  expect((await get<SeatWaiting>(`seats/${first?.id}/${plantedRound}/waiting`)).waiting).toBeDefined()
  const own = `seats/sample-vale-college`
  const day = (await (await asked('sample-schools', own)).json()) as SchoolDay
  expect(day.rounds.find(({ id }) => id === plantedRound)).toMatchObject({ toConfirm: false })
  const took = await asked('sample-schools', `${own}/${plantedRound}/files`, { file: 'places' })
  expect([took.status, ((await took.json()) as SeatFile).children]).toEqual([200, 0])
  const { files } = await get<SeatPlaces>(`${own}/${plantedRound}/places`)
  expect(files).toMatchObject([{ file: 'places', children: 0 }])
  for (const path of ['places', 'waiting'])
    expect((await asked('sample-hill-school', `${own}/${plantedRound}/${path}`)).status).toBe(403)
  const started = { reference: 'SA-0000-0000', start: { is: 'started', on: '2028-09-04' }, seen: 0 }
  const said = await asked('sample-schools', `${own}/${plantedRound}/starts`, { children: [started] })
  expect(said.status).toBe(422)
  expect(await get<RoundStarts>(`rounds/${plantedRound}/starts`)).toMatchObject({ notCome: [] })
})
