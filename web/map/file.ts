import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { sampleRoads } from '#council/areas/sample/roads.ts'
import { importedDir } from '#council/areas/write.ts'
import { drawn } from './sample.ts'

const sampleCredit = 'Sample map, made up for trying Shire out'

export interface MapFile {
  /** Where browsers find it: its name changes with what is in it. */
  readonly address: string
  readonly content: Buffer
}

/**
 * The map's file: what was imported, else the sample. Missing where places, streets or boundaries were imported
 * without one: made-up roads would lie to whoever knows the real ones.
 */
export function mapFile(imported = importedDir): MapFile | undefined {
  const own = join(imported, 'map.pmtiles')
  const real = ['places.json', 'streets.json', 'areas.json'].some((name) => existsSync(join(imported, name)))
  if (existsSync(own)) return named(readFileSync(own))
  return real ? undefined : sample()
}

let sampled: MapFile | undefined
/** Drawn once: a site is built with its address and its content, and a page in development asks for many parts. */
function sample(): MapFile {
  sampled ??= named(drawn(sampleRoads(), sampleCredit))
  return sampled
}

function named(content: Buffer): MapFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { address: `/map/${hash}.pmtiles`, content }
}

/** Writes the map's file into the built site. */
export async function writeMap(siteDir: string): Promise<void> {
  const file = mapFile()
  if (!file) return
  await mkdir(join(siteDir, 'map'), { recursive: true })
  await writeFile(join(siteDir, file.address), file.content)
}

const name = 'virtual:map'

/** Tells the map where its file is, as `virtual:map`, and serves it during development. */
export function mapAddress(): Plugin {
  return {
    name: 'shire-map',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    load: (resolved) =>
      resolved === `\0${name}`
        ? `export const address = ${JSON.stringify(mapFile()?.address ?? null)}`
        : null,
    configureServer(server) {
      server.middlewares.use('/map', (request, response, next) => {
        const file = mapFile()
        const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
        if (!file || !range) return next()
        const [from, to] = [Number(range[1]), Math.min(Number(range[2]), file.content.length - 1)]
        response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${file.content.length}` })
        response.end(file.content.subarray(from, to + 1))
      })
    },
  }
}
