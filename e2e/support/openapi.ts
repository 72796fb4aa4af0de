import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

interface Operation {
  readonly operationId: string
  /** What somebody must show; nothing where anybody may ask. */
  readonly security?: readonly object[]
  /** An answer without content has no body. */
  readonly responses: Record<string, { content?: Record<string, unknown> }>
}

/** One request to an operation. `path` fills the braces of its address. */
export interface Asked {
  readonly path?: Record<string, string>
  readonly query?: Record<string, string>
  readonly headers?: Record<string, string>
  /** Sent as it is when it is text, else as JSON. */
  readonly body?: unknown
}

const escaped = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1')

/** An ajv for JSON Schema 2020-12 that knows the usual formats. */
export function ajv2020(): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  formats.default(ajv)
  return ajv
}

interface Document {
  readonly paths: Record<string, Record<string, Operation>>
}

/** The installation's OpenAPI document, and a way to call its operations: see `describing`. */
export async function described(url: string) {
  const document = (await (await fetch(`${url}/api/openapi.json`)).json()) as Document
  return describing(document, (address, init) => fetch(`${url}${address}`, init))
}

/**
 * An OpenAPI document, and a way to call its operations that throws when an answer is none of those that the document
 * promises: its status, its media type, and the schema of its body. `ask` takes an address of the API.
 */
export function describing(
  document: Document,
  ask: (address: string, init: RequestInit) => Response | Promise<Response>,
) {
  const ajv = ajv2020()
  ajv.addSchema(document, 'openapi')
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
  /** `<operationId> <status>` of every answer so far. */
  const seen = new Set<string>()

  function check(operationId: string, response: Response, body: unknown): void {
    const { path, method, responses } = find(operationId)
    const answer = `${operationId} ${response.status}`
    const promised = responses[response.status]
    if (!promised) throw new Error(`${answer} is not documented: ${JSON.stringify(body)}`)
    const type = response.headers.get('content-type')?.split(';')[0] ?? ''
    if (!promised.content && Buffer.isBuffer(body) && body.length === 0) return void seen.add(answer)
    if (!promised.content?.[type]) throw new Error(`${answer} is not documented as ${type}`)
    seen.add(answer)
    if (!type.endsWith('json')) return
    const place = ['paths', path, method, 'responses', String(response.status), 'content', type, 'schema']
    const valid = ajv.compile({ $ref: `openapi#/${place.map(escaped).map(encodeURIComponent).join('/')}` })
    if (!valid(body)) throw new Error(`${answer}: ${ajv.errorsText(valid.errors)} in ${JSON.stringify(body)}`)
  }

  function find(operationId: string) {
    const operation = operations.find((one) => one.operationId === operationId)
    if (!operation) throw new Error(`The document has no operation ${operationId}`)
    return operation
  }

  async function call(operationId: string, asked: Asked = {}) {
    const operation = find(operationId)
    const address = operation.path.replace(/\{(\w+)\}/g, (_, name) => asked.path?.[name] ?? name)
    const sent = asked.body === undefined || typeof asked.body === 'string'
    const response = await ask(`${address}?${new URLSearchParams(asked.query)}`, {
      method: operation.method.toUpperCase(),
      headers: { ...(asked.body !== undefined && { 'content-type': 'application/json' }), ...asked.headers },
      ...(asked.body !== undefined && { body: sent ? (asked.body as string) : JSON.stringify(asked.body) }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    const body: unknown = isJson ? JSON.parse(bytes.toString()) : bytes
    check(operationId, response, body)
    return { status: response.status, body, headers: response.headers }
  }

  return { document, operations, seen, call }
}
