import { XMLParser } from 'fast-xml-parser'

type Values = Record<string, string | readonly string[]>
type Rows = Record<string, string>[]
type Value = { key: string; disable_message?: string }
type Definition = { code: string; required: string; automated?: string; values?: Value[] }[]

/** Elements that may come once or many times. */
const lists = ['service', 'attribute', 'value', 'request', 'request_update', 'error', 'endpoint', 'format']
const parser = new XMLParser({ isArray: (name) => lists.includes(name), parseTagValue: false })

/** Root, and the element of each thing in it, of every list. */
const roots: Record<string, [string, string]> = {
  services: ['services', 'service'],
  requests: ['service_requests', 'request'],
  tokens: ['service_requests', 'request'],
  servicerequestupdates: ['service_request_updates', 'request_update'],
}

/**
 * Another council-reporting app, which knows nothing of Shire but the standard and FixMyStreet's extension: it sends
 * forms and reads whichever format it was set up with.
 */
export class ForeignClient {
  readonly endpoint: string
  readonly format: 'xml' | 'json'
  readonly key: string

  constructor(endpoint: string, format: 'xml' | 'json', key: string) {
    this.endpoint = endpoint
    this.format = format
    this.key = key
  }

  #url = (path: string, query: Record<string, string> = {}) =>
    `${this.endpoint}/${path}.${this.format}?${new URLSearchParams({ jurisdiction_id: 'leicestershire', ...query })}`

  async #read(response: Response, path: string): Promise<Rows> {
    const text = await response.text()
    const [root, each] = response.ok
      ? (roots[path.split('/')[0] ?? ''] ?? ['', ''])
      : (['errors', 'error'] as const)
    if (this.format === 'json') return JSON.parse(text)
    return parser.parse(text)[root]?.[each] ?? []
  }

  async list(path: string, query?: Record<string, string>): Promise<Rows> {
    const response = await fetch(this.#url(path, query))
    const rows = await this.#read(response, path)
    if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(rows)}`)
    return rows
  }

  async definition(code: string): Promise<Definition> {
    const text = await (await fetch(this.#url(`services/${code}`))).text()
    if (this.format === 'json') return JSON.parse(text).attributes
    const { attributes } = parser.parse(text).service_definition
    return attributes.attribute.map((one: { values?: { value: [] } }) => ({
      ...one,
      values: one.values?.value,
    }))
  }

  /** Sends a form, in parts where there are files. Answers with what came back, errors too. */
  async post(path: string, fields: Values, files: Record<string, Buffer> = {}): Promise<Rows> {
    const form = new FormData()
    const pairs = Object.entries({ api_key: this.key, jurisdiction_id: 'leicestershire', ...fields })
    for (const [name, value] of pairs) for (const one of [value].flat()) form.append(name, one)
    for (const [name, bytes] of Object.entries(files))
      form.append(name, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), `${name}.jpeg`)
    const body =
      Object.keys(files).length > 0 ? form : new URLSearchParams([...form] as unknown as [string, string][])
    return this.#read(await fetch(this.#url(path), { method: 'POST', body }), path)
  }
}
