import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join, normalize, relative } from 'node:path'
import { buildAll, folders } from './build.ts'
import { makesRequire } from './build-functions.ts'
import { command } from './operate/command.ts'

const root = join(import.meta.dirname, '..')

/** Where the built files of a function are, and their maps. */
export interface Built {
  readonly files: string
  readonly maps: string
}

/**
 * A stack of the log, with the line of source in place of each place in a built file: `api/record/publish.ts:34`. What
 * is in no built file of the function stays as it is.
 */
export function withLines(stack: string, built: Built): string {
  return stack.replaceAll(
    /(?:file:\/\/)?[\w./-]*\/(?<file>[\w.-]+\.mjs):(?<line>\d+):(?<column>\d+)/g,
    (place, file: string, line: string, column: string) =>
      lineOf(built, file, Number(line), Number(column)) ?? place,
  )
}

function lineOf({ files, maps }: Built, file: string, line: number, column: number): string | undefined {
  const path = join(maps, `${file}.map`)
  if (!existsSync(path)) return undefined
  const before = line === 1 && readFileSync(join(files, file), 'utf8').startsWith(makesRequire)
  const map = new SourceMap(JSON.parse(readFileSync(path, 'utf8')))
  const origin = map.findOrigin(line, column - (before ? makesRequire.length : 0))
  if (!('fileName' in origin) || !origin.fileName) return undefined
  // Maps name their sources as seen from the built file.
  const source = relative(root, normalize(join(files, origin.fileName)))
  return `${source}:${origin.lineNumber}`
}

if (import.meta.main) {
  await command(
    'npm run source-line -- <function, such as publish> "<stack of the log>", in the commit that is deployed',
    ['name', 'stack'],
    async ({ name, stack }, said) => {
      await buildAll('lambda')
      const files = join(folders.lambda, name)
      if (!existsSync(files)) throw new Error(`There is no function ${name}: api/functions has them all`)
      said(withLines(stack.replaceAll('\\n', '\n'), { files, maps: join(folders.maps, name) }))
    },
  )
}
