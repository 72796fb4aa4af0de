import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const probeSize = 1024 * 1024
const full = /ENOSPC|EDQUOT|no space left|disk is full/i

/** Makes the directory where state is kept. Throws, in plain words, when nothing can be written there. */
export function openDataDirectory(path: string): string {
  const directory = resolve(path)
  try {
    mkdirSync(directory, { recursive: true })
    tryToWrite(join(directory, '.probe'))
    return directory
  } catch (error) {
    const { message } = error as Error
    const trouble = diskTrouble(directory, error as Error)
    throw new Error(
      trouble ?? `${directory} can't be written: ${message}. Set SHIRE_DATA to a directory that can.`,
    )
  }
}

function tryToWrite(probe: string) {
  const file = openSync(probe, 'w')
  try {
    writeFileSync(file, Buffer.alloc(probeSize))
    fsyncSync(file)
  } finally {
    closeSync(file)
    rmSync(probe, { force: true })
  }
}

/** What to say when an error means that the disk is full; `undefined` when it means something else. */
export function diskTrouble(directory: string, error: Error): string | undefined {
  return full.test(`${error.message} ${(error.cause as Error | undefined)?.message}`)
    ? `The disk that holds ${directory} is full. Make room, or set SHIRE_DATA to a directory on another disk.`
    : undefined
}
