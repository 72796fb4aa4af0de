import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../support/client.ts'
import { root } from '../support/imports.ts'
import { freePort } from '../support/play.ts'

/** What a test's own environment says of its installation does not hold for another. */
const environment = (own: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VITEST|SHIRE_|NODE_ENV)/.test(name)),
  ),
  ...own,
})

/** The tree as somebody has it who has just cloned it: nothing built, and nothing imported. */
export class Copy {
  readonly at = mkdtempSync(join(tmpdir(), 'shire-borsetshire-'))
  #running: ChildProcess | undefined

  constructor() {
    const files = readdirSync(root, { withFileTypes: true }).filter((one) => one.isFile())
    for (const name of ['api', 'e2e', 'infra', 'web', ...files.map((file) => file.name)])
      cpSync(join(root, name), join(this.at, name), {
        recursive: true,
        filter: (path) => !/[\\/]imported$/.test(path),
      })
    symlinkSync(join(root, 'node_modules'), join(this.at, 'node_modules'), 'junction')
  }

  /** Runs a file of the copy, or of a package, and returns what it said and how it ended. */
  run(file: string, ...args: string[]): Promise<{ code: number; said: string }> {
    return new Promise((resolve) => {
      const options = { cwd: this.at, env: environment(), maxBuffer: 1e8 }
      const child = execFile(process.execPath, [file, ...args], options, (_, out, err) =>
        resolve({ code: child.exitCode ?? 1, said: `${out}${err}` }),
      )
    })
  }

  /** Starts the copy as `npm start` does. Returns its address once it answers. */
  async start(): Promise<string> {
    const port = String(await freePort())
    const env = environment({ PORT: port, SHIRE_DATA: join(this.at, '.shire'), NODE_ENV: 'production' })
    const child = spawn(process.execPath, ['infra/local/start.ts'], { cwd: this.at, env, stdio: 'pipe' })
    this.#running = child
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    await until(
      async () => said,
      () => said.includes('Ready after') || child.exitCode !== null,
      240_000,
    )
    if (child.exitCode !== null) throw new Error(`It ended while starting:\n${said}`)
    return `http://localhost:${port}`
  }

  /** Stops it; what it keeps stays for the next start. */
  async stop(): Promise<void> {
    const child = this.#running
    if (child && child.exitCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    }
  }

  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.at, { recursive: true, force: true })
  }
}
