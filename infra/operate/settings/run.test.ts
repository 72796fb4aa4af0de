import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { settingsTable } from '#aws/settings/settings-table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { withSettings } from '#contract/council/with-settings.ts'
import { council } from '#council'
import { calendars } from '#council/calendars.ts'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { changeSetting } from '#settings/change.ts'
import { byCommand } from './by-command.ts'
import { clearEqual, exported, listed, moveNotices } from './run.ts'

const written = { council, services, listings, calendars }
const TableName = 'settings'
let tables: Awaited<ReturnType<typeof startTables>>
let documents: DynamoDBDocumentClient
beforeAll(async () => {
  tables = await startTables([
    { name: TableName, partitionKey: 'part', sortKey: 'id' },
    { name: 'notices', partitionKey: 'board', sortKey: 'slug' },
  ])
  documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))
})
afterAll(() => tables.stop())

const hours = { hours: 'Every day, 8am to 8pm.' }
let keys = 0
function change(kind: 'hours' | 'notice' | 'fee', subject: string, value: unknown, seen = 0) {
  const settings = settingsTable(TableName, documents)
  const asked = { kind, subject, value, seen, why: 'Because', key: `key-${keys++}` }
  return changeSetting({ settings, written, now: () => new Date() }, byCommand, asked)
}

it('goes from the workspace into the profile, and is cleared once the profile says it', async () => {
  const table = { documents, TableName, written, profile: {} }
  expect(await listed(table)).toBe('Nothing differs from the profile')
  await change('hours', 'libraries', hours)
  await change('notice', 'blue-badge', { text: 'Closed today', closed: true, until: null })
  const fee = { pence: 1250, source: 'Cabinet' }
  await change('fee', 'blue-badge', fee)
  expect(await listed(table)).toMatch(
    /^fee of blue-badge differs .*\nhours of libraries differs .*\nnotice of /,
  )

  const file = await exported(table)
  const settings = JSON.parse(file.slice(file.indexOf(' = ') + 3)) as Parameters<typeof withSettings>[1]
  expect(settings).toEqual({ hours: { libraries: hours }, fee: { 'blue-badge': fee } })
  const later = withSettings(council, settings)
  expect(later.services?.['blue-badge']?.fee).toEqual(fee)
  expect(later.departments.find(({ id }) => id === 'libraries')?.hours).toBe(hours.hours)

  const deployed = { ...table, written: { ...written, council: later } }
  expect(await listed(deployed)).toContain('hours of libraries is what the profile says by now: clear it')
  expect(await clearEqual(deployed)).toBe('Cleared:\nhours of libraries')
  expect(await clearEqual(deployed)).toBe('Nothing to clear')
  expect((await settingsTable(TableName, documents).get('hours', 'libraries'))?.value).toBeNull()
  // The file is written anew, and loses nothing that is part of the profile already.
  expect(await exported({ ...deployed, profile: settings })).toBe(file)
})

it('takes over notices of an earlier version, but for those of which settings said something since', async () => {
  const before = (slug: string) => ({ board: 'all', slug, text: 'Before', closed: false, until: null })
  for (const slug of ['blue-badge', 'bus-pass'])
    await documents.send(new PutCommand({ TableName: 'notices', Item: before(slug) }))
  expect(await moveNotices({ documents, TableName, written, profile: {} }, 'notices')).toBe('Moved: bus-pass')
  expect(await moveNotices({ documents, TableName, written, profile: {} }, 'notices')).toBe('Nothing to move')
})

it('keeps each change under its version, the oldest in items of their own once there are many', async () => {
  const settings = settingsTable(TableName, documents)
  const history = Array.from({ length: 101 }, (_, at) => ({
    ...{ version: at + 1, at: '2026-12-03T12:00:00Z', by: 'Jo', actor: 'jo', why: 'Because', value: hours },
    cause: String(at),
  }))
  const setting = { kind: 'hours', subject: 'highways', version: 101, value: hours, history } as const
  expect(await settings.put(setting, undefined)).toBe(true)
  expect(await settings.put(setting, undefined)).toBe(false)
  expect(await settings.put({ ...setting, version: 7 }, 6)).toBe(false)
  const kept = await settings.get('hours', 'highways')
  expect(kept?.history.map(({ version }) => version)).toEqual(Array.from({ length: 51 }, (_, at) => at + 51))
  expect((await settings.all('hours')).map(({ subject }) => subject)).toEqual(['highways', 'libraries'])
})
