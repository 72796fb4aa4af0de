import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { services } from '#services/index.ts'
import { definitionFile } from './definition-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'services-'))
  await writeFile(join(folder, 'alone.ts'), `export const helper = 1\nexport const mine = { slug: 'alone' }`)
  await mkdir(join(folder, 'long'))
  await writeFile(join(folder, 'long', 'service.ts'), `export const long = { slug: 'long' }`)
  await writeFile(join(folder, 'renamed.ts'), `export const renamed = { slug: 'other' }`)
})
afterAll(() => rm(folder, { recursive: true }))

it.each([
  ['alone', 'alone.ts', 'mine'],
  ['long', join('long', 'service.ts'), 'long'],
])('finds %s in its file, by its slug', async (slug, file, name) => {
  expect(await definitionFile(slug, folder)).toEqual({ file: join(folder, file), name })
})

it('names a service that is in no file, and where it looked', async () => {
  await expect(definitionFile('nowhere', folder)).rejects.toThrow(/"nowhere".*nowhere\.ts.*service\.ts/)
})

it('names a file that defines another service', async () => {
  await expect(definitionFile('renamed', folder)).rejects.toThrow(/renamed\.ts exports no service.*"renamed"/)
})

it.each(services.map(({ slug }) => slug))('finds %s of the catalogue', async (slug) => {
  expect(await definitionFile(slug)).toBeTruthy()
})
