import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildFunctions } from './build-functions.ts'

const letterModule = join(import.meta.dirname, '../api/admissions/letter/pdf.ts')

/** A function that makes a letter only once it is asked to. */
const lettering = `
export async function handler() {
  const { letterPdf } = await import(${JSON.stringify(letterModule)})
  const letter = { title: 'A place', sections: [{ id: 'offer', heading: 'Żółw', blocks: [{ kind: 'text', text: 'Words' }] }] }
  const pdf = await letterPdf(letter, { council: 'Exampleshire', reference: 'AD-1', day: '2027-04-16' })
  return Buffer.from(pdf.subarray(0, 8)).toString('latin1')
}`

// Far from this checkout, so that nothing of what is installed in it is found by chance.
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shire-fonts-'))
  await mkdir(join(folder, 'entries'))
  await writeFile(join(folder, 'entries/letters.ts'), lettering)
  await buildFunctions({ target: 'here', outDir: join(folder, 'out'), entries: join(folder, 'entries') })
})
afterAll(() => rm(folder, { recursive: true }))

it('gives a built function the fonts of a letter, which it makes by itself alone', async () => {
  const started = `import('${join(folder, 'out/letters/index.mjs')}').then(({ handler }) => handler()).then((words) => console.log(words))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', started])
  expect(stdout).toMatch(/^%PDF-1\.7/)
})

it('loads what makes PDFs only for whoever asks for one', async () => {
  const first = await readFile(join(folder, 'out/letters/index.mjs'), 'utf8')
  expect(first.length).toBeLessThan(5000)
  const files = await readdir(join(folder, 'out/letters'))
  expect(files.length).toBeGreaterThan(2)
})
