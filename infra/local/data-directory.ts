import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'

const probeSize = 1024 * 1024
const full = /ENOSPC|EDQUOT|no space left|disk is full/i

/** Makes the directory where state is kept. Throws, in plain words, when nothing can be written there. */
export function openDataDirectory(path: string): string {
  const directory = resolve(path)
  const probe = join(directory, '.probe')
  try {
    mkdirSync(directory, { recursive: true })
    const file = openSync(probe, 'w')
    try {
      writeSync(file, Buffer.alloc(probeSize))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    return directory
  } catch (error) {
    throw new Error(
      diskTrouble(directory, error as Error) ??
        `${directory} can't be written: ${(error as Error).message}. Set SHIRE_DATA to a directory that can.`,
    )
  } finally {
    rmSync(probe, { force: true })
  }
}

/** What to say when an error means that the disk is full; `undefined` when it means something else. */
export function diskTrouble(directory: string, error: Error): string | undefined {
  return full.test(`${error.message} ${(error.cause as Error | undefined)?.message}`)
    ? `The disk that holds ${directory} is full. Make room, or set SHIRE_DATA to a directory on another disk.`
    : undefined
}
