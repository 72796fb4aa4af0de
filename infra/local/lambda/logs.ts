import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

/** What functions print, one file for each in `<data directory>/logs`. */
export function openLogs(dataDir: string) {
  const directory = join(dataDir, 'logs')
  mkdirSync(directory, { recursive: true })
  const files = new Map<string, WriteStream>()
  return {
    directory,
    write(name: string, text: string) {
      const file = files.get(name) ?? createWriteStream(join(directory, `${name}.log`), { flags: 'a' })
      files.set(name, file)
      file.write(text.endsWith('\n') ? text : `${text}\n`)
    },
    close: () =>
      Promise.all([...files.values()].map((file) => new Promise<void>((resolve) => file.end(resolve)))),
  }
}
