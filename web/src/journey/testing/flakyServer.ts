import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server treats one request: an answer, or none. */
export type Treatment =
  | { readonly status: number; readonly body: unknown }
  /** A page for people, as the wireless network of a train gives to everything. */
  | { readonly page: string }
  /** `cut` closes the connection once the request was read, `cut-short` in the middle of a good answer. */
  | 'cut'
  | 'cut-short'
  | 'no-answer'

export interface Seen {
  readonly key: string | undefined
  readonly body: unknown
}

/** A server on loopback that treats requests in the order given, and remembers what they held. */
export async function openServer(treatments: readonly Treatment[]) {
  const seen: Seen[] = []
  const server = createServer(async (request, response) => {
    seen.push({ key: request.headers['idempotency-key'] as string | undefined, body: await bodyOf(request) })
    treat(treatments[seen.length - 1] ?? 'cut', response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function treat(treatment: Treatment, response: ServerResponse): void {
  if (treatment === 'no-answer') return
  if (treatment === 'cut') return void response.destroy()
  if (treatment === 'cut-short') {
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': 500 })
    response.write('{"reference":"HW-')
    return void setTimeout(() => response.destroy(), 5)
  }
  if ('page' in treatment)
    return void response.writeHead(200, { 'content-type': 'text/html' }).end(treatment.page)
  const { status, body } = treatment
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
}
