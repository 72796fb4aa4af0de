import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../support/play.ts'
import { afterwards } from './tidy.ts'

const giveUpAfterMs = 60_000

export interface Started {
  /** Of npm's own process, the root of the tree. */
  pid: number
  /** From the command to the first page's answer. */
  seconds: number
  stop(): Promise<void>
}

/** Runs `npm start` in `folder` on a free port. Throws with what it said when it ends or does not answer. */
export async function npmStart(folder: string, dataDir: string): Promise<Started> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), SHIRE_DATA: dataDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that it gets Ctrl-C as a whole, like in a terminal.
    detached: true,
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const running = () => child.exitCode === null && child.signalCode === null
  const stop = async (signal: NodeJS.Signals = 'SIGINT') => {
    if (!running() || !child.pid) return
    const ended = once(child, 'exit')
    process.kill(-child.pid, signal)
    await ended
  }
  afterwards(() => stop('SIGKILL'))
  while (!(await answers(`http://127.0.0.1:${port}/`))) {
    if (!running() || !child.pid || performance.now() - began > giveUpAfterMs) {
      throw new Error(`npm start did not answer:\n${said}`)
    }
    await wait(20)
  }
  return { pid: Number(child.pid), seconds: (performance.now() - began) / 1000, stop: () => stop() }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => response.ok && (await response.text()).includes('</html>'),
    () => false,
  )
