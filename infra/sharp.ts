import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '..')
const installed = join(root, 'node_modules')

interface Manifest {
  version: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

/** Puts sharp, whose native code can't be bundled, beside a built function; does nothing when it is there already. */
export async function addSharp(target: 'lambda' | 'here', functionFolder: string): Promise<void> {
  const { version } = manifest(installed, 'sharp')
  const source = target === 'here' ? installed : await installForLambda(version)
  const destination = join(functionFolder, 'node_modules')
  const stamp = `${target} ${version}`
  const stampFile = join(destination, '.stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  await rm(destination, { recursive: true, force: true })
  for (const name of closure(source, 'sharp')) {
    await cp(join(source, name), join(destination, name), { recursive: true })
  }
  await writeFile(stampFile, stamp)
}

/** Installs sharp as Lambda needs it, once for each version. Returns the node_modules folder. Needs the npm registry. */
async function installForLambda(version: string): Promise<string> {
  const folder = join(root, `build/cache/sharp-${version}-linux-arm64`)
  if (existsSync(folder)) return join(folder, 'node_modules')
  const half = `${folder}.${process.pid}`
  await mkdir(half, { recursive: true })
  await writeFile(
    join(half, 'package.json'),
    JSON.stringify({ private: true, dependencies: { sharp: version } }),
  )
  const platform = ['--os=linux', '--cpu=arm64', '--libc=glibc', '--include=optional']
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']
  const failed = await promisify(execFile)('npm', ['install', ...platform, ...quiet], { cwd: half }).then(
    () => '',
    (error) => String(error.stderr),
  )
  // npm says nothing when an optional package, as native code is, can't be fetched.
  if (failed || !existsSync(join(half, 'node_modules/@img/sharp-linux-arm64'))) {
    await rm(half, { recursive: true })
    throw new Error(
      `npm did not fetch sharp ${version} for Lambda. Check that it reaches its registry.\n${failed}`,
    )
  }
  await mkdir(dirname(folder), { recursive: true })
  await rename(half, folder)
  return join(folder, 'node_modules')
}

/** The package and everything installed that it needs, by name. */
function closure(modules: string, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name) || !existsSync(join(modules, name))) return seen
  seen.add(name)
  const { dependencies, optionalDependencies } = manifest(modules, name)
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    closure(modules, needed, seen)
  }
  return seen
}

function manifest(modules: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'))
}
