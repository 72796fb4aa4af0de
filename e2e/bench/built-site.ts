import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

/** Addresses below the site's root, beginning with `/`. */
export interface Loaded {
  scripts: string[]
  styles: string[]
}

/**
 * What a browser loads for a built page before its code runs: the scripts, module preloads and style sheets that
 * the HTML names, and everything those scripts import statically.
 * `site` is the folder of the built site, `page` an HTML file in it.
 */
export function loadedBy(site: string, page: string): Loaded {
  const tags = readFileSync(join(site, page), 'utf8').match(/<(script|link)\b[^>]*>/g) ?? []
  const scripts = tags.flatMap((tag) => {
    const address = tag.startsWith('<script') ? attribute(tag, 'src') : hrefOf(tag, 'modulepreload')
    return address ? [address] : []
  })
  const styles = tags.flatMap((tag) => hrefOf(tag, 'stylesheet') ?? [])
  return { scripts: withImports(site, scripts), styles: [...new Set(styles)] }
}

/** The scripts, and everything they import statically, each once. */
export function withImports(site: string, scripts: readonly string[]): string[] {
  const seen = new Set<string>()
  const follow = (address: string): void => {
    if (seen.has(address)) return
    seen.add(address)
    for (const specifier of staticImports(readFileSync(join(site, address), 'utf8'))) {
      follow(posix.resolve(posix.dirname(address), specifier))
    }
  }
  scripts.forEach(follow)
  return [...seen]
}

/** Bytes that these files are when each is compressed with gzip at level 9. */
export function gzipBytes(site: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file)), { level: 9 }).length, 0)
}

function staticImports(code: string): string[] {
  const { staticImports, staticExports } = parseSync('built.js', code).module
  const exported = staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest?.value))
  return [...staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported].filter(
    (specifier) => specifier !== undefined,
  )
}

function hrefOf(tag: string, rel: string): string | undefined {
  return attribute(tag, 'rel') === rel ? attribute(tag, 'href') : undefined
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="?([^"\\s>]+)`).exec(tag)?.[1]
}
