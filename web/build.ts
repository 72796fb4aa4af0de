import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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
 * Into `askedDir` goes what draws pages when they are asked for, as `asked.mjs` with all that it needs.
 */
export async function buildSite(outDir: string, askedDir = `${outDir}.asked`): Promise<void> {
  await mkdir(buildFolder, { recursive: true })
  const serverDir = await mkdtemp(join(buildFolder, 'renderer-'))
  const environment = process.env.NODE_ENV
  // Vite and React take it for which code to use, whatever the process that builds is for.
  process.env.NODE_ENV = 'production'
  try {
    const [client] = await Promise.all([buildClient(outDir), buildRenderer(serverDir)])
    const server = await readManifest(serverDir)
    const renderer: Renderer = await load(serverDir, server['src/entry-server.tsx']?.file)
    const codeOf = await codeFinder(serverDir, server)
    await rm(join(serverDir, '.vite'), { recursive: true })
    await rm(askedDir, { recursive: true, force: true })
    await cp(serverDir, askedDir, { recursive: true })
    await writePages({ outDir, askedDir, renderer, client, codeOf })
    await writeFile(join(askedDir, 'package.json'), JSON.stringify({ type: 'module' }))
    await writeFile(join(askedDir, 'asked.mjs'), askedModule(server['src/entry-asked.tsx']?.file))
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
  const input = ['entry-server', 'entry-asked'].map((entry) => join(import.meta.dirname, `src/${entry}.tsx`))
  await build(
    mergeConfig(config, {
      ...shared,
      publicDir: false,
      // Whoever draws pages later has these files and no packages.
      ssr: { noExternal: true },
      build: {
        outDir,
        emptyOutDir: true,
        manifest: true,
        minify: false,
        ssr: true,
        rolldownOptions: { input },
      },
    }),
  )
}

/** `draw(address, site)`, as `drawAsked` of `web/src/entry-asked.tsx` with what the build left for it. */
const askedModule = (file = '') => `import { drawAsked } from './${file}'
import asked from './asked.json' with { type: 'json' }
export const draw = (address, site) => drawAsked(address, site, asked)
`

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
