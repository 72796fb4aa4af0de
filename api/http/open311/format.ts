import type { ContentfulStatusCode } from 'hono/utils/http-status'

export type Format = 'xml' | 'json'

/** How a list is called in XML: its own element, and that of each thing in it. */
export interface Names {
  readonly root: string
  /** The element of each, where the answer is a list. */
  readonly each?: string
}

/** The element of each thing in a list within an answer. */
const singular: Record<string, string> = {
  attributes: 'attribute',
  values: 'value',
  endpoints: 'endpoint',
  formats: 'format',
}

/** Characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function forXml(value: unknown): unknown {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.toWellFormed().replace(unwritable, '')
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value).map(([name, part]) => [
    name,
    Array.isArray(part) ? { [singular[name] ?? 'item']: part.map(forXml) } : forXml(part),
  ])
  return Object.fromEntries(entries)
}

async function xmlOf(body: unknown, { root, each }: Names): Promise<string> {
  const { XMLBuilder } = await import('fast-xml-parser')
  const inner = Array.isArray(body) && each ? { [each]: body.map(forXml) } : forXml(body)
  const text = new XMLBuilder({ suppressEmptyNode: false }).build({ [root]: inner })
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}`
}

const types = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' }

export interface Answering {
  readonly status?: ContentfulStatusCode
  readonly cacheControl?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** The answer in the format that was asked for. Nothing is stored on the way unless the answer says so. */
export async function answer(
  format: Format,
  body: unknown,
  names: Names,
  { status = 200, cacheControl = 'no-store', headers }: Answering = {},
): Promise<Response> {
  const text = format === 'json' ? JSON.stringify(body) : await xmlOf(body, names)
  return new Response(text, {
    status,
    headers: { ...headers, 'content-type': types[format], 'cache-control': cacheControl },
  })
}

/** `requests.xml` → its name and format; undefined for any other ending. */
export function named(file: string): { name: string; format: Format } | undefined {
  const [, name, format] = /^(.+)\.(xml|json)$/.exec(file) ?? []
  return name ? { name, format: format as Format } : undefined
}
