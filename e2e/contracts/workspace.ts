import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { EvidenceChecked } from '#contract/requests/evidence.ts'
import type { Receipt } from '#contract/requests/request.ts'
import { keyOfSpokenCode } from '#contract/requests/spoken-code.ts'
import type {
  ActionTaken,
  BulkTaken,
  WorkCounts,
  WorkPage,
  WorkRequest,
} from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { exampleOf, report, until } from '../support/client.ts'
import type { described } from '../support/openapi.ts'
import { photo } from '../support/photo.ts'
import { tokenFor } from '../support/staff.ts'

type Api = Awaited<ReturnType<typeof described>>
type Bodies = readonly (readonly [string, number, object])[]

/** Staff find, read and act on requests, as the document says, and are refused as it says. */
export async function workInTheWorkspace(
  api: Api,
  url: string,
  upload: (file: Buffer) => Promise<string>,
  badBodies: Bodies,
): Promise<void> {
  const as = async (group: string) => ({ authorization: `Bearer ${await tokenFor(url, group)}` })
  const [officer, manager, contact, nobody] = await Promise.all(
    ['highways-officers', 'highways-managers', 'contact-centre', 'none'].map(as),
  )
  const key = () => ({ 'idempotency-key': randomUUID() })
  const statusOf = async (...asked: Parameters<Api['call']>) => (await api.call(...asked)).status

  const id = await upload(await photo())
  const { receipt } = (await api.call('checkEvidence', { path: { id } })).body as EvidenceChecked
  const word = `quagmire${Date.now()}`
  const { answers } = exampleOf('pothole')
  const body = { service: 'pothole', answers: { ...answers, details: word, photos: [{ id, receipt }] } }
  const entered = await api.call('enterRequest', { headers: { ...contact, ...key() }, body })
  const { reference } = entered.body as Receipt
  expect(await statusOf('enterRequest', { headers: { ...officer, ...key() }, body })).toBe(403)
  expect(await statusOf('enterRequest', { headers: key(), body })).toBe(401)
  const dear = { ...body, expects: { pence: 1000 } }
  expect(await statusOf('enterRequest', { headers: { ...contact, ...key() }, body: dear })).toBe(409)
  expect(await statusOf('enterRequest', { headers: contact ?? {}, body })).toBe(400)

  const path = { reference }
  const opened = await until(
    () => api.call('getWorkRequest', { path, headers: officer ?? {} }),
    ({ body }) => (body as WorkRequest).state === 'acknowledged',
  )
  expect(opened.body).toMatchObject({ channel: 'phone', enteredBy: { name: expect.any(String) } })
  expect(await statusOf('getWorkRequest', { path })).toBe(401)
  expect(
    await statusOf('getWorkRequest', { path: { reference: 'HW-0000-0000' }, headers: officer ?? {} }),
  ).toBe(404)
  const file = { path: { reference, id }, headers: officer ?? {} }
  expect(
    (
      await until(
        () => api.call('getWorkEvidence', file),
        ({ status }) => status === 200,
      )
    ).status,
  ).toBe(200)
  expect(await statusOf('getWorkEvidence', { ...file, headers: { ...officer, range: 'bytes=0-9' } })).toBe(
    206,
  )
  expect(await statusOf('getWorkEvidence', { path: { reference, id } })).toBe(401)
  expect(await statusOf('getWorkEvidence', { ...file, path: { reference, id: '0'.repeat(26) } })).toBe(404)

  await lists(api, reference, word, { officer, nobody }, badBodies)
  await privateLines(api, url, { assessor: await as('blue-badge-assessors'), contact })
  await acts(api, opened.body as WorkRequest, { officer, contact }, badBodies)
  await keeps(api, reference, { officer, manager, nobody }, badBodies)
  await refused(api, await as('people-managers'), { officer, nobody })
}

type Headers = Record<string, string> | undefined

