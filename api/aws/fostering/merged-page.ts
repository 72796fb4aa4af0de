import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documents } from '#aws/core/dynamodb.ts'
import { underCase } from './every.ts'

type Found = Record<string, unknown>

/** How far one key of a list was read: the day or the moment, and the item, of its last line on a page. */
const placeOf = ({ dueOn, part, sort }: Found): string => [dueOn, part, sort].join('|')
/** All of a key was on a page. */
const isOver = '-'

/**
 * A page of a list that lies under several keys of the index, merged in the order of their days or moments. `after` is what
 * the page before gave as `next`: how far each key was read, so that nothing is left out or comes twice.
 */
export async function mergedPage(
  TableName: string,
  keys: readonly string[],
  pageOf: number,
  after: string | undefined,
): Promise<{ items: Found[]; next: string | null }> {
  const places = after?.split('~') ?? []
  const lists = await Promise.all(
    keys.map(async (key, at) => {
      const place = places[at] ?? ''
      if (place === isOver) return { items: [] as Found[], more: false, place }
      const [dueOn, part, sort] = place.split('|')
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          ...underCase(TableName, key),
          Limit: pageOf,
          ...(part && sort ? { ExclusiveStartKey: { caseKey: key, dueOn, part, sort } } : {}),
        }),
      )
      return { items: Items as Found[], more: LastEvaluatedKey !== undefined, place }
    }),
  )
  const first = lists
    .flatMap(({ items }, list) => items.map((item) => ({ list, item })))
    // By the day alone: those of one day stay in the order in which their key has them.
    .sort((a, b) => String(a.item.dueOn).localeCompare(String(b.item.dueOn)))
    .slice(0, pageOf)
  const next = lists.map(({ items, more, place }, list) => {
    const taken = first.filter((one) => one.list === list)
    const last = taken.at(-1)
    if (taken.length === items.length && !more) return isOver
    return last ? placeOf(last.item) : place
  })
  return {
    items: first.map(({ item }) => item),
    next: next.every((place) => place === isOver) ? null : next.join('~'),
  }
}
