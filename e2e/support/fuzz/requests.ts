import fc from 'fast-check'
import { change, changed, oddText } from './odd.ts'
import type { Operation } from './operations.ts'
import { fitting, type Known, type Schema } from './schema.ts'

/** One request as it goes over the wire. */
export interface Sent {
  readonly method: string
  /** With its query, percent-encoded. */
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}

/** Percent-encodes; half characters become a mark of their own, as in a browser's address. */
const encoded = (part: string): string => encodeURIComponent(part.toWellFormed())

/** What a header can hold. */
const inHeader = (value: string): string => value.replace(/[^\x21-\x7e\xa1-\xff]+/g, ' ').trim()

/** Headers that any client may send, with or without sense. */
const oddHeaders = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { range: 'bytes=5-1' },
      { range: 'bytes=-0' },
      { range: 'bytes=99999999999-' },
      { range: 'lines=1-2' },
      { accept: 'text/nothing' },
      { 'if-none-match': '*' },
      { 'if-modified-since': 'yesterday' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-7' },
      { 'content-type': 'multipart/form-data' },
      { 'content-type': 'multipart/form-data; boundary=x' },
      { authorization: 'Bearer' },
      { authorization: 'Basic YTpi' },
      { origin: 'null' },
      { 'idempotency-key': '-' },
      { cookie: '=;=' },
      { 'x-forwarded-for': '256.1.1.1' },
      { 'accept-language': ';q=' },
    ),
  },
)

/** Addresses that no encoder makes. */
const rawPart = fc.constantFrom('%', '%zz', '%ff', '%C3%28', '%ed%a0%80', '+', '%2e%2e', '')

const rare = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 5) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd })

/** Requests to the operation: mostly what it takes with one thing wrong, often all right, now and then nonsense. */
export function requestsTo(
  operation: Operation,
  schemas: Record<string, Schema>,
  known: Known,
): fc.Arbitrary<Sent> {
  const { value, named } = fitting(schemas, known)
  const given = (name: string, schema: Schema) =>
    rare(named(value(schema, name).map(String), name), oddText, 3)
  const of = (where: string) => operation.parameters.filter((one) => one.in === where)

  const inPath = fc.record(
    Object.fromEntries(
      of('path').map(({ name, schema }) => [name, rare(given(name, schema).map(encoded), rawPart, 12)]),
    ),
  )
  const some = (where: string) => {
    const made = of(where).map(({ name, schema }) => [name, given(name, schema)] as const)
    const needed = of(where).flatMap(({ name, required }) => (required ? [name] : []))
    const whole = fc.record(Object.fromEntries(made), { requiredKeys: needed })
    return rare(whole, fc.record(Object.fromEntries(made), { requiredKeys: [] }))
  }
  return fc
    .record({
      path: inPath,
      query: some('query'),
      headers: some('header'),
      more: oddHeaders,
      body: bodyOf(operation, value),
    })
    .map(({ path, query, headers, more, body }) => {
      const address = operation.path.replace(
        /\{(\w+)\}/g,
        (_, name) => (path as Record<string, string>)[name] ?? '',
      )
      const asked = Object.entries(query).map(([name, one]) => `${encoded(name)}=${encoded(String(one))}`)
      const sent = Object.entries({ ...headers, ...body?.headers, ...more })
      return {
        method: operation.method.toUpperCase(),
        path: asked.length > 0 ? `${address}?${asked.join('&')}` : address,
        headers: Object.fromEntries(sent.map(([name, one]) => [name, inHeader(String(one))])),
        ...(body ? { body: body.text } : {}),
      }
    })
}

type Body = { text: string; headers: Record<string, string> } | undefined

function bodyOf(
  { json, examples = [], form }: Operation,
  value: ReturnType<typeof fitting>['value'],
): fc.Arbitrary<Body> {
  if (form) return value(form).map(asForm)
  if (!json) return fc.constant(undefined)
  const whole = examples.length > 0 ? fc.oneof(fc.constantFrom(...examples), value(json)) : value(json)
  const wrong = fc
    .tuple(whole, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([body, changes]) => changes.reduce(changed, body))
  const text = fc
    .oneof({ weight: 3, arbitrary: whole }, { weight: 4, arbitrary: wrong })
    .map((body) => JSON.stringify(body) ?? '')
  const headers = { 'content-type': 'application/json' }
  return rare(text, fc.constantFrom('', '{', 'null', '[]', '"x"', '{"a":1,"a":2}'), 12).map((sent) => ({
    text: sent,
    headers,
  }))
}

function asForm(fields: unknown): Body {
  const pairs = Object.entries(fields as Record<string, unknown>)
  const text = pairs.map(([name, one]) => `${encoded(name)}=${encoded(String(one))}`).join('&')
  return { text, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
}
