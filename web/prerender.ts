import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Manifest } from 'vite'
import { drawnWhenAsked } from '#contract/core/pages/drawn-when-asked.ts'
import type { Renderer } from './build.ts'
import { fill, unfinished } from './fill.ts'
import type { Asked } from './src/entry-asked.tsx'
import type { Drawn } from './src/entry-server.tsx'
import { headOf, robots, sitemap } from './structured.ts'

interface Site {
  outDir: string
  /** Gets what pages are drawn by that are drawn when they are asked for. */
  askedDir: string
  renderer: Renderer
  client: Manifest
  /** The source file whose default export this is. */
  codeOf: (exported: unknown) => string | undefined
}

/** Draws every page that can be drawn beforehand into the template that Vite left in `outDir`. */
export async function writePages({ outDir, askedDir, renderer, client, codeOf }: Site): Promise<void> {
  const template = await readFile(join(outDir, 'index.html'), 'utf8')
  await rm(join(outDir, 'index.html'))

  const write = async (file: string, drawn: Drawn, more = '', address = 'many') => {
    const head = [preloads(client, drawn.needs.map(codeOf), template), more].filter(Boolean).join('\n    ')
    const html = fill(template, { title: drawn.title, head, of: address, app: drawn.html })
    await mkdir(dirname(join(outDir, file)), { recursive: true })
    await writeFile(join(outDir, file), html)
  }
  const addresses = renderer.addresses()
  for (const address of addresses) {
    const drawn = await renderer.draw(address)
    if (drawn.html.includes(unfinished))
      throw new Error(`The page ${address} waits for what was not loaded for it.`)
    await write(join(address, 'index.html'), drawn, headOf(address), address)
  }
  await writeFile(join(outDir, 'sitemap.xml'), sitemap(addresses))
  await writeFile(join(outDir, 'robots.txt'), robots())
  await write('not-found.html', await renderer.draw('/not-found.html'))
  await write('shell.html', renderer.drawShell())
  for (const { address, ...drawn } of renderer.drawShells()) await write(join(address, 'shell.html'), drawn)
  const heads = await Promise.all(
    drawnWhenAsked.map(async (path) => {
      const head = async (search: string) => {
        const needs = await renderer.preloadPage(path.replace('{proxy+}', 'one'), search)
        return preloads(client, needs.map(codeOf), template)
      }
      return [path.replace('{proxy+}', '*'), await head(''), await head('?q=one')] as const
    }),
  )
  const asked: Asked = { template, heads }
  await writeFile(join(askedDir, 'asked.json'), JSON.stringify(asked))
}

/** Links that fetch what the page needs along with the app's code: its own, and its styles where it has some. */
function preloads(client: Manifest, sources: readonly (string | undefined)[], template: string): string {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  for (const source of sources) if (source) collect(client, source, scripts, styles)
  return [
    ...[...scripts].map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...[...styles].map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ]
    .filter((link) => !template.includes(/href="([^"]+)"/.exec(link)?.[1] ?? link))
    .join('\n    ')
}

function collect(client: Manifest, source: string, scripts: Set<string>, styles: Set<string>): void {
  const chunk = client[source]
  if (!chunk || scripts.has(chunk.file)) return
  scripts.add(chunk.file)
  for (const style of chunk.css ?? []) styles.add(style)
  for (const needed of chunk.imports ?? []) collect(client, needed, scripts, styles)
}
