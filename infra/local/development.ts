import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Front } from './front/listen.ts'

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Vite's development server for `web/`, with hot reload over the same address. */
export async function openVite(front: Front): Promise<{ middleware: Middleware; close(): Promise<void> }> {
  const { createServer } = await import('vite')
  const { default: config } = await import('../../web/vite.config.ts')
  const [server, ...others] = front.servers
  // Hot reload comes over either loopback address, and Vite listens on one.
  for (const other of others) other.on('upgrade', (...upgrade) => server?.emit('upgrade', ...upgrade))
  const vite = await createServer({
    ...config,
    configFile: false,
    root: join(import.meta.dirname, '../../web'),
    server: { middlewareMode: true, ...(server && { hmr: { server } }), host: 'localhost' },
  })
  return { middleware: vite.middlewares, close: () => vite.close() }
}
