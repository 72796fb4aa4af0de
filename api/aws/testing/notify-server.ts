import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server is to do instead of taking the next message. */
export interface Instead {
  readonly status?: number
  readonly body?: unknown
  /** Takes the message, and never answers. */
  readonly hang?: true
}

export interface Taken {
  readonly path: string
  readonly email_address?: string
  readonly phone_number?: string
  readonly template_id: string
  readonly reference: string
  readonly personalisation: Record<string, string>
}

const wrong = (status: number, error: string, message: string) => ({
  status,
  body: { status_code: status, errors: [{ error, message }] },
})

/** Whether the bearer is a JWT (HS256) of the service, made with its key, as Notify checks it. */
function authorised(request: IncomingMessage, key: string): boolean {
  const [head = '', claims = '', signature] = (request.headers.authorization ?? '').slice(7).split('.')
  const mine = createHmac('sha256', key.slice(-36)).update(`${head}.${claims}`).digest('base64url')
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}')
  return mine === signature && iss === key.slice(-73, -37) && Math.abs(Date.now() / 1000 - iat) < 30
}

async function bodyOf(request: IncomingMessage): Promise<Taken> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/** Speaks as much of GOV.UK Notify’s API as is used, on a port of this machine. `keyOf` is the service’s API key. */
export async function notifyServer(keyOf: () => string) {
  const taken: Taken[] = []
  const instead: Instead[] = []
  const asked: string[] = []

  async function answer(request: IncomingMessage): Promise<Instead> {
    if (!authorised(request, keyOf())) return wrong(403, 'AuthError', 'Invalid token: API key not found')
    const url = new URL(request.url ?? '', 'http://localhost')
    if (request.method === 'GET') {
      const reference = url.searchParams.get('reference') ?? ''
      asked.push(reference)
      const notifications = taken
        .map((one, at) => ({ id: `notify-${at}`, reference: one.reference }))
        .filter((one) => one.reference === reference)
      return { status: 200, body: { notifications, links: { current: url.href } } }
    }
    const body = await bodyOf(request)
    const told = instead.shift()
    if (told && !told.hang) return told
    const address = url.pathname.endsWith('email') ? body.email_address : body.phone_number
    if (!address) return wrong(400, 'ValidationError', 'email_address is a required property')
    taken.push({ ...body, path: url.pathname })
    if (told) return told
    return { status: 201, body: { id: `notify-${taken.length - 1}`, reference: body.reference } }
  }

  const server = createServer(async (request, response) => {
    const { status = 500, body, hang } = await answer(request)
    if (hang) return
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    /** How often it was asked for messages with this reference. */
    asked: (reference: string) => asked.filter((one) => one === reference).length,
    /** Does this with the next message, in order. */
    next: (...what: Instead[]) => instead.push(...what),
    wrong,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
