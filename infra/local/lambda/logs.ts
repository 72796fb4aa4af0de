import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'

export type Logs = ReturnType<typeof openLogs>

/** What functions print, one file for each in `<data directory>/logs`. */
export function openLogs(dataDir: string, onTrouble: (error: Error) => void) {
  const directory = join(dataDir, 'logs')
  mkdirSync(directory, { recursive: true })
  const files = new Map<string, WriteStream>()
  function open(name: string) {
    const file = createWriteStream(join(directory, `${name}.log`), { flags: 'a' }).on('error', onTrouble)
    files.set(name, file)
    return file
  }

  return {
    directory,
    write(name: string, text: string) {
      const file = files.get(name) ?? open(name)
      file.write(text.endsWith('\n') ? text : `${text}\n`)
    },
    close: () =>
      Promise.all([...files.values()].map((file) => new Promise<void>((resolve) => file.end(resolve)))),
  }
}
