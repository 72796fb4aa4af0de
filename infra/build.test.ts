import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { buildFunctions } from './build-functions.ts'
import { hashOf } from './build-site.ts'

const root = mkdtempSync(join(tmpdir(), 'shire-build-'))
afterAll(() => rmSync(root, { recursive: true }))
const entries = join(root, 'entries')
const outDir = join(root, 'functions')
mkdirSync(entries)
mkdirSync(join(import.meta.dirname, '../build'), { recursive: true })

const source = {
  'later.ts': `export const word = 'later'`,
  'photo.ts': `import sharp from 'sharp'
    export const handler = async () => {
      const { word } = await import('./word/later.ts')
      const create = { width: 3, height: 2, channels: 3 as const, background: 'red' }
      return [word, (await sharp({ create }).png().toBuffer()).toString('latin1', 1, 4)]
    }`,
  'heic.ts': `import { readFileSync } from 'node:fs'
    export const handler = async (file: string) => {
      const { lookAtPhoto } = await import('#aws/evidence/photo.ts')
      const looked = await lookAtPhoto(readFileSync(file))
      return looked.kind === 'fine' ? [looked.file.width, looked.file.height] : looked.why
    }`,
  'plain.ts': 'export const handler = async () => 42',
}

it('makes of each function a folder that runs on its own, with native code where it is used', async () => {
  mkdirSync(join(entries, 'word'))
  writeFileSync(join(entries, 'word/later.ts'), source['later.ts'])
  writeFileSync(join(entries, 'photo.ts'), source['photo.ts'])
  writeFileSync(join(entries, 'plain.ts'), source['plain.ts'])
  expect(await buildFunctions({ target: 'here', outDir, entries })).toEqual(['photo', 'plain'])
  const load = (name: string) => import(pathToFileURL(join(outDir, name, 'index.mjs')).href)
  expect(await (await load('photo')).handler()).toEqual(['later', 'PNG'])
  expect(await (await load('plain')).handler()).toBe(42)
  expect(readdirSync(join(outDir, 'plain'))).toEqual(['index.mjs'])
})

it('puts the decoder of HEIC photos beside the functions that use it, whether they share files or not', async () => {
  const photo = join(import.meta.dirname, '../api/aws/testing/photos/turned.heic')
  // The project's own names are known within the project alone.
  const inside = mkdtempSync(join(import.meta.dirname, '../build/entries-'))
  try {
    writeFileSync(join(inside, 'photo.ts'), source['heic.ts'])
    writeFileSync(join(inside, 'other.ts'), source['heic.ts'])
    for (const together of [false, true]) {
      const folder = join(root, `heic-${together}`)
      await buildFunctions({ target: 'here', outDir: folder, entries: inside, together })
      for (const name of ['photo', 'other']) {
        const { handler } = await import(pathToFileURL(join(folder, name, 'index.mjs')).href)
        expect(await handler(photo)).toEqual([240, 320])
      }
    }
  } finally {
    rmSync(inside, { recursive: true })
  }
})

it('makes functions that share files as well, which do the same', async () => {
  const shared = join(root, 'shared')
  await buildFunctions({ target: 'here', outDir: shared, entries, together: true })
  const load = (name: string) => import(pathToFileURL(join(shared, name, 'index.mjs')).href)
  expect(await (await load('photo')).handler()).toEqual(['later', 'PNG'])
  expect(await (await load('plain')).handler()).toBe(42)
})

it('forgets a function that is no more', async () => {
  rmSync(join(entries, 'plain.ts'))
  await buildFunctions({ target: 'here', outDir, entries })
  expect(existsSync(join(outDir, 'plain'))).toBe(false)
})

it('tells a changed, a new and a renamed input of the site from the same one', () => {
  const folder = join(root, 'inputs')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a'), '1')
  const hashes = [hashOf([folder]), hashOf([folder])]
  writeFileSync(join(folder, 'a'), '2')
  hashes.push(hashOf([folder]))
  writeFileSync(join(folder, 'b'), '')
  hashes.push(hashOf([folder]))
  expect(hashes[0]).toBe(hashes[1])
  expect(new Set(hashes).size).toBe(3)
})