async function lists(
  api: Api,
  reference: string,
  word: string,
  { officer, nobody }: Record<string, Headers>,
  badBodies: Bodies,
) {
  const path = { department: 'highways' }
  const { body } = await api.call('listWork', { path, query: { view: 'open' }, headers: officer ?? {} })
  expect((body as WorkPage).lines.map((line) => line.reference)).toContain(reference)
  const byWard = { order: 'ward', limit: '1' }
  const first = await api.call('listWork', { path, query: byWard, headers: officer ?? {} })
  const { lines, next } = first.body as WorkPage
  expect(lines).toHaveLength(1)
  if (next) {
    const query = { ...byWard, after: next }
    expect((await api.call('listWork', { path, query, headers: officer ?? {} })).status).toBe(200)
  }
  const nowhere = { parish: 'E04999999' }
  expect(
    ((await api.call('listWork', { path, query: nowhere, headers: officer ?? {} })).body as WorkPage).lines,
  ).toEqual([])
  const counted = await api.call('countWork', { headers: officer ?? {} })
  expect((counted.body as WorkCounts).departments.map(({ department }) => department)).toEqual(['highways'])
  expect((await api.call('countWork', { headers: nobody ?? {} })).status).toBe(403)
  expect((await api.call('countWork', {})).status).toBe(401)
  const found = await until(
    () => api.call('searchWork', { body: { q: word }, headers: officer ?? {} }),
    ({ body }) => (body as WorkPage).lines.length > 0,
  )
  expect((found.body as WorkPage).lines).toMatchObject([{ reference }])
  const asked = {
    listWork: {
      good: { path },
      wrong: { path, query: { view: 'everything' } },
      nowhere: { path: { department: 'nothing' } },
    },
    searchWork: {
      good: { body: { q: 'a' } },
      wrong: { body: { q: '' } },
      nowhere: { body: { q: 'a', department: 'nothing' } },
    },
  }
  for (const [operation, { good, wrong, nowhere }] of Object.entries(asked)) {
    expect((await api.call(operation, { ...nowhere, headers: officer ?? {} })).status).toBe(404)
    expect((await api.call(operation, { ...wrong, headers: officer ?? {} })).status).toBe(422)
    expect((await api.call(operation, { ...good, headers: nobody ?? {} })).status).toBe(403)
    expect((await api.call(operation, good)).status).toBe(401)
  }
  for (const [what, status, bad] of badBodies) {
    const { body: wrong, ...more } = bad as { body: unknown; headers?: Record<string, string> }
    const headers = { ...officer, ...more.headers }
    expect((await api.call('searchWork', { body: wrong, headers })).status, what).toBe(status)
  }
}

/** Who may open a private request sees whom it is about in the list; others see whether its fee is paid. */
async function privateLines(api: Api, url: string, { assessor, contact }: Record<string, Headers>) {
  const { reference } = await report(url, {
    ...exampleOf('blue-badge'),
    contact: { name: 'Ada Example', email: 'ada@example.com', updates: 'none' },
  })
  const lineFor = async (headers: Headers) => {
    const { body } = await until(
      () => api.call('listWork', { path: { department: 'blue-badge' }, headers: headers ?? {} }),
      ({ body }) => (body as WorkPage).lines.some((line) => line.reference === reference),
    )
    return (body as WorkPage).lines.find((line) => line.reference === reference)
  }
  expect(await lineFor(assessor)).toMatchObject({ initials: 'AE', awaited: expect.any(Number), fee: 'due' })
  const seen = await lineFor(contact)
  expect(seen).toMatchObject({ fee: 'due' })
  expect(seen).not.toHaveProperty('initials')
  expect(seen).not.toHaveProperty('awaited')
}

async function acts(
  api: Api,
  { reference, number }: WorkRequest,
  { officer, contact }: Record<string, Headers>,
  badBodies: Bodies,
) {
  const key = () => ({ 'idempotency-key': randomUUID() })
  const path = { reference }
  const body = { action: { do: 'inspect', note: 'We have looked at it.' }, seen: number }
  const act = async (more: object) =>
    (await api.call('actOnRequest', { path, body, headers: { ...officer, ...key() }, ...more })).status
  expect(await act({ headers: key() })).toBe(401)
  expect(await act({ headers: { ...contact, ...key() } })).toBe(403)
  expect(await act({ path: { reference: 'HW-0000-0000' } })).toBe(404)
  expect(await act({ headers: officer ?? {} })).toBe(400)
  expect(await act({})).toBe(200)
  expect(await act({})).toBe(409)
  const newCode = { action: { do: 'new-code', checks: council.lostLink.checks.map(({ id }) => id) } }
  const made = await api.call('actOnRequest', {
    ...{ path, body: { ...newCode, seen: number + 1 }, headers: { ...contact, ...key() } },
  })
  const { code = '' } = made.body as ActionTaken
  const trackingKey = await keyOfSpokenCode(reference, code)
  const opened = { path, headers: { authorization: `Bearer ${trackingKey}` } }
  expect((await api.call('trackRequest', opened)).status).toBe(200)
  expect(await act({ body: { action: { do: 'new-code', checks: [] }, seen: number + 1 } })).toBe(422)
  for (const [what, status, { body: bad, ...asked }] of badBodies as readonly [
    string,
    number,
    { body: unknown },
  ][]) {
    const headers = { ...officer, ...key(), ...('headers' in asked && (asked.headers as object)) }
    expect(await act({ body: bad, headers }), what).toBe(status)
    const many = await api.call('actOnRequests', { body: bad, headers })
    expect(many.status, what).toBe(status)
  }
  const bulk = { action: { do: 'note', text: 'All of them' }, requests: [{ reference, seen: number + 1 }] }
  const headers = { ...officer, ...key() }
  const { body: done } = await api.call('actOnRequests', { body: bulk, headers })
  expect((await api.call('actOnRequests', { body: bulk, headers })).body).toEqual(done)
  expect((done as BulkTaken).results).toMatchObject([{ reference, taken: { state: 'inspected' } }])
  expect((await api.call('actOnRequests', { body: bulk, headers: key() })).status).toBe(401)
  for (const [what, status, { body: bad, ...asked }] of badBodies as readonly [
    string,
    number,
    { body: unknown },
  ][]) {
    const wrong = { ...contact, ...key(), ...('headers' in asked && (asked.headers as object)) }
    expect((await api.call('enterRequest', { body: bad, headers: wrong })).status, what).toBe(status)
  }
}

