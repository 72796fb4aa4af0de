import { createHash } from 'node:crypto'
import { isBlank } from '#contract/core/blank.ts'
import { cut } from '#contract/core/cut.ts'
import { nameLimit, tidyName } from '#contract/core/name.ts'

/** What a client sent, by name, each with its values in order. */
export type Fields = ReadonlyMap<string, readonly string[]>

/** A file that came with it. */
export interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One call of a client that writes. `body`: what stands for all that was sent, the same when it is sent again. */
export interface Sent {
  readonly client: string
  readonly fields: Fields
  readonly files: readonly SentFile[]
  readonly body: string
}

/** The first value that is not blank, without blanks around it; undefined when there is none. */
export const fieldOf = (fields: Fields, name: string): string | undefined =>
  fields
    .get(name)
    ?.map((value) => value.trim())
    .find((value) => !isBlank(value))

const attributeName = /^attribute\[([^\]]+)\](?:\[\d*\])?$/

/** Attributes by code: `attribute[code]`, and `attribute[code][]` or `attribute[code][0]` where there are several values. */
export function attributesIn(fields: Fields): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const [name, values] of fields) {
    const code = attributeName.exec(name)?.[1]
    const given = values.map((value) => value.trim()).filter((value) => !isBlank(value))
    if (code && given.length > 0) found.set(code, [...(found.get(code) ?? []), ...given])
  }
  return found
}

/** Names that this server reads; what comes under others is kept as words. */
const read = [
  'api_key',
  'jurisdiction_id',
  'service_code',
  'lat',
  'long',
  'address_string',
  'description',
  'email',
  'phone',
  'first_name',
  'last_name',
  'media_url',
]

/**
 * The person's name, as far as there is room for it; undefined when there is none. FixMyStreet writes a hyphen for a
 * part that it does not know.
 */
export function nameIn(fields: Fields): string | undefined {
  const parts = [fieldOf(fields, 'first_name'), fieldOf(fields, 'last_name')].filter(
    (part) => part && part !== '-',
  )
  const name = cut(tidyName(parts.join(' ')), nameLimit)
  return name || undefined
}

/** What came under names that nothing reads, such as `device_id`, as lines of words. `besides`: more names to leave out. */
export const otherFields = (fields: Fields, besides: readonly string[] = []): string[] =>
  [...fields]
    .filter(([name]) => !read.includes(name) && !besides.includes(name) && !attributeName.test(name))
    .flatMap(([name, values]) =>
      values.filter((value) => !isBlank(value)).map((value) => `${name}: ${value.trim()}`),
    )

/** A hash of fields and files, whatever their order and whatever separates them on the wire. The key is no part of it. */
export function bodyHash(fields: Fields, files: readonly SentFile[]): string {
  const lines = [...fields]
    .filter(([name]) => name !== 'api_key')
    .map(([name, values]) => JSON.stringify([name, values]))
    .sort()
  const hash = createHash('sha256').update(lines.join('\n'))
  for (const { bytes } of files) hash.update('\n').update(createHash('sha256').update(bytes).digest())
  return hash.digest('base64url')
}
