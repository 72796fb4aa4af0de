import { createContext, Script } from 'node:vm'
import type { Answer, Incoming } from './exchange.ts'

/** What a CloudFront Function made of a request: the request to go on with, or an answer. */
export type EdgeResult = { request: Pick<Incoming, 'path' | 'query' | 'headers'> } | { answer: Answer }

type Values = Record<string, { value: string; multiValue?: { value: string }[] }>
type EdgeRequest = { method: string; uri: string; querystring: Values; headers: Values; cookies: Values }
type EdgeResponse = {
  statusCode: number
  statusDescription?: string
  headers?: Values
  cookies?: Record<string, { value: string; attributes?: string }>
  body?: string | { encoding: 'text' | 'base64'; data: string }
}

const emptyContext = { distributionDomainName: 'localhost', distributionId: 'LOCAL', requestId: 'local' }

/** The code of a CloudFront Function as it stands in the template, run in a world of its own. */
export function createEdgeFunction(code: string) {
  const world = createContext({ console }, { codeGeneration: { strings: false, wasm: false } })
  new Script(code, { filename: 'cloudfront-function.js' }).runInContext(world)
  const handler = new Script('(event) => handler(JSON.parse(event))').runInContext(world) as (
    event: string,
  ) => unknown

  async function run(eventType: string, ip: string, parts: object): Promise<unknown> {
    const event = { version: '1.0', context: { ...emptyContext, eventType }, viewer: { ip }, ...parts }
    return JSON.parse(JSON.stringify(await handler(JSON.stringify(event))))
  }

  return {
    async onRequest(request: Incoming): Promise<EdgeResult> {
      const result = (await run('viewer-request', request.ip, { request: edgeRequest(request) })) as
        | EdgeRequest
        | EdgeResponse
      if ('statusCode' in result) return { answer: answerOf(result) }
      return { request: { path: result.uri, query: queryOf(result.querystring), headers: headersOf(result) } }
    },
    async onResponse(request: Incoming, { status, headers, body, cookies }: Answer): Promise<Answer> {
      const response = { statusCode: status, statusDescription: '', headers: values(headers), cookies: {} }
      const result = (await run('viewer-response', request.ip, {
        request: edgeRequest(request),
        response,
      })) as EdgeResponse
      const changed = answerOf(result)
      return {
        ...changed,
        body: result.body === undefined ? body : changed.body,
        ...(cookies && { cookies }),
      }
    },
  }
}

function edgeRequest({ method, path, query, headers: { cookie, ...headers } }: Incoming): EdgeRequest {
  const querystring: Values = {}
  for (const part of query ? query.split('&') : []) {
    const [name = '', value = ''] = part.split('=', 2)
    const known = querystring[name]
    if (known) known.multiValue = [...(known.multiValue ?? [{ value: known.value }]), { value }]
    else querystring[name] = { value }
  }
  const cookies = (cookie ?? '')
    .split(/;\s*/)
    .filter(Boolean)
    .map((pair) => pair.split(/=(.*)/s))
  return {
    method,
    uri: path,
    querystring,
    headers: values(headers),
    cookies: Object.fromEntries(cookies.map(([name = '', value = '']) => [name, { value }])),
  }
}

const values = (headers: Record<string, string>): Values =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value }]))

const plain = (headers: Values = {}) =>
  Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name.toLowerCase(), value]))

function headersOf({ headers, cookies }: EdgeRequest) {
  const cookie = Object.entries(cookies)
    .map(([name, { value }]) => `${name}=${value}`)
    .join('; ')
  return { ...plain(headers), ...(cookie && { cookie }) }
}

const queryOf = (query: Values) =>
  Object.entries(query)
    .flatMap(([name, { value, multiValue }]) =>
      (multiValue ?? [{ value }]).map((one) => (one.value ? `${name}=${one.value}` : name)),
    )
    .join('&')

function answerOf({ statusCode, headers, cookies, body }: EdgeResponse): Answer {
  const data = typeof body === 'string' ? { encoding: 'text', data: body } : body
  const set = Object.entries(cookies ?? {}).map(
    ([name, { value, attributes }]) => `${name}=${value}${attributes ? `; ${attributes}` : ''}`,
  )
  return {
    status: statusCode,
    headers: plain(headers),
    ...(set.length && { cookies: set }),
    body: Buffer.from(data?.data ?? '', data?.encoding === 'base64' ? 'base64' : 'utf8'),
  }
}
