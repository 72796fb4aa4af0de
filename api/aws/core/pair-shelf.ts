import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { batchGet } from '#aws/core/batch-get.ts'
import { conditional, documents } from '#aws/core/dynamodb.ts'
import type { Item } from '#record/item.ts'
import type { Many, Shelf, Volume } from '#record/shelf.ts'

/** Where an item lies in a table of two keys. */
export interface Place {
  readonly part: string
  readonly sort: string
}

/** How items of one kind lie in the table: their place by id, and what indexes find them by. */
export interface Laid<T extends Item> {
  readonly placeOf: (id: string) => Place
  readonly found?: (item: T) => Readonly<Record<string, unknown>>
  /** Names of what `found` gives, which are no part of the item. */
  readonly foundBy?: readonly string[]
}

/** The place of an item, or of its volume, whose key ends in `#` and a number. */
function placeOf<T extends Item>({ placeOf }: Laid<T>, key: string): Place {
  const [id = '', volume] = key.split('#')
  const { part, sort } = placeOf(id)
  return { part, sort: volume === undefined ? sort : `${sort}#${volume}` }
}

/** So many keys go into one call. */
const mostKeys = 100

/** A table of items by `part` and `sort`, whose volumes lie beside them. */
export function pairShelf<T extends Item>(TableName: string, laid: Laid<T>): Shelf<T> & Many<T> {
  const read = async (key: string) => {
    const Key = placeOf(laid, key)
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))
    return Item && stripped(Item, laid.foundBy)
  }
  const put = (key: string, item: object, ConditionExpression: string, names: string[], values?: object) => {
    const ExpressionAttributeNames = Object.fromEntries(names.map((name) => [`#${name}`, name]))
    const write = new PutCommand({
      TableName,
      Item: { ...item, ...placeOf(laid, key) },
      ConditionExpression,
      ExpressionAttributeNames,
      ...(values ? { ExpressionAttributeValues: { ...values } } : {}),
    })
    return conditional(documents.send(write))
  }
  const whole = (item: T) => ({ ...item, ...laid.found?.(item) })
  return {
    get: async (id) => (await read(id)) as T | undefined,
    async many(ids) {
      const places = ids.map((id) => ({ ...placeOf(laid, id) }))
      const calls = Array.from({ length: Math.ceil(places.length / mostKeys) }, (_, at) =>
        batchGet(TableName, places.slice(at * mostKeys, (at + 1) * mostKeys), { consistent: true }),
      )
      const found = (await Promise.all(calls)).flat()
      return places.map(({ part, sort }) => {
        const item = found.find((one) => one.part === part && one.sort === sort)
        return item && (stripped(item, laid.foundBy) as unknown as T)
      })
    },
    create: (id, item) => put(id, whole(item), 'attribute_not_exists(#part)', ['part']),
    replace: (id, item, version) =>
      put(id, whole(item), '#version = :version', ['version'], { ':version': version }),
    volume: async (key) => (await read(key)) as Volume | undefined,
    lay: (key, volume) =>
      put(
        key,
        volume,
        'attribute_not_exists(#part) OR #from < :from OR (#from = :from AND #hash = :hash)',
        ['part', 'from', 'hash'],
        { ':from': volume.from, ':hash': volume.hash },
      ),
    async remove(key, from) {
      const gone = new DeleteCommand({
        TableName,
        Key: placeOf(laid, key),
        ConditionExpression: '#from < :from',
        ExpressionAttributeNames: { '#from': 'from' },
        ExpressionAttributeValues: { ':from': from },
      })
      await conditional(documents.send(gone))
    },
  }
}

/** These items whole: to one whose lists went on in volumes belongs what lies there. */
export async function wholeOf<T extends Item>(
  get: (id: string) => Promise<T | undefined>,
  heads: readonly T[],
  idOf: (item: T) => string,
): Promise<T[]> {
  const found = heads.map((head) => (head.volumes?.length ? get(idOf(head)) : head))
  return (await Promise.all(found)).filter((one) => one !== undefined)
}

/** An item as the domain knows it: without its keys and without what indexes find it by. */
export function stripped(
  { part: _, sort: __, ...item }: Record<string, unknown>,
  foundBy: readonly string[] = [],
): Record<string, unknown> {
  for (const name of foundBy) delete item[name]
  return item
}
