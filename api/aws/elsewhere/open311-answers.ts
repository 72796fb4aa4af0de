import * as z from 'zod/mini'
import type { Given, ServerRequest, ServerUpdate } from '#requests/elsewhere/open311-client/ports.ts'
import { readTime, type TimeSettings } from './open311-times.ts'

/** How a server writes: `format` of its answers, and its times. */
export interface Reading extends TimeSettings {
  readonly format: 'json' | 'xml'
}

/** What came is no list of Open311: a web page, another format, or cut off. */
export class NoList extends Error {
  override readonly name = 'NoList'
}

/** Servers send numbers as numbers and as text, and leave out or null what they do not know. */
const Text = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) =>
    ['string', 'number', 'boolean'].includes(typeof value) ? String(value).trim() : '',
  ),
)
/** One thing alone, several, or several in an element of their own. */
const Texts = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): readonly string[] => textsIn(value)),
)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : []
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

const GivenItem = z.object({ service_request_id: Text, token: Text })
const RequestItem = z.object({
  service_request_id: Text,
  status: Text,
  status_notes: Text,
  description: Text,
  updated_datetime: Text,
})
const UpdateItem = z.object({
  update_id: Text,
  service_request_id: Text,
  status: Text,
  updated_datetime: Text,
  description: Text,
  external_status_code: Text,
  media_url: Texts,
})
const ToldItem = z.object({ update_id: Text })
const WrongItem = z.object({ code: Text, description: Text })
const AttributeItem = z.object({ code: Text, required: Text })

/** The fields by which one thing is told from a list of them. */
type Known = readonly string[]

/**
 * The things in what was read, bare or inside one object or several: `[…]`, `{"service_requests": […]}`,
 * `{"service_requests": {"request": …}}`.
 */
function itemsIn(value: unknown, known: Known, depth = 0): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => itemsIn(one, known, depth + 1))
  if (!value || typeof value !== 'object' || depth > 6) return []
  if (known.some((name) => name in value)) return [value]
  return Object.values(value).flatMap((one) => itemsIn(one, known, depth + 1))
}

function jsonIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    if (body && typeof body === 'object') return body
  } catch {
    // Said below.
  }
  throw new NoList('The answer is no list')
}

async function xmlIn(text: string): Promise<unknown> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser')
  if (/<html[\s>]/i.test(text) || XMLValidator.validate(text) !== true)
    throw new NoList('The answer is no list')
  const parser = new XMLParser({
    parseTagValue: false,
    ignoreDeclaration: true,
    ignoreAttributes: true,
    // Also `&#39;`, by which many write an apostrophe.
    htmlEntities: true,
  })
  return parser.parse(text)
}

async function read<T extends z.ZodMiniType>(
  item: T,
  known: Known,
  { format }: Pick<Reading, 'format'>,
  text: string,
): Promise<z.output<T>[]> {
  const body = format === 'json' ? jsonIn(text) : await xmlIn(text)
  return z.array(item).parse(itemsIn(body, known))
}

/** What a server gave for a report, or for a token. Throws {@link NoList}. */
export async function givenIn(reading: Reading, text: string): Promise<Given | undefined> {
  const [first] = await read(GivenItem, ['service_request_id', 'token'], reading, text)
  if (first?.service_request_id) return { id: first.service_request_id }
  return first?.token ? { token: first.token } : undefined
}

export async function requestsIn(reading: Reading, text: string): Promise<ServerRequest[]> {
  const items = await read(RequestItem, ['service_request_id'], reading, text)
  return items.map((item) => ({
    id: item.service_request_id,
    status: item.status,
    description: item.description,
    notes: item.status_notes,
    updatedAt: readTime(item.updated_datetime, reading),
  }))
}

/**
 * Updates; `dropped` counts those without a number or a request, with which nothing could be done. `now`: what counts
 * as the time of one whose own cannot be read.
 */
export async function updatesIn(
  reading: Reading,
  text: string,
  now: Date,
): Promise<{ readonly updates: ServerUpdate[]; readonly dropped: number; readonly untimed: number }> {
  const items = await read(UpdateItem, ['update_id', 'service_request_id'], reading, text)
  const useful = items.filter((item) => item.update_id && item.service_request_id)
  const updates = useful.map((item): ServerUpdate => {
    const at = readTime(item.updated_datetime, reading)
    return {
      id: item.update_id,
      requestId: item.service_request_id,
      status: item.status,
      at: at ?? now.toISOString(),
      isTimed: at !== undefined,
      description: item.description,
      ...(item.external_status_code ? { code: item.external_status_code } : {}),
      ...(item.media_url.length > 0 ? { media: item.media_url } : {}),
    }
  })
  const untimed = updates.filter(({ isTimed }) => !isTimed).length
  return { updates, dropped: items.length - useful.length, untimed }
}

export async function toldIn(reading: Reading, text: string): Promise<string | undefined> {
  const [first] = await read(ToldItem, ['update_id'], reading, text)
  return first?.update_id || undefined
}

/** What a server says is wrong, in its own words; empty where it says nothing that can be read. */
export async function reasonsIn(reading: Reading, text: string): Promise<string> {
  try {
    const items = await read(WrongItem, ['description'], reading, text)
    return items.map(({ description }) => description).join('; ')
  } catch {
    return ''
  }
}

/** Codes of the attributes of a service, and which of them it must be given. */
export async function attributesIn(reading: Reading, text: string) {
  const items = await read(AttributeItem, ['code'], reading, text)
  const named = items.filter(({ code }) => code)
  return {
    codes: new Set(named.map(({ code }) => code)),
    required: named.filter(({ required }) => required === 'true').map(({ code }) => code),
  }
}
