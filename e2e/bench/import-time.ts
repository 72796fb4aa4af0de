import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const program = `
const started = performance.now()
await import(process.env.BENCH_MODULE)
process.stdout.write(String(performance.now() - started))
process.exit()`

/** Milliseconds that a fresh process of this Node takes to import the module. Throws when it can't be imported. */
export async function importTime(file: string, environment: Record<string, string>): Promise<number> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, BENCH_MODULE: pathToFileURL(file).href },
    timeout: 10_000,
  })
  return Number(stdout)
}
