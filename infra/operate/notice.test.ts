import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsTable } from '#aws/settings/settings-table.ts'
import { startTables } from '#aws/testing/tables.ts'
import { noticeFrom, putUp, takeDown } from './notice.ts'

describe('a notice from the command line', () => {
  it('stays until it is taken down, or ends when it is told to', () => {
    expect(noticeFrom('blue-badge', 'Closed today', true, undefined)).toEqual({
      slug: 'blue-badge',
      text: 'Closed today',
      closed: true,
      until: null,
    })
    expect(noticeFrom('bulky-waste', 'Slow today', false, '2026-12-01T09:00Z').until).toBe(
      '2026-12-01T09:00:00.000Z',
    )
  })

  it.each([
    ['2026-07-01T09:00', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01 09:00', '2026-07-01T08:00:00.000Z'],
    ['2026-07-01T09:00+02:00', '2026-07-01T07:00:00.000Z'],
    ['2026-07-01', '2026-07-01T22:59:59.999Z'],
    ['1 July 2026', '2026-07-01T22:59:59.999Z'],
  ])('until %s ends when clocks in England say so: %s', (until, end) => {
    expect(noticeFrom('blue-badge', 'Closed today', true, until).until).toBe(end)
  })

  it.each([
    [
      'a slug that nothing has',
      ['no-such', 'Closed', false, undefined],
      'There is no service or listing "no-such"',
    ],
    ['no words', ['blue-badge', undefined, false, undefined], 'Say what is different today'],
    ['a time that is none', ['blue-badge', 'Closed', false, 'soon'], '--until soon is no time'],
    ['a time of no day', ['blue-badge', 'Closed', false, '2026-13-01T09:00'], 'is no time'],
    ['a year of two figures', ['blue-badge', 'Closed', false, '1/7/26'], 'is no time'],
    ['too many words', ['blue-badge', 'x'.repeat(301), false, undefined], '300 characters at most'],
  ] as const)('is refused with %s', (_, given, message) => {
    expect(() => noticeFrom(given[0], given[1], given[2], given[3])).toThrow(message)
  })
})

describe('a notice that is taken down', () => {
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

  it('is said to be, once; afterwards there is nothing to do', async () => {
    const table = { documents, TableName }
    const up = noticeFrom('blue-badge', 'Closed today', true, undefined)
    expect(await putUp(table, up)).toMatch(/^The page of blue-badge says so within/)
    expect(await putUp(table, up)).toMatch(/says so already$/)
    expect(await takeDown(table, 'blue-badge', 'notices')).toMatch(/^The notice .* blue-badge is taken down/)
    expect(await takeDown(table, 'blue-badge', 'notices')).toMatch(
      /^Nothing to do: no notice is up .*blue-badge$/,
    )
    const kept = await settingsTable(TableName, documents).get('notice', 'blue-badge')
    expect(kept?.history.map(({ version, value }) => [version, value !== null])).toEqual([
      [1, true],
      [2, false],
    ])
  })

  it('may be one that an earlier version put up', async () => {
    const Item = { board: 'all', ...noticeFrom('bus-pass', 'Slow today', false, undefined) }
    await documents.send(new PutCommand({ TableName: 'notices', Item }))
    expect(await takeDown({ documents, TableName }, 'bus-pass', 'notices')).toMatch(/is taken down/)
  })

  it('is asked for again where nothing has that address', async () => {
    await expect(takeDown({ documents, TableName }, 'blue-bage', undefined)).rejects.toThrow(
      'There is no service or listing "blue-bage"',
    )
  })
})
