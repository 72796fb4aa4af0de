import { DeleteCommand, PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { secondsOfDays } from '#contract/calendar/length.ts'
import { Look, Person, SavedFilter, Template } from '#contract/workspace/workspace.ts'
import type { LookStore, StaffStore } from '#requests/workspace/kept.ts'

/** Seconds for which a record of a look is kept: six years, as long as somebody may claim for misuse of data. */
const looksKept = secondsOfDays(6 * 365)
/** Somebody who has not signed in for this long works here no more. Seconds. */
const colleaguesKept = secondsOfDays(180)

const seconds = (time: string | Date) => Math.floor(new Date(time).getTime() / 1000)

interface Kept {
  readonly owner: string
  readonly item: string
  readonly value: unknown
  readonly expiresAt?: number
}

/** All that the query finds, page after page: who looked at a request is told whole. */
async function valuesOf(query: QueryCommandInput): Promise<unknown[]> {
  const values: unknown[] = []
  let after: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({ ...query, ...(after ? { ExclusiveStartKey: after } : {}) }),
    )
    values.push(...Items.map(({ value }) => value))
    after = LastEvaluatedKey
  } while (after)
  return values
}

function owned(TableName: string) {
  return {
    all: (owner: string, beginning: string): Promise<unknown[]> =>
      valuesOf({
        TableName,
        KeyConditionExpression: '#owner = :owner AND begins_with(#item, :beginning)',
        ExpressionAttributeNames: { '#owner': 'owner', '#item': 'item' },
        ExpressionAttributeValues: { ':owner': owner, ':beginning': beginning },
      }),
    newest: (owner: string): Promise<unknown[]> =>
      valuesOf({
        TableName,
        KeyConditionExpression: '#owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': owner },
        ScanIndexForward: false,
      }),
    async put(Item: Kept): Promise<void> {
      await documents.send(new PutCommand({ TableName, Item }))
    },
    putNew(Item: Kept): Promise<boolean> {
      const put = new PutCommand({
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(#owner)',
        ExpressionAttributeNames: { '#owner': 'owner' },
      })
      return conditional(documents.send(put))
    },
    async drop(owner: string, item: string): Promise<void> {
      await documents.send(new DeleteCommand({ TableName, Key: { owner, item } }))
    },
  }
}

const mine = (staff: string) => `staff#${staff}`
const ours = (department: string) => `department#${department}`

/** What staff keep, by person and by department. */
export function staffTable(TableName = environment('STAFF_TABLE')): StaffStore {
  const table = owned(TableName)
  return {
    filters: async (staff) =>
      (await table.all(mine(staff), 'filter#')).map((value) => SavedFilter.parse(value)),
    saveFilter: (staff, value) => table.put({ owner: mine(staff), item: `filter#${value.id}`, value }),
    dropFilter: (staff, id) => table.drop(mine(staff), `filter#${id}`),
    templates: async (department) =>
      (await table.all(ours(department), 'template#')).map((value) => Template.parse(value)),
    saveTemplate: (department, value) =>
      table.put({ owner: ours(department), item: `template#${value.id}`, value }),
    dropTemplate: (department, id) => table.drop(ours(department), `template#${id}`),
    colleagues: async (department) =>
      (await table.all(ours(department), 'colleague#')).map((value) => Person.parse(value)),
    async meet(value, departments, at) {
      await Promise.all(
        departments.map((department) =>
          table.put({
            owner: ours(department),
            item: `colleague#${value.id}`,
            value,
            expiresAt: seconds(at) + colleaguesKept,
          }),
        ),
      )
    },
  }
}

/** A page that stays open asks again and again, and is one look: of one person at one thing in ten minutes. */
const spell = (at: string) => at.slice(0, '2026-03-02T12:0'.length)

/** Records of looks, by request; the first of a spell stands. */
export function looksTable(TableName = environment('STAFF_TABLE')): LookStore {
  const table = owned(TableName)
  return {
    async record(look) {
      await table.putNew({
        owner: `look#${look.reference}`,
        item: `${spell(look.at)}#${look.by.id}#${look.what}`,
        value: look,
        expiresAt: seconds(look.at) + looksKept,
      })
    },
    of: async (reference) => (await table.newest(`look#${reference}`)).map((value) => Look.parse(value)),
  }
}
