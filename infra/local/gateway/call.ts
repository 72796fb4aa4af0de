import type { IncomingMessage } from 'node:http'
import type { WatchedTables } from '../engines/changes.ts'
import type { EngineAnswer, Messages } from '../engines/messages.ts'
import type { Tables } from '../engines/tables.ts'
import type { Plan, Principal } from '../model/plan.ts'
import type { OpenAccounts } from '../outside/sign-in/accounts.ts'
import type { Needs } from './guard.ts'

/** Everything that a call of AWS is answered from. */
export type Engines = {
  plan: Plan
  tables: Tables
  watched: WatchedTables
  messages: Messages
  secrets: Record<string, string>
  accounts: OpenAccounts
  /** Writes the value of a secret where the next start finds it. */
  keepSecret(arn: string, value: string): void
}

/** One request to a service of AWS. */
export type Call = {
  request: IncomingMessage
  url: URL
  body: Buffer
  /** Who signed it; nobody for a browser's upload, whose form holds the signature. */
  signer: Principal | undefined
  /** Throws a Refusal when the policies of `asker` (the signer when left out) don't allow it. */
  need(needs: Needs, asker?: Principal): void
  /** Tells whoever runs the player that the service doesn't take the call as it is. */
  complain(what: string): void
}

export type Service = (call: Call, engines: Engines) => Promise<EngineAnswer> | EngineAnswer

/** `DynamoDB_20120810.PutItem` → `PutItem` */
export const targetOf = ({ headers }: IncomingMessage) =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? ''

/** Sends the request on to fauxqs as it is. */
export function passOn(call: Call, { messages }: Engines): Promise<EngineAnswer> {
  const { method = 'GET', url = '/', headers } = call.request
  const kept = Object.entries(headers).filter(([name]) => !notPassed.has(name))
  const passed = Object.fromEntries(kept.map(([name, value]) => [name, String(value)]))
  return messages.send({ method, url, headers: passed, ...(call.body.length && { body: call.body }) })
}

const notPassed = new Set(['connection', 'transfer-encoding', 'content-length', 'expect'])
