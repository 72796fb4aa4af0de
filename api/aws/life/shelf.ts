import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import type { Item } from '#record/item.ts'
import type { Shelf, Volume } from '#record/shelf.ts'

/** A table of items by one key, whose volumes lie beside them. Their attributes are none of those that indexes have. */
export function shelf<T extends Item>(
  TableName: string,
  key: string,
  client: DynamoDBDocumentClient = documents,
): Shelf<T> {
  const read = async (value: string) => {
    const Key = { [key]: value }
    return (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item
  }
  const put = (Item: object, ConditionExpression: string, names: string[], values = {}) =>
    conditional(
      client.send(
        new PutCommand({
          TableName,
          Item,
          ConditionExpression,
          ...(names.length > 0
            ? { ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])) }
            : {}),
          ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
        }),
      ),
    )
  return {
    get: async (id) => (await read(id)) as T | undefined,
    create: (_id, item) => put(item, `attribute_not_exists(#${key})`, [key]),
    replace: (_id, item, version) => put(item, 'version = :version', [], { ':version': version }),
    async volume(id) {
      const found = await read(id)
      if (!found) return undefined
      const { [key]: _, ...volume } = found
      return volume as Volume
    },
    lay: (id, volume) =>
      put(
        { [key]: id, ...volume },
        `attribute_not_exists(#${key}) OR #from < :from OR (#from = :from AND #hash = :hash)`,
        [key, 'from', 'hash'],
        { ':from': volume.from, ':hash': volume.hash },
      ),
    async remove(id, from) {
      const gone = new DeleteCommand({
        TableName,
        Key: { [key]: id },
        ConditionExpression: '#from < :from',
        ExpressionAttributeNames: { '#from': 'from' },
        ExpressionAttributeValues: { ':from': from },
      })
      await conditional(client.send(gone))
    },
  }
}
