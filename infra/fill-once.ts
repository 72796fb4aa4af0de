import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What is being filled in this process, by folder: whoever asks meanwhile waits for the same. */
const filling = new Map<string, Promise<void>>()

/**
 * Fills a folder once, however many ask for it, here or in other processes: `fill` gets a new empty folder beside it,
 * which takes the folder's name when all is in it. Nothing is left behind when that fails, and the next who asks tries again.
 */
export function fillOnce(folder: string, fill: (half: string) => Promise<void>): Promise<void> {
  const begun = filling.get(folder)
  if (begun) return begun
  const filled = fillNow(folder, fill).finally(() => filling.delete(folder))
  filling.set(folder, filled)
  return filled
}

async function fillNow(folder: string, fill: (half: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  await mkdir(dirname(folder), { recursive: true })
  // Beside it, because a folder can be renamed only within one file system.
  const half = await mkdtemp(`${folder}.`)
  try {
    await fill(half)
    await rename(half, folder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    // Another process was first: what it made is the same.
    const first = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
    if (!first || !existsSync(folder)) throw error
  }
}
