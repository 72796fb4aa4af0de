import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Manifest, mergeConfig } from 'vite'
import { writeGeo } from '#council/areas/write.ts'
import { codeSplitting } from './chunks.ts'
import { writeMap } from './map/file.ts'
import { writePages } from './prerender.ts'
import { shownProfile } from './profile.ts'
import { writeOpenDays } from './schools.ts'
import { favicon, faviconIco } from './theme.ts'
import { writeVisitWorker } from './visit-worker.ts'
import config from './vite.config.ts'

const buildFolder = join(import.meta.dirname, '..', 'build')

/** The bundle that draws pages at build, as `web/src/entry-server.tsx` exports it. */
export type Renderer = typeof import('./src/entry-server.tsx')

/**
 * Builds the browser's code and draws every fixed page into `outDir`, which is emptied first:
 * `<path>/index.html`, `shell.html`, `not-found.html`, `favicon.svg`, `favicon.ico`, `visit-worker.js`, `pack-worker.js`, `child-worker.js`, `assets/`, `geo/` and `map/`.
 */
export async function buildSite(outDir: string): Promise<void> {
  await mkdir(buildFolder, { recursive: true })
  const serverDir = await mkdtemp(join(buildFolder, 'renderer-'))
  const environment = process.env.NODE_ENV
  // Vite and React take it for which code to use, whatever the process that builds is for.
  process.env.NODE_ENV = 'production'
  try {
    const [client] = await Promise.all([buildClient(outDir), buildRenderer(serverDir)])
    const server = await readManifest(serverDir)
    const renderer: Renderer = await load(serverDir, server['src/entry-server.tsx']?.file)
    await writePages({ outDir, renderer, client, codeOf: await codeFinder(serverDir, server) })
    await writeFile(join(outDir, 'favicon.svg'), favicon())
    await writeFile(join(outDir, 'favicon.ico'), await faviconIco())
    await writeVisitWorker(outDir, client)
    await writeGeo(outDir)
    await writeMap(outDir)
    await writeOpenDays(outDir)
    await rm(join(outDir, '.vite'), { recursive: true })
  } finally {
    restoreEnvironment(environment)
    await rm(serverDir, { recursive: true, force: true })
  }
}

const shared = { configFile: false, logLevel: 'warn' } as const

async function buildClient(outDir: string): Promise<Manifest> {
  await build(
    mergeConfig(config, {
      ...shared,
      plugins: [shownProfile()],
      build: { outDir, emptyOutDir: true, manifest: true, rolldownOptions: { output: { codeSplitting } } },
    }),
  )
  return readManifest(outDir)
}

async function buildRenderer(outDir: string): Promise<void> {
  const input = join(import.meta.dirname, 'src/entry-server.tsx')
  await build(
    mergeConfig(config, {
      ...shared,
      publicDir: false,
      build: { outDir, emptyOutDir: true, manifest: true, minify: false, ssr: input },
    }),
  )
}

async function readManifest(folder: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(folder, '.vite', 'manifest.json'), 'utf8')) as Manifest
}

/** Finds the source file of what the app fetched, which it knows only by what the import gave. */
async function codeFinder(
  folder: string,
  manifest: Manifest,
): Promise<(exported: unknown) => string | undefined> {
  const sources = new Map<unknown, string>()
  for (const [source, chunk] of Object.entries(manifest)) {
    if (!chunk.isDynamicEntry) continue
    // Code that needs a browser to load, as the map does, is no page.
    const { default: exported } = await load<{ default?: unknown }>(folder, chunk.file).catch(() => ({
      default: undefined,
    }))
    if (exported) sources.set(exported, source)
  }
  return (exported) => sources.get(exported)
}

function load<T>(folder: string, file = ''): Promise<T> {
  return import(pathToFileURL(join(folder, file)).href) as Promise<T>
}

function restoreEnvironment(value: string | undefined): void {
  if (value === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = value
}
