import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What `npm start` says on standard error, and its exit code, when it can't start. */
async function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.ts')], {
    env: { ...process.env, ...environment },
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'exit')
  return { code, lines: said.trim().split('\n') }
}

it('says in one line that the port is in use', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, lines } = await start({ PORT: String(port) })
  server.close()
  expect(lines).toEqual([
    `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
  ])
  expect(code).toBe(1)
})

it('says in one line that PORT is no port', async () => {
  expect(await start({ PORT: 'http' })).toEqual({
    code: 1,
    lines: ['PORT is http, and a port is a whole number from 0 to 65535.'],
  })
})

it('says in one line that it can not write its state', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'shire-')), 'a-file')
  writeFileSync(file, '')
  chmodSync(file, 0o400)
  const { code, lines } = await start({ PORT: '0', SHIRE_DATA: file })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain(`${file} can't be written`)
  expect(code).toBe(1)
})
