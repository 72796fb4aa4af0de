import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { putUnlessChanged } from '#aws/core/put-unless-changed.ts'
import type { Handover } from '#requests/elsewhere/handover/ports.ts'
import type { ServerStore } from '#requests/elsewhere/open311-client/ports.ts'

const watched = (department: string, what: 'token' | 'request') => `${department} ${what}`

/** Only what has to be asked about stands in the index that this is the key of. */
const watch = ({ department, lookAt, token }: Handover) =>
  lookAt ? { watch: watched(department, token ? 'token' : 'request') } : {}

// No department's id and no reference has a colon.
const handoverId = (department: string, reference: string) => `${department} ${reference}`
const linkId = (department: string, theirs: string) => `${department} theirs:${theirs}`
const cursorId = (department: string) => `${department} cursor:`

function handoverIn({ id: _, watch: __, ...handover }: Record<string, unknown>): Handover {
  return handover as unknown as Handover
}

/** How far departments' own systems have been told of each request, their numbers for them, and what they told. */
export function handoversTable(TableName = environment('HANDOVERS_TABLE')): ServerStore {
  const get = async (id: string) => {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }))
    return Item
  }
  const put = (Item: object, revision: number) => putUnlessChanged(TableName, Item, revision, 'id')
  return {
    async get(department, reference) {
      const item = await get(handoverId(department, reference))
      return item && handoverIn(item)
    },
    put(handover, revision) {
      const id = handoverId(handover.department, handover.reference)
      return put({ id, ...handover, ...watch(handover) }, revision)
    },
    async link(department, theirs, reference) {
      await documents.send(new PutCommand({ TableName, Item: { id: linkId(department, theirs), reference } }))
    },
    async referenceOf(department, theirs) {
      return (await get(linkId(department, theirs)))?.reference as string | undefined
    },
    async cursor(department) {
      const item = await get(cursorId(department))
      return item && { since: String(item.since), revision: Number(item.revision) }
    },
    moveCursor: (department, { since, revision }) =>
      put({ id: cursorId(department), since, revision }, revision - 1),
    async toLook(department, what, by, Limit) {
      const { Items = [] } = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: 'to-look',
          KeyConditionExpression: '#watch = :watch AND lookAt <= :by',
          ExpressionAttributeNames: { '#watch': 'watch' },
          ExpressionAttributeValues: { ':watch': watched(department, what), ':by': by },
          Limit,
        }),
      )
      const items = await Promise.all(Items.map(({ id }) => get(String(id))))
      // The index may be behind: what no longer has to be asked about is left out.
      return items
        .filter((item) => item !== undefined)
        .map(handoverIn)
        .filter(({ lookAt, token }) => lookAt && lookAt <= by && (what === 'token') === (token !== undefined))
    },
  }
}
