import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outside, openOutside } from '../outside.ts'
import type { SystemId } from '../systems.ts'

const service: string = randomUUID()
export const notifyKey = `shire-${service}-${randomUUID()}`
const keys: Record<SystemId, string> = {
  notify: notifyKey,
  pay: 'pay-key',
  places: 'places-key',
  foreign: 'foreign-key',
}

/** A token as the clients of GOV.UK Notify make it, right but for what is given. `iat` in seconds. */
export function token({
  iss = service,
  iat = Date.now() / 1000,
  key = notifyKey.slice(-36),
  alg = 'HS256',
} = {}): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const head = `${part({ alg, typ: 'JWT' })}.${part({ iss, iat: Math.floor(iat) })}`
  return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`
}

/** The stand-ins on a port of their own, with a clock that can be put forward. */
export async function serve() {
  const dataDir = mkdtempSync(join(tmpdir(), 'shire-outside-'))
  let known = keys as Partial<Record<SystemId, string>>
  let later = 0
  const open = () =>
    openOutside({
      dataDir,
      key: (system) => known[system],
      foreignKeys: () => (known.foreign ? [known.foreign] : []),
      now: () => Date.now() + later,
    })
  let outside: Outside = open()
  const server: Server = createServer((request, response) => {
    void outside.handle(request, response).then((done) => done || response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    site,
    outside: () => outside,
    forget: () => {
      known = {}
    },
    wait: (milliseconds: number) => {
      later += milliseconds
    },
    /** As a player that is stopped and started with the same data. */
    restart: () => {
      outside = open()
    },
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${site}${path}`, {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(dataDir, { recursive: true })
    },
  }
}
