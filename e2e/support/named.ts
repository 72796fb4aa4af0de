import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a text for people names that can be looked for: paths of the tree, scripts, lanes, and what tests and commands are asked for. */
export interface Named {
  readonly paths: readonly string[]
  readonly scripts: readonly string[]
  readonly lanes: readonly string[]
  readonly tests: readonly string[]
  /** Of requests, in commands. */
  readonly references: readonly string[]
}

const path = /(?:`|\]\()((?:api|web|infra|e2e|findings)\/[^\s`)#]*|[\w.-]+\.(?:tsx?|json|md))(?=[`)#])/g
const script = /\bnpm (?:run (?:-s )?([\w-]+)|(start|test)\b)/g
const lane = /\bnpm test -- ((?:[a-z]+ ?)+)/g
const reference = /\bnpm run [^`\n]*?\b([A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{4})\b/g
const tests = /\bnpm run vitest -- run ([^`\n]+)/g

const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, one, other]) => (one ?? other ?? '').trim())),
]
const words = (phrases: readonly string[]) => phrases.flatMap((phrase) => phrase.split(' '))

export const namedIn = (markdown: string): Named => ({
  paths: all(markdown, path),
  scripts: all(markdown, script),
  lanes: words(all(markdown, lane)),
  tests: words(all(markdown, tests)).filter((one) => one.includes('/')),
  references: all(markdown, reference),
})

/** What of it the tree does not have. A place that is to be filled in, such as `<wing>`, may be anything. */
export function missingOf({ paths, scripts, tests }: Named, root: string): string[] {
  const has = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts
  const isThere = (pattern: string) => globSync(pattern, { cwd: root }).length > 0
  return [
    ...paths.filter((one) => !isThere(one.includes('/') ? one.replace(/<[^>]+>/g, '*') : `**/${one}`)),
    ...scripts.filter((one) => !(one in has)).map((one) => `npm run ${one}`),
    ...tests.filter((one) => !isThere(`${one}*`)),
  ]
}
