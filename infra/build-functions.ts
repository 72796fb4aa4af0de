import { readdirSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build, type Metafile } from 'esbuild'
import { addSharp } from './sharp.ts'

const root = join(import.meta.dirname, '..')

export interface BuildOptions {
  /** `lambda` is Linux on arm64; `here` is this machine. They differ only where a function has native code. */
  target: 'lambda' | 'here'
  /** Gets one folder for each function, with `index.mjs` and the chunks that it loads. */
  outDir: string
  /** The folder of entry points. */
  entries?: string
}

/**
 * Bundles every function of api/functions. What a function loads later (an SDK's seldom ways to sign in, an S3
 * client) stays out of its first file. Returns their names. Throws with esbuild's messages when one doesn't build.
 */
export async function buildFunctions(options: BuildOptions): Promise<string[]> {
  const { target, outDir, entries = join(root, 'api/functions') } = options
  const names = readdirSync(entries)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => join(entries, `${name}.ts`)),
    outdir: outDir,
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    external: ['sharp'],
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    write: false,
  })
  const contents = new Map(outputFiles.map((file) => [file.path, file.contents]))
  await forget(outDir, names)
  for (const name of names) {
    const folder = join(outDir, name)
    const files = filesOf(join(outDir, `${name}.mjs`), outputsOf(metafile))
    await clear(folder)
    for (const [at, file] of files.paths.entries()) {
      await writeFile(join(folder, at === 0 ? 'index.mjs' : basename(file)), contents.get(file) ?? '')
    }
    if (files.external.has('sharp')) await addSharp(target, folder)
  }
  return names
}

type Imports = Map<string, { path: string; external: boolean }[]>

/** What each file that esbuild made imports; paths are absolute. */
function outputsOf({ outputs }: Metafile): Imports {
  const importsOf = (imports: Metafile['outputs'][string]['imports']) =>
    imports.map(({ path, external = false }) => ({ path: external ? path : resolve(root, path), external }))
  return new Map(
    Object.entries(outputs).map(([path, { imports }]) => [resolve(root, path), importsOf(imports)]),
  )
}

/** The file and all that it loads, itself first, and the packages that stay outside. */
function filesOf(entry: string, outputs: Imports): { paths: string[]; external: Set<string> } {
  const paths = new Set([entry])
  const external = new Set<string>()
  for (const path of paths) {
    for (const used of outputs.get(path) ?? []) (used.external ? external : paths).add(used.path)
  }
  return { paths: [...paths], external }
}

/** Removes the folders of functions that are no more. */
async function forget(outDir: string, names: string[]): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const gone = (await readdir(outDir)).filter((name) => !names.includes(name))
  await Promise.all(gone.map((name) => rm(join(outDir, name), { recursive: true })))
}

/** Empties a function's folder, but for its native modules, which take long to copy. */
async function clear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const old = (await readdir(folder)).filter((file) => file.endsWith('.mjs'))
  await Promise.all(old.map((file) => rm(join(folder, file))))
}
