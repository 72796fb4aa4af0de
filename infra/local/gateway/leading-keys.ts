import type { Item } from 'dynalite/db/index.js'
import type { Table } from '../model/plan.ts'

type Schema = readonly { readonly AttributeName: string; readonly KeyType: string }[]
type Value = Readonly<Record<string, unknown>> | undefined
interface Write {
  readonly PutRequest?: { readonly Item: Item }
  readonly DeleteRequest?: { readonly Key: Item }
}

/** The attribute that the table, or one of its indexes, is partitioned by. */
function partitionOf({ definition, keyAttributes }: Table, index: unknown): string | undefined {
  if (!index) return keyAttributes[0]
  const indexes = [definition.GlobalSecondaryIndexes, definition.LocalSecondaryIndexes].flatMap(
    (one) => (one ?? []) as { IndexName: string; KeySchema: Schema }[],
  )
  const { KeySchema = [] } = indexes.find(({ IndexName }) => IndexName === index) ?? {}
  return KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName
}

const textOf = (value: Value): string => String(Object.values(value ?? {})[0] ?? '')

/** Of `part = :part AND …`: the value of the partition key. Empty where it cannot be told, so that no pattern fits by chance. */
function queried(partition: string, parameters: Record<string, unknown>): string {
  const names = (parameters.ExpressionAttributeNames ?? {}) as Record<string, string>
  const values = (parameters.ExpressionAttributeValues ?? {}) as Record<string, Value>
  const equals = String(parameters.KeyConditionExpression ?? '').matchAll(/([\w#]+)\s*=\s*(:\w+)/g)
  for (const [, name = '', value = ''] of equals)
    if ((names[name] ?? name) === partition) return textOf(values[value])
  return ''
}

const itemsOf = (name: string, parameters: Record<string, unknown>): (Item | undefined)[] => {
  const asked = (parameters.RequestItems as Record<string, unknown> | undefined)?.[name]
  if (Array.isArray(asked))
    return (asked as Write[]).map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)
  if (asked) return (asked as { Keys?: Item[] }).Keys ?? []
  return [(parameters.Key ?? parameters.Item) as Item | undefined]
}

/** The partition keys that a call of DynamoDB is about, as IAM's `dynamodb:LeadingKeys` has them; none of a scan. */
export function leadingKeys(table: Table, action: string, parameters: Record<string, unknown>): string[] {
  const partition = partitionOf(table, parameters.IndexName)
  if (!partition || action === 'Scan') return []
  if (action === 'Query') return [queried(partition, parameters)]
  return [...new Set(itemsOf(table.name, parameters).map((item) => textOf(item?.[partition] as Value)))]
}
