import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { buildFunctions } from './build-functions.ts'
import { withLines } from './source-line.ts'

const root = mkdtempSync(join(tmpdir(), 'shire-line-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Builds a function that fails in its fourth line, runs it, and returns the stack with lines of source. */
async function failedIn(name: string, first: string): Promise<string> {
  const [entries, outDir, maps] = [join(root, name), join(root, `${name}-out`), join(root, `${name}-maps`)]
  mkdirSync(entries)
  writeFileSync(
    join(entries, 'fails.ts'),
    `${first}\n\nexport function handler(): never {\n  throw new Error('kept to itself')\n}\n`,
  )
  await buildFunctions({ target: 'here', outDir, entries, maps })
  const files = join(outDir, 'fails')
  const { handler } = await import(pathToFileURL(join(files, 'index.mjs')).href)
  try {
    handler()
  } catch (error) {
    const [, place = ''] = (error as Error).stack!.split('\n')
    expect(place).toContain('index.mjs')
    return withLines(place, { files, maps: join(maps, 'fails') })
  }
  throw new Error('It did not fail')
}

it('leads from a place in a built file to its line of source', async () => {
  expect(await failedIn('plain', 'export const one: number = 1')).toMatch(/plain\/fails\.ts:4/)
})

it('counts out what stands before a file that asks for packages of the old kind', async () => {
  writeFileSync(join(root, 'old.cjs'), "module.exports = require('node:os').EOL\n")
  expect(await failedIn('asking', "export { default } from '../old.cjs'")).toMatch(/asking\/fails\.ts:4/)
})

it('leaves alone what is in no built file', () => {
  const built = { files: join(root, 'none'), maps: join(root, 'none') }
  const stack = 'at handler (file:///var/task/index.mjs:1:20)\nat node:internal/process/task_queues:105:5'
  expect(withLines(stack, built)).toBe(stack)
})
