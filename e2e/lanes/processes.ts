import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const bin = join(root, 'node_modules/.bin')
const logs = join(root, 'build/lanes')

/** What a lane ended with. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Lanes' processes that run, each the first of a group with all that it starts. */
const running = new Set<ChildProcess>()

/** Runs a command of a package. What it says is kept in `build/lanes` too. */
export async function run(
  name: string,
  [command, ...args]: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv,
): Promise<Ended> {
  const child = spawn(join(bin, command), args, {
    cwd: root,
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const [code] = await once(child, 'close').catch((error: Error) => {
    output += error.message
    return [1]
  })
  running.delete(child)
  mkdirSync(logs, { recursive: true })
  writeFileSync(join(logs, `${name}.log`), output)
  return { code: code ?? 1, output }
}

/** Ends what runs, with all that it has started: as Ctrl-C does, and after a few seconds at once. */
export async function endAll(): Promise<void> {
  const children = [...running]
  const signal = (which: NodeJS.Signals) => {
    for (const { pid } of children) {
      try {
        if (pid) process.kill(-pid, which)
      } catch {
        // It has ended by itself.
      }
    }
  }
  const ended = Promise.all(children.map((child) => once(child, 'close')))
  signal('SIGTERM')
  await Promise.race([ended, new Promise((resume) => setTimeout(resume, 5000))])
  signal('SIGKILL')
}
