import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** The address that browsers use. It answers "starting" until it is given a handler. */
export type Front = {
  port: number
  url: string
  servers: Server[]
  use(handler: Handler): void
  close(): Promise<void>
}

/**
 * Listens on loopback only, on 127.0.0.1 and, where this machine has it, on ::1. Port 0 takes any free port.
 * Throws an error in plain words when the port is taken.
 */
export async function openFront(port: number): Promise<Front> {
  let handler: Handler = (_, response) => {
    response
      .writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' })
      .end('Shire is starting. Try again in a moment.\n')
  }
  const make = () =>
    createServer({ maxHeaderSize: 32 * 1024 }, (request, response) => handler(request, response))
  const first = make()
  await listen(first, port, '127.0.0.1')
  const taken = (first.address() as AddressInfo).port
  const second = make()
  const both = await listen(second, taken, '::1').then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return false
      first.close()
      throw error
    },
  )
  const servers = both ? [first, second] : [first]
  for (const server of servers) server.keepAliveTimeout = 30_000
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    servers,
    use: (next) => {
      handler = next
    },
    close: async () => {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error),
    )
    server.listen(port, host, resolve)
  })
}

function portTaken(port: number, error: NodeJS.ErrnoException) {
  const words = `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
  return Object.assign(new Error(words), { code: error.code })
}
