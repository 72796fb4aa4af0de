import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as it comes from a browser: header names in lower case, several values joined. */
export type Incoming = {
  method: string
  /** Path as it was sent, without the query. */
  path: string
  /** Query as it was sent, without the question mark. */
  query: string
  headers: Record<string, string>
  ip: string
  body(limit: number): Promise<Buffer | undefined>
}

/** What is answered. */
export type Answer = { status: number; headers: Record<string, string>; cookies?: string[]; body: Buffer }

export function incoming(request: IncomingMessage): Incoming {
  const url = request.url ?? '/'
  const mark = url.indexOf('?')
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ])
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? url : url.slice(0, mark),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headers: Object.fromEntries(headers),
    ip: request.socket.remoteAddress ?? '127.0.0.1',
    body: (limit) => readBody(request, limit),
  }
}

/** The body, or undefined when it is longer than the limit; then the rest of it is read and forgotten. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
    })
    request.on('error', reject)
    request.on('end', () => resolve(length > limit ? undefined : Buffer.concat(chunks)))
  })
}

/** Whether its length is that of what GET answers: a function that is asked for HEAD gives no body to measure. */
const says = (method: string, status: number, body: Buffer): boolean =>
  status !== 304 && status !== 204 && (method !== 'HEAD' || body.length > 0)

export function send(
  response: ServerResponse,
  method: string,
  { status, headers, cookies, body }: Answer,
): void {
  const bodiless = method === 'HEAD' || status === 304 || status === 204
  response.writeHead(status, {
    ...headers,
    ...(cookies?.length && { 'set-cookie': cookies }),
    ...(says(method, status, body) && { 'content-length': String(body.length) }),
  })
  response.end(bodiless ? undefined : body)
}

export const text = (status: number, message: string, type = 'text/plain; charset=utf-8'): Answer => ({
  status,
  headers: { 'content-type': type },
  body: Buffer.from(message),
})

/** What API Gateway says when it answers itself. */
export const message = (status: number, words: string): Answer =>
  text(status, JSON.stringify({ message: words }), 'application/json')
