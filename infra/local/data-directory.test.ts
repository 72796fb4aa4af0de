import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diskTrouble, openDataDirectory } from './data-directory.ts'

it('makes the directory and leaves nothing in it', () => {
  const directory = join(mkdtempSync(join(tmpdir(), 'shire-')), 'deep', 'data')
  expect(openDataDirectory(directory)).toBe(directory)
  expect(readdirSync(directory)).toEqual([])
})

it.each([
  new Error('ENOSPC: no space left on device, write'),
  new Error('database or disk is full'),
  new Error('failed', { cause: new Error('IO error: tables/000003.log: No space left on device') }),
])('knows a full disk by "%s"', (error) => {
  expect(diskTrouble('/data', error)).toBe(
    'The disk that holds /data is full. Make room, or set SHIRE_DATA to a directory on another disk.',
  )
})

it('takes no other trouble for a full disk', () => {
  expect(diskTrouble('/data', new Error('EACCES: permission denied'))).toBeUndefined()
})
