import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { makeReference } from '#contract/core/reference.ts'
import type { DraftSaved } from '#contract/requests/draft.ts'
import type { described } from '../support/openapi.ts'

type Api = Awaited<ReturnType<typeof described>>
type Asked = Parameters<Api['call']>[1]

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() })
const bearer = (of: string) => ({ authorization: `Bearer ${of}` })
const answers = { answers: { details: 'By the old mill' } }
const printed = { service: 'pothole', answers, way: 'print' }

/**
 * Calls the operations on saved forms for every answer that the document promises, but the lock: the tenth wrong
 * code comes more than an hour after the first.
 */
export async function saveAndComeBack(api: Api): Promise<void> {
  const expectStatus = async (operation: string, asked: Asked, status: number) => {
    const answer = await api.call(operation, asked)
    expect([operation, answer.status]).toEqual([operation, status])
    return answer
  }
  const save = async (body: object, headers = key()) =>
    (await expectStatus('saveDraft', { headers, body }, 201)).body as DraftSaved

  await onPaper(expectStatus, save)
  await byEmail(expectStatus, save)
}

type Expect = (
  operation: string,
  asked: Asked,
  status: number,
) => Promise<{ body: unknown; headers: Headers }>
type Save = (body: object, headers?: Record<string, string>) => Promise<DraftSaved>

async function onPaper(expectStatus: Expect, save: Save): Promise<void> {
  const headers = key()
  const saved = await save(printed, headers)
  expect(await save(printed, headers)).toEqual(saved)
  const { id, version } = saved
  const own = { path: { id }, headers: bearer(saved.key) }
  const wrong = { path: { id }, headers: { ...bearer('A'.repeat(22)), ...key() }, body: {} }
  const unknown = { ...own, path: { id: makeReference('SV', new Uint8Array(5)) }, body: {} }
  for (const asked of [wrong, unknown]) await expectStatus('openDraft', asked, 401)
  await expectStatus('getDraftStanding', { path: { id }, headers: wrong.headers }, 401)
  await expectStatus('getDraftStanding', own, 200)
  await expectStatus('sendDraftCode', wrong, 401)
  await expectStatus('deleteDraft', wrong, 401)
  await expectStatus('saveDraftAgain', { ...wrong, body: { version, answers } }, 401)

  await expectStatus('openDraft', { ...own, body: {} }, 200)
  await expectStatus('sendDraftCode', own, 400)
  await expectStatus('sendDraftCode', { ...own, headers: { ...own.headers, ...key() } }, 422)
  const again = { ...own, body: { version, answers: { other: 1 } } }
  await expectStatus('saveDraftAgain', again, 200)
  await expectStatus('saveDraftAgain', { ...own, body: { version, answers } }, 409)

  for (const [status, body, more] of badBodies) {
    const asked = { path: { id }, body, headers: { ...bearer(saved.key), ...key(), ...more } }
    for (const operation of ['saveDraft', 'saveDraftAgain', 'openDraft'])
      await expectStatus(operation, asked, status)
  }
  await expectStatus('saveDraft', { body: printed }, 400)
  await expectStatus('saveDraft', { headers, body: { ...printed, answers: {} } }, 422)
  for (const _ of [1, 2]) await expectStatus('deleteDraft', own, 204)
  await expectStatus('openDraft', { ...own, body: {} }, 401)
}

const badBodies: readonly (readonly [status: number, body: unknown, headers?: Record<string, string>])[] = [
  [400, '{'],
  [413, { answers: { a: 'x'.repeat(100_000) } }],
  [415, 'a=b', { 'content-type': 'text/plain' }],
  [422, { unheardOf: true }],
]

async function byEmail(expectStatus: Expect, save: Save): Promise<void> {
  const to = `${randomUUID()}@example.com`
  const body = { service: 'pothole', answers, way: 'email', to }
  const saved = await save(body)
  const { id, version } = saved
  const own = () => ({ path: { id }, headers: { ...bearer(saved.key), ...key() } })
  expect(JSON.stringify(saved)).not.toContain(to)

  for (let asks = 0; asks < 5; asks++) await expectStatus('sendDraftCode', own(), 200)
  await expectStatus('sendDraftCode', own(), 429)
  for (let wrong = 0; wrong < 3; wrong++)
    await expectStatus('openDraft', { ...own(), body: { code: '000000' } }, 422)
  const slowed = await expectStatus('openDraft', { ...own(), body: { code: '000000' } }, 429)
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0)

  for (let links = 1; links < 10; links++) await save(body)
  await expectStatus('saveDraft', { headers: key(), body }, 429)
  await expectStatus('saveDraftAgain', { ...own(), body: { version, answers, way: 'email', to } }, 429)
}
