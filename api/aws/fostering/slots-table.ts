import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import { environment } from '#aws/core/environment.ts'
import { stripped } from '#aws/core/pair-shelf.ts'
import type { Slot, Slots } from '#fostering/enquiries/slot.ts'
import { slotsKey } from './partition-keys.ts'

/** All of them lie together, in the order of time: the id begins with it. */
const part = slotsKey
const idAt = (at: Date) => at.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')
const asSlot = (item: Record<string, unknown>) => stripped(item) as unknown as Slot

/** Times that the team offers, one item each. */
export function slotsTable(TableName = environment('FOSTERING_TABLE')): Slots {
  const keyOf = (id: string) => ({ TableName, Key: { part, sort: id } })
  const names = { '#taken': 'taken', '#reference': 'reference' }
  const theirs = '#taken.#reference = :reference'
  return {
    async get(id) {
      const { Item } = await documents.send(new GetCommand({ ...keyOf(id), ConsistentRead: true }))
      return Item && asSlot(Item)
    },
    offer: (slot) =>
      conditional(
        documents.send(
          new PutCommand({
            TableName,
            Item: { ...slot, part, sort: slot.id },
            ConditionExpression: 'attribute_not_exists(part)',
          }),
        ),
      ),
    take: (id, reference, at) =>
      conditional(
        documents.send(
          new UpdateCommand({
            ...keyOf(id),
            UpdateExpression: 'SET #taken = if_not_exists(#taken, :taken)',
            ConditionExpression: `starts > :now AND (attribute_not_exists(#taken) OR ${theirs})`,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: {
              ':taken': { reference, at: at.toISOString() },
              ':reference': reference,
              ':now': at.toISOString(),
            },
          }),
        ),
      ),
    async free(id, reference) {
      const freed = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: 'REMOVE #taken, noted, reminded',
        ConditionExpression: theirs,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: { ':reference': reference },
      })
      await conditional(documents.send(freed))
    },
    async mark(id, reference, what) {
      const marked = new UpdateCommand({
        ...keyOf(id),
        UpdateExpression: 'SET #what = :true',
        ConditionExpression: theirs,
        ExpressionAttributeNames: { ...names, '#what': what },
        ExpressionAttributeValues: { ':reference': reference, ':true': true },
      })
      await conditional(documents.send(marked))
    },
    withdraw: (id) =>
      conditional(
        documents.send(
          new DeleteCommand({ ...keyOf(id), ConditionExpression: 'attribute_not_exists(taken)' }),
        ),
      ),
    async between(from, to) {
      const all: Slot[] = []
      let next: Record<string, unknown> | undefined
      do {
        const page = await documents.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'part = :part AND sort BETWEEN :from AND :to',
            ExpressionAttributeValues: { ':part': part, ':from': idAt(from), ':to': idAt(to) },
            ...(next ? { ExclusiveStartKey: next } : {}),
          }),
        )
        all.push(...(page.Items ?? []).map(asSlot))
        next = page.LastEvaluatedKey
      } while (next)
      // An id says the minute; the moment decides.
      return all.filter(({ starts }) => starts >= from.toISOString() && starts < to.toISOString())
    },
    async forget(id) {
      await documents.send(new DeleteCommand(keyOf(id)))
    },
  }
}
