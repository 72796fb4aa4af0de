import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'

/** By a name that no bundler follows: it would look for imported schools where there are none. */
const load = <T>(file: string): Promise<T> =>
  import(pathToFileURL(join(import.meta.dirname, file)).href) as Promise<T>

const run = promisify(execFile)

/**
 * The transparency record of this council, as `npm run transparency` prints it. By the command: what is in it comes from
 * rooms that no build of pages knows.
 */
export async function recordModule(): Promise<string> {
  const command = join(import.meta.dirname, '../infra/operate/transparency.ts')
  const { stdout } = await run(process.execPath, [command, '--json'])
  return `export const record = ${JSON.stringify(JSON.parse(stdout))}`
}

/** The rounds of this council, by what a family calls them. */
export async function roundsModule(): Promise<string> {
  const { rounds } = await load<typeof import('#council/admissions/rounds.ts')>(
    '../api/council/admissions/rounds.ts',
  )
  const { titleOf } = await load<typeof import('#contract/admissions/titles.ts')>(
    '../api/contract/admissions/titles.ts',
  )
  return `export const rounds = ${JSON.stringify(rounds.map((round) => ({ id: round.id, title: titleOf(round) })))}`
}

const modules: Readonly<Record<string, () => Promise<string>>> = {
  'virtual:transparency': recordModule,
  'virtual:rounds': roundsModule,
}

/** Gives pages how places are decided and in which rounds, each as a file of its own that few pages fetch. */
export function howDecided(): Plugin {
  return {
    name: 'shire-how-decided',
    resolveId: (source) => (source in modules ? `\0${source}` : null),
    load: async (resolved) => (await modules[resolved.replace(/^\0/, '')]?.()) ?? null,
  }
}
