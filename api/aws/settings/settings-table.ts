import { type DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import type { SettingKind } from '#contract/council/setting.ts'
import type { Changed, Said, Setting, SettingsStore } from '#settings/setting.ts'
import { settingsParts } from './settings-parts.ts'

/** Changes that an item holds; half of them go into an item of their own before it would hold more. */
const most = 100

const idOf = (kind: string, subject: string): string => `${kind}/${subject}`

/** All that was ever changed, without histories: one query. */
export async function allSaid(
  { TableName, client = documents, kind }: Where & { kind?: SettingKind | undefined },
  signal?: AbortSignal,
): Promise<Said[]> {
  const said: Said[] = []
  let after: Record<string, unknown> | undefined
  do {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: kind ? '#part = :part AND begins_with(#id, :kind)' : '#part = :part',
      ProjectionExpression: '#kind, subject, #value, #last',
      ExpressionAttributeNames: {
        ...{ '#part': 'part', '#kind': 'kind', '#value': 'value', '#last': 'last' },
        ...(kind && { '#id': 'id' }),
      },
      ExpressionAttributeValues: { ':part': settingsParts.public, ...(kind && { ':kind': idOf(kind, '') }) },
      ...(after && { ExclusiveStartKey: after }),
    })
    const { Items = [], LastEvaluatedKey } = await client.send(query, signal && { abortSignal: signal })
    said.push(...(Items as Said[]))
    after = LastEvaluatedKey
  } while (after)
  return said
}

interface Where {
  readonly TableName: string
  readonly client?: DynamoDBDocumentClient
}

/** What councils have changed while Shire runs. */
export function settingsTable(TableName = environment('SETTINGS_TABLE'), client = documents): SettingsStore {
  /** The oldest half in an item of its own, under a key that is the same however often it is written. */
  async function putAway({ kind, subject }: Setting, entries: readonly Changed[]): Promise<void> {
    const id = `${idOf(kind, subject)}/${String(entries.at(-1)?.version).padStart(8, '0')}`
    await client.send(
      new PutCommand({ TableName, Item: { part: settingsParts.older, id, history: entries } }),
    )
  }
  return {
    async get(kind, subject) {
      const Key = { part: settingsParts.public, id: idOf(kind, subject) }
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
      return Item && ({ kind, subject, ...pick(Item) } as Setting)
    },
    async put(setting, before) {
      const { kind, subject, version, value, history } = setting
      const old = history.length > most ? history.slice(0, most / 2) : []
      if (old.length > 0) await putAway(setting, old)
      const { at, by } = history.at(-1) as Changed
      const isNew = before === undefined
      const write = new PutCommand({
        TableName,
        Item: {
          ...{ part: settingsParts.public, id: idOf(kind, subject), kind, subject, version, value },
          ...{ history: history.slice(old.length), last: { at, by } },
        },
        ConditionExpression: isNew ? 'attribute_not_exists(#is)' : '#is = :before',
        ExpressionAttributeNames: { '#is': isNew ? 'part' : 'version' },
        ...(!isNew && { ExpressionAttributeValues: { ':before': before } }),
      })
      return conditional(client.send(write))
    },
    all: (kind) => allSaid({ TableName, client, kind }),
  }
}

const pick = ({ version, value, history }: Record<string, unknown>) => ({ version, value, history })
