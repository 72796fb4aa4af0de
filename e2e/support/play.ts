import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const built = join(root, 'build/assembly')

/** A whole installation in a process of its own, as `npm start` makes it. */
export interface Installation {
  readonly url: string
  readonly dataDir: string
  readonly pid: number
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>
  /** Removes its data. */
  remove(): Promise<void>
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function answers(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 240_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended while starting:\n${said()}`)
    const ready = await fetch(`${url}/api/services`).then(
      (response) => response.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resume) => setTimeout(resume, 100))
  }
  throw new Error(`It did not answer in four minutes:\n${said()}`)
}

export const newDataDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'shire-'))

/**
 * Starts an installation with this data or with none yet, on this port or a free one, and waits until it answers. It is
 * built first, unless `SHIRE_BUILT` says that it was.
 */
export async function play(dataDir?: string, at?: number): Promise<Installation> {
  const data = dataDir ?? (await newDataDir())
  const port = at ?? (await freePort())
  const start = process.env.SHIRE_BUILT
    ? ['infra/local/testing/run.ts', built, data]
    : ['infra/local/start.ts']
  const child = run(start, { PORT: String(port), SHIRE_DATA: data })
  return running(child, data, async () => `http://localhost:${port}`)
}

/** Starts what an earlier start has built and synthesised, without building it again. */
export const playBuilt = (dataDir: string): Promise<Installation> => playAssembly(built, dataDir)

/**
 * Synthesises what an earlier start has built, with other consumers for departments, such as `highways=open311`.
 * Returns the directory of the assembly.
 */
export async function assemblyWith(foreign: string): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), 'shire-assembly-'))
  // All that is deployed takes seconds to load, and hardly anybody asks for it.
  const { synth } = await import('#infra/app.ts')
  const { council } = await import('#council')
  const { withPlayedIdentity } = await import('#infra/local/outside/council-identity/played.ts')
  const built = { functions: join(root, 'build/functions'), site: join(root, 'build/site') }
  synth({ ...built, outdir, council: withPlayedIdentity(council), foreign, staging: false })
  return outdir
}

/** Plays an assembly. */
export async function playAssembly(assembly: string, dataDir: string): Promise<Installation> {
  const child = run(['infra/local/testing/run.ts', assembly, dataDir])
  return running(child, dataDir, async () => String(await once(child.stdout, 'data')).trim())
}

function run(args: string[], environment: Record<string, string> = {}) {
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function running(
  child: ReturnType<typeof run>,
  dataDir: string,
  address: () => Promise<string>,
): Promise<Installation> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  try {
    const url = await address()
    await answers(url, child, () => output)
    return {
      url,
      dataDir,
      pid: child.pid ?? 0,
      stop: () => end('SIGTERM'),
      kill: () => end('SIGKILL'),
      remove: () => rm(dataDir, { recursive: true, force: true }),
    }
  } catch (error) {
    await end('SIGKILL')
    throw error
  }
}
