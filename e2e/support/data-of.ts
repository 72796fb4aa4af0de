import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Leads the operator's commands to the installation that keeps its data there. Returns what leaves the environment as it
 * was: tests that come afterwards have the shared installation.
 */
export function leadTo(dataDir: string): () => void {
  const before = { ...process.env }
  process.env.SHIRE_DATA = dataDir
  return () => {
    for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** Does the work with the operator's commands led to the installation that keeps its data there. */
export async function inDataOf<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const back = leadTo(dataDir)
  try {
    return await work()
  } finally {
    back()
  }
}

/** Every file below a folder. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/**
 * Where any of these markers lies in the logs and queues of an installation, as they are on the disk: `file: marker`.
 * Throws where there is nothing to look at.
 */
export function tracesOf(
  dataDir: string,
  markers: readonly string[],
  folders: readonly ('logs' | 'messages')[] = ['logs', 'messages'],
): string[] {
  const files = folders.flatMap((folder) => filesUnder(join(dataDir, folder)))
  if (files.length === 0) throw new Error(`There is nothing in ${folders.join(' and ')} of ${dataDir}`)
  return files.flatMap((file) => {
    const text = readFileSync(file, 'latin1')
    return markers.filter((marker) => text.includes(marker)).map((marker) => `${file}: ${marker}`)
  })
}