async function keeps(
  api: Api,
  reference: string,
  { officer, manager, nobody }: Record<string, Headers>,
  badBodies: Bodies,
) {
  const department = 'highways'
  const things = {
    SavedFilter: { id: 'late', name: 'Late ones', filter: 'view=overdue' },
    Template: { id: 'filled', name: 'Filled', actions: ['fix'], text: 'We have filled it.' },
  }
  for (const [name, thing] of Object.entries(things)) {
    const path = { department, id: thing.id }
    const call = async (operation: string, headers: Headers, body?: unknown, other = {}) =>
      (
        await api.call(`${operation}${name}${operation === 'list' ? 's' : ''}`, {
          path: { ...path, ...other },
          headers: headers ?? {},
          ...(body === undefined ? {} : { body }),
        })
      ).status
    expect(await call('save', manager, thing)).toBe(200)
    expect(await call('list', manager)).toBe(200)
    expect(await call('drop', manager)).toBe(204)
    expect([await call('save', undefined, thing), await call('save', nobody, thing)]).toEqual([401, 403])
    expect([await call('list', undefined), await call('list', nobody)]).toEqual([401, 403])
    expect([await call('drop', undefined), await call('drop', nobody)]).toEqual([401, 403])
    expect(await call('drop', manager, undefined, { id: 'a'.repeat(81) })).toBe(422)
    if (name === 'Template') {
      const nowhere = { department: 'nothing' }
      for (const operation of ['list', 'drop'])
        expect(await call(operation, manager, undefined, nowhere)).toBe(404)
      expect(await call('save', manager, thing, nowhere)).toBe(404)
    }
    for (const [what, status, { body, ...asked }] of badBodies as readonly [
      string,
      number,
      { body: unknown },
    ][]) {
      const headers = { ...manager, ...('headers' in asked && (asked.headers as object)) } as Headers
      expect(await call('save', headers, body), what).toBe(status)
    }
  }
  const answers = async (operation: string, path: Record<string, string>, headers: Headers) =>
    (await api.call(operation, { path, headers: headers ?? {} })).status
  expect(await answers('listColleagues', { department }, officer)).toBe(200)
  expect(await answers('listColleagues', { department: 'nothing' }, officer)).toBe(404)
  expect(await answers('listColleagues', { department }, nobody)).toBe(403)
  expect(await answers('listColleagues', { department }, undefined)).toBe(401)
  expect(await answers('listLooks', { reference }, manager)).toBe(200)
  expect(await answers('listLooks', { reference: 'HW-0000-0000' }, manager)).toBe(404)
  expect(await answers('listLooks', { reference }, officer)).toBe(403)
  expect(await answers('listLooks', { reference }, undefined)).toBe(401)
  await looksAtLists(api, { officer, manager })
}

async function looksAtLists(api: Api, { officer, manager }: Record<string, Headers>) {
  const answers = async (department: string, month: string, headers: Headers) =>
    (await api.call('listListLooks', { path: { department }, query: { month }, headers: headers ?? {} }))
      .status
  const month = new Date().toISOString().slice(0, 7)
  expect(await answers('highways', month, manager)).toBe(200)
  expect(await answers('highways', 'May', manager)).toBe(422)
  expect(await answers('nothing', month, manager)).toBe(404)
  expect(await answers('highways', month, officer)).toBe(403)
  expect(await answers('highways', month, undefined)).toBe(401)
}

/** A colleague whose email address is refused stands in a list until somebody says that they have been reached. */
async function refused(
  api: Api,
  people: Headers,
  { officer, nobody }: Record<string, Headers>,
): Promise<void> {
  const status = async (operation: string, headers: Headers, path = {}) =>
    (await api.call(operation, { path, headers: headers ?? {} })).status
  expect(await status('listRefused', people)).toBe(200)
  expect(await status('listRefused', nobody)).toBe(403)
  expect(await status('listRefused', undefined)).toBe(401)
  const who = { board: 'people', who: randomUUID() }
  expect(await status('dropRefused', people, who)).toBe(204)
  expect(await status('dropRefused', officer, who)).toBe(403)
  expect(await status('dropRefused', undefined, who)).toBe(401)
  expect(await status('dropRefused', people, { ...who, board: 'nothing' })).toBe(404)
}
