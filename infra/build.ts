import { readdirSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { build } from 'esbuild'
import { buildSite } from './build-site.ts'
import { addSharp } from './sharp.ts'

export { buildSite }

const root = join(import.meta.dirname, '..')

export interface BuildOptions {
  /** `lambda` is Linux on arm64; `here` is this machine. They differ only where a function has native code. */
  target: 'lambda' | 'here'
  /** Gets one folder for each function, with `index.mjs`. */
  outDir: string
  /** The folder of entry points. */
  entries?: string
}

/** Bundles every function of api/functions. Returns their names. Throws with esbuild's messages when one doesn't build. */
export async function buildFunctions({
  target,
  outDir,
  entries = join(root, 'api/functions'),
}: BuildOptions): Promise<string[]> {
  const entryPoints = readdirSync(entries).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const names = entryPoints.map((file) => basename(file, '.ts'))
  await forget(outDir, names)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: join(entries, `${name}.ts`), out: `${name}/index` })),
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    external: ['sharp'],
    // Packages in CommonJS ask for node's own modules with require, which a module doesn't have.
    banner: {
      js: "import{createRequire as shireRequire}from'node:module';const require=shireRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  })
  for (const [output, { imports }] of Object.entries(metafile.outputs)) {
    const usesSharp = imports.some(({ path, external }) => external && path === 'sharp')
    if (usesSharp) await addSharp(target, join(root, output, '..'))
  }
  return names
}

/** Removes bundles whose entry point is gone, and keeps the others with their native modules. */
async function forget(outDir: string, names: string[]): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const gone = readdirSync(outDir).filter((name) => !names.includes(name))
  await Promise.all(gone.map((name) => rm(join(outDir, name), { recursive: true })))
}

if (import.meta.main) {
  const target = process.argv.includes('--lambda') ? 'lambda' : 'here'
  const outDir = join(root, target === 'lambda' ? 'build/lambda' : 'build/functions')
  const site = join(root, 'build/site')
  const started = performance.now()
  const [names, siteBuilt] = await Promise.all([
    buildFunctions({ target, outDir }),
    buildSite({ outDir: site }),
  ])
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(
    `${names.length} functions in ${relative(root, outDir)} and the site in ${relative(root, site)}${siteBuilt ? '' : ' (unchanged)'}, ${seconds} s`,
  )
}
