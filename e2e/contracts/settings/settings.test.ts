import { expect, it } from 'vitest'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { openapi } from '#http/document/openapi.ts'
import { settingsPaths } from '#http/document/settings.ts'
import { settingsRoutes } from '#http/workspace/settings.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { MemorySettings } from '#settings/testing/memory.ts'
import { type Asked, describing } from '../../support/openapi.ts'
import { badBodies } from '../asked-round.ts'

/** What pages say, asked of the API's own routes, each answer of which has to be as the document says. */

const written = { council, services, listings, calendars }
const settings = new MemorySettings()
const routes = settingsRoutes({
  // The token of somebody names their only group.
  identify: async (token) => {
    const group = token.split('.')[0] ?? ''
    return { id: group, name: group, groups: [group] }
  },
  staffGroups: council.operations.staffGroups,
  ready: async () => ({ settings, written, now: () => new Date('2026-12-03T12:00:00Z') }),
})
const document = openapi(services, council) as unknown as Parameters<typeof describing>[0]
const api = describing(document, (address, init) => routes.request(address, init))

let keys = 0
const key = () => ({ 'idempotency-key': `key-of-settings-${keys++}`.padEnd(24, 'x') })
const as = (group: string) => ({ authorization: `Bearer ${group}.x.y` })
const editor = as('editors')
const officer = as('highways-officers')
const answers = async (operation: string, status: number, asked: Asked) =>
  expect([operation, (await api.call(operation, asked)).status]).toEqual([operation, status])
const bad = async (operation: string, asked: Asked) => {
  for (const [status, { body, ...more }] of badBodies)
    await answers(operation, status, {
      ...asked,
      body,
      headers: { ...asked.headers, ...('headers' in more && more.headers) },
    })
}

it('answers as it is documented, and refuses as it is documented', async () => {
  const path = { kind: 'hours', subject: 'libraries' }
  const nowhere = { kind: 'hours', subject: 'no-such' }
  const value = { hours: 'Every day, 8am to 8pm.' }
  const body = { seen: 0, value, why: 'A trial' }

  await answers('listSettings', 401, { path })
  await answers('listSettings', 403, { path, headers: officer })
  await answers('listSettings', 404, { path: { kind: 'colours' }, headers: editor })
  await answers('getSetting', 401, { path })
  await answers('getSetting', 403, { path, headers: officer })
  await answers('getSetting', 404, { path: nowhere, headers: editor })
  // Whoever may not change any learns of none that there is or is not.
  await answers('getSetting', 403, { path: nowhere, headers: officer })

  await answers('checkSetting', 401, { path, body: { value } })
  await answers('checkSetting', 403, { path, body: { value }, headers: officer })
  await answers('checkSetting', 404, { path: nowhere, body: { value }, headers: editor })
  await bad('checkSetting', { path, headers: editor })
  await answers('checkSetting', 422, { path, body: { value: { hours: 'Weekdays' } }, headers: editor })
  await answers('checkSetting', 200, { path, body: { value }, headers: editor })

  const sent = (headers: object) => ({ path, body, headers: { ...headers, ...key() } })
  await answers('changeSetting', 401, sent({}))
  await answers('changeSetting', 403, sent(officer))
  await answers('changeSetting', 404, { ...sent(editor), path: nowhere })
  await answers('changeSetting', 400, { path, body, headers: editor })
  await bad('changeSetting', { path, headers: { ...editor, ...key() } })
  await answers('changeSetting', 422, { ...sent(editor), body: { ...body, value: { hours: 7 } } })
  const once = sent(editor)
  await answers('changeSetting', 200, once)
  await answers('changeSetting', 200, once)
  await answers('changeSetting', 422, { ...once, body: { ...body, why: 'Another reason' } })
  const late = await api.call('changeSetting', { ...sent(editor), body: { ...body, why: 'Late' } })
  expect(late).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('editors changed this while you were writing') },
  })
  await answers('changeSetting', 409, { ...sent(editor), body: { ...body, seen: 1 } })

  const shown = (await api.call('getSetting', { path, headers: editor })).body
  expect(shown).toMatchObject({ value, differs: true, seen: 1, history: [{ by: 'editors', why: 'A trial' }] })
  const list = (await api.call('listSettings', { path, headers: editor })).body
  expect((list as { settings: object[] }).settings[0]).toMatchObject({ subject: 'libraries', differs: true })
})

it('has been asked all that the document has', () => {
  const told = Object.keys(settingsPaths())
  const unseen = api.operations
    .filter(({ path }) => told.includes(path))
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    .filter((answer) => !api.seen.has(answer) && !/ (500|503)$/.test(answer))
  expect(unseen).toEqual([])
})
