import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { build, type Metafile, type BuildOptions as Options, type OutputFile, type Plugin } from 'esbuild'
import { hashOf } from './build-site.ts'
import { addFonts, fontReader } from './fonts.ts'
import { addSharp } from './sharp.ts'

const root = join(import.meta.dirname, '..')

export interface BuildOptions {
  /** `lambda` is Linux on arm64; `here` is this machine. They differ only where a function has native code. */
  target: 'lambda' | 'here'
  /** Gets one folder for each function, with `index.mjs` and the chunks that it loads. */
  outDir: string
  /** The folder of entry points. */
  entries?: string
  /**
   * Lets functions share files, which is made twenty times as fast: for playing them here. Deployed they share none,
   * because each more file that a cold start reads costs it time.
   */
  together?: boolean
  /** Keeps every way to sign in that the AWS SDK knows; left out, a function signs with its role alone. */
  anyCredentials?: boolean
  /** Folder for the map of each file, by which a place in it leads to its line of source; none are made when left out. */
  maps?: string
  /** Folder with the schools of another council, as the importer writes them, in place of those that were imported here. */
  schools?: string
}

/** What functions are made of, beside their entry points: a change in any of these builds them again. */
const inputs = ['api', 'infra/build-functions.ts', 'package.json', 'package-lock.json']

/**
 * Bundles every function of api/functions, unless they are there already from the same inputs. What a function
 * loads later (an SDK's seldom ways to sign in, an S3 client) stays out of its first file. Returns their names. Throws
 * with esbuild's messages when one doesn't build.
 */
export async function buildFunctions(options: BuildOptions): Promise<string[]> {
  const { target, outDir, entries = join(root, 'api/functions') } = options
  const { anyCredentials = false, schools, together = false, maps } = options
  const plugins = [withListings, ...(schools === undefined ? [] : [withSchools(schools)])]
  const names = readdirSync(entries)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => basename(file, '.ts'))
  const stamp = join(outDir, 'inputs.hash')
  const hash = `${target} ${anyCredentials} ${schools} ${together} ${maps} ${hashOf([entries, ...inputs.map((input) => join(root, input))])}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return names
  await forget(outDir, names)
  if (maps) await rm(maps, { recursive: true, force: true })
  const alias: Record<string, string> = {
    // Notify's client is given a transport of our own, so what it would bring stays out: 250 KB of it.
    axios: join(root, 'api/aws/notify/without-axios.ts'),
    bowser: join(root, 'api/aws/core/without-bowser.ts'),
    'brotli/decompress.js': join(root, 'api/pdf/without-brotli.ts'),
    ...(!anyCredentials && {
      '@aws-sdk/credential-provider-node': join(root, 'api/aws/core/role-credentials.ts'),
    }),
  }
  const entryOf = (name: string) => join(entries, `${name}.ts`)
  if (together)
    await bundle(
      names.map((name) => ({ in: entryOf(name), out: `${name}/index` })),
      outDir,
      target,
      { alias, plugins },
    )
  else
    await asManyAsProcessors(names, (name) =>
      bundle(
        [{ in: entryOf(name), out: 'index' }],
        join(outDir, name),
        target,
        { alias, plugins },
        maps && join(maps, name),
      ),
    )
  await writeFile(stamp, hash)
  return names
}

/** Takes the pages of the directory in, which their index looks for in its folder: a function has no such folder. */
const withListings: Plugin = {
  name: 'listings',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]services[/\\]listings[/\\]index\.ts$/ }, ({ path }) => {
      const resolveDir = dirname(path)
      const files = globSync('*/*.ts', { cwd: resolveDir }).sort()
      const imports = files.map((file, at) => `import * as page${at} from './${file.replaceAll('\\', '/')}'`)
      const pages = files.map((_, at) => `page${at}`).join(', ')
      const contents = `${imports.join('\n')}\nexport const listings = [${pages}].flatMap((page) => Object.values(page))`
      return { contents, loader: 'ts', resolveDir }
    })
  },
}

/** Takes what is imported of schools from this folder. */
const withSchools = (folder: string): Plugin => ({
  name: 'schools',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/imported\/(?:schools|catchments)\.json$/ }, ({ path }) => ({
      path: join(folder, basename(path)),
    }))
  },
})

/** More at once are no faster, and all of them at once take 3 GB. */
async function asManyAsProcessors(names: string[], build: (name: string) => Promise<void>): Promise<void> {
  const waiting = names.values()
  const work = async () => {
    for (const name of waiting) await build(name)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
}

/** Bundles these entry points into a folder, with native code beside them where they use it. */
async function bundle(
  entryPoints: { in: string; out: string }[],
  folder: string,
  target: BuildOptions['target'],
  replaced: Pick<Options, 'alias' | 'plugins'>,
  maps?: string,
): Promise<void> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    mainFields: ['module', 'main'],
    external: ['sharp'],
    ...replaced,
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    // Beside what is deployed, never in it: a function would read it at each cold start.
    ...(maps && { sourcemap: 'external', sourcesContent: false }),
    write: false,
  })
  await clear(folder)
  const isMap = ({ path }: OutputFile) => path.endsWith('.map')
  const placed = outputFiles.map((file) =>
    maps && isMap(file) ? { ...file, path: join(maps, basename(file.path)) } : file,
  )
  await Promise.all([...placed.map(write), ...threadsOf(metafile).map(addThread)])
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  if (imports.some(({ path, external }) => external && path === 'sharp')) await addSharp(target, folder)
  if (Object.values(metafile.outputs).some(({ inputs }) => fontReader in inputs)) await addFonts(folder)
}

/** Modules that start a thread, and the file that runs in it. */
const threads = { 'api/aws/evidence/heic.ts': 'api/aws/evidence/heic-thread.ts' }

/** The threads that these bundles start, each with the folder of the bundle, where it is looked for. */
const threadsOf = ({ outputs }: Metafile) =>
  Object.entries(outputs).flatMap(([output, { inputs }]) =>
    Object.entries(threads).flatMap(([starter, entry]) =>
      starter in inputs ? [{ entry, folder: join(root, dirname(output)) }] : [],
    ),
  )

/** Its licence stays with the decoder in it, and it stays a file that can be exchanged for another. */
async function addThread({ entry, folder }: { entry: string; folder: string }): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join(folder, `${basename(entry, '.ts')}.cjs`),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    minify: true,
    legalComments: 'eof',
    logLevel: 'error',
  })
}

async function write(file: OutputFile): Promise<void> {
  await mkdir(dirname(file.path), { recursive: true })
  await writeFile(file.path, withRequire(file))
}

/** Packages that are not modules ask for Node's own by `require`, which a module has to make first. */
function withRequire({ text, contents }: OutputFile): string | Uint8Array {
  return text.includes('Dynamic require of') ? `${makesRequire}${text}` : contents
}

/** Stands before what esbuild wrote, in the first line, which its map knows nothing of. */
export const makesRequire =
  "import{createRequire}from'node:module';const require=createRequire(import.meta.url);"

/** Removes the folders of functions that are no more. */
async function forget(outDir: string, names: string[]): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const gone = (await readdir(outDir)).filter((name) => !names.includes(name) && name !== 'node_modules')
  await Promise.all(gone.map((name) => rm(join(outDir, name), { recursive: true })))
}

/** Empties a folder of bundles, but for native modules, which take long to copy. */
async function clear(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const old = (await readdir(folder)).filter((name) => name !== 'node_modules')
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true })))
}
