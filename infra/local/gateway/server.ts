import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { EngineAnswer } from '../engines/messages.ts'
import { callAccounts } from './accounts.ts'
import { callBuckets } from './buckets.ts'
import { type Engines, passOn, type Service } from './call.ts'
import { credentialOf } from './caller.ts'
import { callTables } from './dynamodb.ts'
import { createGuard, type Guard } from './guard.ts'
import { callQueues, callTopics } from './messages.ts'
import { Refusal, refusalAnswer } from './refusal.ts'
import { callSecrets } from './secrets.ts'

/** What the gateway tells of: a call that a role doesn't allow, or an engine that failed. */
export type Incident = { kind: 'refused' | 'fault'; who: string; what: string }

/** By the name in a signature's credential. */
const services: Record<string, Service> = {
  'cognito-idp': callAccounts,
  dynamodb: callTables,
  s3: callBuckets,
  secretsmanager: callSecrets,
  sns: callTopics,
  sqs: callQueues,
  sts: passOn,
}

/** How often somebody did something that was allowed: `dynamodb:PutItem`. */
export type Calls = { who: string; action: string; times: number }

/** The largest request to AWS, in bytes: a photo of 10 MB in its form. */
const maxBody = 16 * 1024 * 1024

/**
 * Answers for AWS. Every call is judged by the policies of the role of whoever signed it, then done by the engine of
 * its service. Nothing is answered before the engines are there.
 */
export function createGateway(): {
  server: Server
  open(engines: Engines, report: (incident: Incident) => void): void
  /** Since it was opened. */
  calls(): Calls[]
} {
  let answer: ((request: IncomingMessage) => Promise<EngineAnswer>) | undefined
  const counts = new Map<string, Calls>()
  const count = (who: string, action: string) => {
    const known = counts.get(`${who} ${action}`) ?? { who, action, times: 0 }
    counts.set(`${who} ${action}`, { ...known, times: known.times + 1 })
  }
  const server = createServer(async (request, response) => {
    const { status, headers, body } = (await answer?.(request)) ?? {
      status: 503,
      headers: {},
      body: Buffer.alloc(0),
    }
    const { 'content-length': length = body.length, connection: _, ...kept } = headers
    response.writeHead(status, { 'content-length': length, ...kept }).end(body)
  })
  server.keepAliveTimeout = 60_000
  return {
    server,
    open(engines, report) {
      answer = createAnswer(engines, createGuard(engines.plan), report, count)
    },
    calls: () => [...counts.values()],
  }
}

function createAnswer(
  engines: Engines,
  guard: Guard,
  report: (incident: Incident) => void,
  count: (who: string, action: string) => void,
) {
  const principals = new Map(engines.plan.principals.map((principal) => [principal.accessKeyId, principal]))

  return async (request: IncomingMessage): Promise<EngineAnswer> => {
    const url = new URL(request.url ?? '/', 'http://gateway')
    const credential = credentialOf(request, url.searchParams)
    const name = credential?.service ?? 's3'
    let asker = principals.get(credential?.accessKeyId ?? '')
    try {
      const body = await readBody(request)
      const service = services[name]
      if (!service)
        throw new Refusal(400, 'UnknownOperationException', `The player doesn't play the service ${name}.`)
      if (!asker && name !== 's3')
        throw new Refusal(403, 'UnrecognizedClientException', 'Nobody of this stack has that access key.')
      const need = (needs: Parameters<Guard>[1], other = asker) => {
        asker = other
        if (!other) return
        guard(other, needs)
        for (const { action } of needs.access) count(other.name, action)
      }
      const complain = (what: string) => report({ kind: 'refused', who: asker?.name ?? 'somebody', what })
      return await service({ request, url, body, signer: asker, need, complain }, engines)
    } catch (error) {
      const who = asker?.name ?? 'somebody without a key'
      const refused = error instanceof Refusal
      report({ kind: refused ? 'refused' : 'fault', who, what: (error as Error).message })
      return refusalAnswer(
        name,
        refused ? error : new Refusal(500, 'InternalServerError', 'The local engine failed; see its log.'),
      )
    }
  }
}

function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= maxBody) chunks.push(chunk)
    })
    request.on('error', reject)
    request.on('end', () => {
      if (length > maxBody)
        reject(new Refusal(400, 'EntityTooLarge', `A request to AWS has at most ${maxBody} bytes here.`))
      else resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
    })
  })
}
