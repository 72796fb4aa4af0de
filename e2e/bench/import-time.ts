import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Milliseconds: by the clock, and of processor time, which other programs on the machine hardly change. */
export interface ImportTime {
  clock: number
  processor: number
}

const program = `
const used = process.cpuUsage()
const began = performance.now()
await import(process.env.BENCH_MODULE)
const clock = performance.now() - began
const { user, system } = process.cpuUsage(used)
process.stdout.write(JSON.stringify({ clock, processor: (user + system) / 1000 }))
process.exit()`

/** What a fresh process of this Node takes to import the module. Throws when it can't be imported. */
export async function importTime(file: string, environment: Record<string, string>): Promise<ImportTime> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, BENCH_MODULE: pathToFileURL(file).href },
    timeout: 10_000,
  })
  return JSON.parse(stdout)
}
