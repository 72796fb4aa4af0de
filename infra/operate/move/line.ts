import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** An item with the types that DynamoDB gives it. */
export type Item = Record<string, AttributeValue>

const bytes = 'base64'

/** Binary values as text, names in order, sets too: the same item is always the same line. */
function plain(value: unknown, name?: string): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString(bytes)
  if (Array.isArray(value)) {
    const all = value.map((one) => plain(one))
    return name === 'SS' || name === 'NS' || name === 'BS' ? all.sort() : all
  }
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const sorted = entries.sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(sorted.map(([key, one]) => [key, plain(one, key)]))
}

/** The item as one line of JSON, as it is kept in an export. */
export const lineOf = (item: Item): string => JSON.stringify(plain(item))

/** A value with its type, whose binary parts are bytes again. */
function typed(value: unknown): AttributeValue {
  const [[type, held] = ['NULL', true]] = Object.entries(value as Record<string, unknown>)
  const of = (mean: unknown) => ({ [type]: mean }) as unknown as AttributeValue
  if (type === 'B') return of(Buffer.from(held as string, bytes))
  if (type === 'BS') return of((held as string[]).map((one) => Buffer.from(one, bytes)))
  if (type === 'L') return of((held as unknown[]).map(typed))
  if (type === 'M') return of(itemIn(held as Record<string, unknown>))
  return value as AttributeValue
}

const itemIn = (held: Record<string, unknown>): Item =>
  Object.fromEntries(Object.entries(held).map(([name, value]) => [name, typed(value)]))

/** The item of a line. */
export const itemOf = (line: string): Item => itemIn(JSON.parse(line) as Record<string, unknown>)

/** When an item goes by itself, in seconds; undefined when it stays. */
export function goesAt({ expiresAt }: Item): number | undefined {
  return expiresAt?.N === undefined ? undefined : Number(expiresAt.N)
}
