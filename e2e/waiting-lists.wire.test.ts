import { randomUUID } from 'node:crypto'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, inject, it } from 'vitest'
import { newBook, noted } from '#admissions/lists/book.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import type { ChildAnswer } from '#contract/admissions/answer.ts'
import type { ListView, RoundLists } from '#contract/admissions/lists.ts'
import type { RoundView } from '#contract/admissions/staff.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { type Seeded, seedRound } from './support/admissions/round.ts'
import { until } from './support/client.ts'
import { inDataOf, tracesOf } from './support/data-of.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
/** No other test shows its offers. */
const round = 'junior-2027'
const desk = `${url}/api/workspace/admissions`
const at = '2026-11-01T10:00:00.000Z'
/** Of nobody, and in nothing else that this installation has. */
const planted = 'Quentin Larkspurling'

const asked = async (group: string, path: string, body?: object) => {
  const headers = {
    authorization: `Bearer ${await tokenFor(url, group)}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  }
  return fetch(`${desk}/${path}`, {
    headers,
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  })
}
const get = async <T>(path: string) => (await (await asked('admissions-deciders', path)).json()) as T

/** A list to which all of this has happened. */
const listOf = (school: string, ...acts: readonly WaitingAct[]): WaitingList =>
  acts.reduce<WaitingList>(
    (list, act, number) => {
      const by = { id: 'shire', name: 'Shire, by itself' }
      const outcome = after(list, act, {
        by,
        at: new Date(at),
        why: 'Offers were shown',
        cause: `begin ${number}`,
      })
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
      return outcome.item
    },
    newList(round, school),
  )

/** A round whose offers are shown: one child has a place at the second school, and waits for the first, where one is free. */
async function plant(first: string, second: string): Promise<Seeded> {
  const preferences = [{ school: first }, { school: second }]
  const change = (application: Application): Application => {
    const facts = { home: { easting: 455_000, northing: 306_000 }, preferences }
    return { ...application, said: { ...application.said, child: { name: planted }, facts } }
  }
  const [seeded] = await seedRound(round, 1, change)
  if (!seeded) throw new Error('Nobody was seeded')
  const { AdmissionsTableName: TableName = '' } = await outputs()
  const { documents } = operatorClients()
  const put = (part: string, sort: string, item: object) =>
    documents.send(new PutCommand({ TableName, Item: { ...item, part, sort } }))
  const child = seeded.application.reference
  const { preferences: _, ...facts } = seeded.application.said.facts
  const until = '2027-12-31'
  const publication = { run: 'a'.repeat(64), at, ready: true, setAt: at, heldBack: [] }
  await put(round, 'round', { ...newRound(round, at), version: 1, state: 'published', publication })
  await put(
    `${round}/waiting`,
    first,
    listOf(
      first,
      { type: 'opened', number: 1, until, holders: [] },
      { type: 'joined', child, facts: { ...facts, preference: { school: first } }, on: 'ask' },
    ),
  )
  await put(
    `${round}/waiting`,
    second,
    listOf(second, { type: 'opened', number: 1, until, holders: [{ child, pool: second }] }),
  )
  await put(round, 'waiting-book', noted(newBook(round), { type: 'begun', at }))
  await put(child, 'answer', {
    ...{
      reference: child,
      round,
      run: 'a'.repeat(64),
      school: { id: second, name: 'Second' },
      state: 'accepted',
    },
    ...{
      answerBy: '2026-11-15',
      instead: null,
      warnedUntil: null,
      proposed: null,
      changedAt: at,
      version: 1,
    },
    lists: [{ school: { id: first, name: 'First' }, stays: true, until }],
    history: [{ number: 1, type: 'offered', at, before: '' }],
  })
  return seeded
}

it('gives a free place to who waits, once somebody agreed, by functions that may do no more, and names no child on the way', async () => {
  const { schools } = await get<RoundView>(`rounds/${round}`)
  const [first = '', second = ''] = schools
    .filter(({ ranking }) => ranking === 'by-policy')
    .map(({ id }) => id)
  const { application } = await inDataOf(dataDir, () => plant(first, second))
  const child = application.reference
  const path = `rounds/${round}/waiting`
  const before = await get<RoundLists>(path)
  expect(before.step?.moves).toMatchObject([
    { child: { reference: child }, to: { id: first }, leaves: [], keeps: [{ id: second }] },
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
  const list = await get<ListView>(`${path}/${first}`)
  expect(list).toMatchObject({ waiting: 0, offered: [{ reference: child }], faults: [] })
  const { answer } = await get<ChildAnswer>(`children/${child}/answer`)
  expect(answer).toMatchObject({ state: 'waiting', school: { id: first }, held: { id: second } })
  const enter = { do: 'enter', choice: 'accept', lists: [], how: 'phone', why: 'Called us' }
  const entered = await asked('admissions-officers', `children/${child}/answer`, {
    act: enter,
    seen: answer?.version,
  })
  expect(entered.status).toBe(200)
  const left = await until(
    () => get<ListView>(`${path}/${second}`),
    ({ holding }) => holding === 0,
  )
  expect(left).toMatchObject({ free: 1, faults: [] })
  expect(tracesOf(dataDir, [planted, 'Larkspurling'])).toEqual([])
}, 90_000)
