import * as z from 'zod/mini'
import type { Given, ServerRequest, ServerUpdate } from '#requests/open311-client/ports.ts'

/** Servers send numbers as numbers and as text, and leave out or null what they do not know. */
const Text = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value === null || value === undefined ? '' : String(value).trim())),
)
const Time = z.pipe(
  Text,
  z.transform((text) => {
    const time = new Date(text)
    return text === '' || Number.isNaN(time.getTime()) ? undefined : time.toISOString()
  }),
)

const GivenItem = z.object({ service_request_id: Text, token: Text })
const RequestItem = z.object({
  service_request_id: Text,
  status: Text,
  status_notes: Text,
  description: Text,
  updated_datetime: Time,
})
const UpdateItem = z.object({
  update_id: Text,
  service_request_id: Text,
  status: Text,
  updated_datetime: Time,
  description: Text,
})
const ToldItem = z.object({ update_id: Text })

/** The list in a JSON body: as it is, or one thing alone. Throws when it is neither. */
function listInJson(text: string): unknown[] {
  const body: unknown = JSON.parse(text)
  if (Array.isArray(body)) return body
  if (body && typeof body === 'object') return [body]
  throw new Error('The answer is no list')
}

/** The list in an XML body, whatever its elements are called. */
async function listInXml(text: string): Promise<unknown[]> {
  const { XMLParser } = await import('fast-xml-parser')
  const isItem = (path: unknown) => String(path).split('.').length === 2
  const parser = new XMLParser({
    parseTagValue: false,
    ignoreDeclaration: true,
    processEntities: true,
    isArray: (_, path) => isItem(path),
  })
  const [root] = Object.values(parser.parse(text) as Record<string, unknown>)
  if (root === '') return []
  if (!root || typeof root !== 'object') throw new Error('The answer is no list')
  return Object.values(root).flat()
}

export type Format = 'json' | 'xml'

const listIn = async (format: Format, text: string): Promise<unknown[]> =>
  format === 'json' ? listInJson(text) : listInXml(text)

async function read<T extends z.ZodMiniType>(item: T, format: Format, text: string): Promise<z.output<T>[]> {
  return z.array(item).parse(await listIn(format, text))
}

/** What a server gave for a report, or for a token. */
export async function givenIn(format: Format, text: string): Promise<Given | undefined> {
  const [first] = await read(GivenItem, format, text)
  if (first?.service_request_id) return { id: first.service_request_id }
  return first?.token ? { token: first.token } : undefined
}

export async function requestsIn(format: Format, text: string): Promise<ServerRequest[]> {
  const items = await read(RequestItem, format, text)
  return items.map((item) => ({
    id: item.service_request_id,
    status: item.status,
    description: item.description,
    notes: item.status_notes,
    updatedAt: item.updated_datetime,
  }))
}

/** Updates without number, request or time are left out: nothing could be done with them. */
export async function updatesIn(format: Format, text: string): Promise<ServerUpdate[]> {
  const items = await read(UpdateItem, format, text)
  return items.flatMap((item) =>
    item.update_id && item.service_request_id && item.updated_datetime
      ? [
          {
            id: item.update_id,
            requestId: item.service_request_id,
            status: item.status,
            at: item.updated_datetime,
            description: item.description,
          },
        ]
      : [],
  )
}

export async function toldIn(format: Format, text: string): Promise<string | undefined> {
  const [first] = await read(ToldItem, format, text)
  return first?.update_id || undefined
}
