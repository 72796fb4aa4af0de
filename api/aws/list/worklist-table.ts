import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '#aws/core/batch-get.ts'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import { council } from '#council'
import type { PageAsked, WorklistReader, WorklistStore } from '#requests/life/ports.ts'
import { readerOver, storeOver } from '#requests/list/former.ts'
import { keptAs, listIndexes, recordOf, sortedBy } from '#requests/list/list-keys.ts'

/** The departments' lists of work. */
export function worklistTable(TableName = environment('WORKLIST_TABLE')): WorklistStore {
  const table: WorklistStore = {
    async get(department, reference) {
      const { Item } = await documents.send(
        new GetCommand({ TableName, Key: { department, reference }, ConsistentRead: true }),
      )
      return Item && recordOf(Item)
    },
    put: (record, revision) => putUnlessChanged(TableName, keptAs(record), revision, 'reference'),
  }
  return storeOver(table, council)
}

type Part = { [Name in 'index' | 'key' | 'before' | 'from']: PageAsked[Name] | undefined }

/** The part of an index that is read, by its key and by where its order ends or begins. */
function part(TableName: string, { index = 'by-list', key, before, from }: Part) {
  const { key: name, sort } = listIndexes[index]
  const bound = boundOf(before, from)
  return {
    TableName,
    IndexName: index,
    KeyConditionExpression: `#key = :key${bound}`,
    ExpressionAttributeNames: { '#key': name, ...(bound ? { '#sort': sort } : {}) },
    ExpressionAttributeValues: {
      ':key': key,
      ...(before ? { ':before': before } : {}),
      ...(from ? { ':from': from } : {}),
    },
  }
}

/** A key takes one condition on what it is sorted by; that of both takes its upper end too, which `page` leaves out. */
function boundOf(before: string | undefined, from: string | undefined): string {
  if (before && from) return ' AND #sort BETWEEN :from AND :before'
  if (before) return ' AND #sort < :before'
  return from ? ' AND #sort >= :from' : ''
}

/** Leaves those of other services out of what is counted. */
function ofServices(services: readonly string[] | undefined) {
  if (!services) return undefined
  const names = services.map((_, at) => `:service${at}`)
  return {
    expression: `#service IN (${names.join(', ')})`,
    values: Object.fromEntries(services.map((slug, at) => [names[at], slug])),
  }
}

/** Reads lists page by page, each by its key. */
export function worklistReader(TableName = environment('WORKLIST_TABLE')): WorklistReader {
  const reader: WorklistReader = {
    async count({ index, key, before, from, services, limit }) {
      const asked = part(TableName, { index, key, before, from })
      const only = ofServices(services)
      const { Count = 0, LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          ...asked,
          ...(only && {
            FilterExpression: only.expression,
            ExpressionAttributeNames: { ...asked.ExpressionAttributeNames, '#service': 'service' },
            ExpressionAttributeValues: { ...asked.ExpressionAttributeValues, ...only.values },
          }),
          Select: 'COUNT',
          Limit: limit,
        }),
      )
      return { count: Count, more: LastEvaluatedKey !== undefined }
    },
    async page({ index, key, newestFirst, limit, after, before, from }) {
      const { key: name, sort } = listIndexes[index]
      if (before && from && from >= before) return { records: [] }
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          ...part(TableName, { index, key, before, from }),
          ScanIndexForward: !newestFirst,
          Limit: limit,
          ...(after
            ? {
                ExclusiveStartKey: {
                  department: after.department,
                  reference: after.reference,
                  [name]: key,
                  [sort]: after.sort,
                },
              }
            : {}),
        }),
      )
      const records = Items.map(recordOf).filter((one) => !before || String(sortedBy(one, index)) < before)
      if (!LastEvaluatedKey) return { records }
      const { department, reference, [sort]: last } = LastEvaluatedKey
      return { records, next: { department, reference, sort: last } }
    },
    async some(keys) {
      const items = await batchGet(
        TableName,
        keys.map(({ department, reference }) => ({ department, reference })),
      )
      return items.map(recordOf)
    },
  }
  return readerOver(reader, council)
}
