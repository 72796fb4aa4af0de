import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fillOnce } from './fill-once.ts'

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
  await fillOnce(folder, (half) => fetchForLambda(half, version))
  return join(folder, 'node_modules')
}

async function fetchForLambda(folder: string, version: string): Promise<void> {
  const platform = ['--os=linux', '--cpu=arm64', '--libc=glibc', '--include=optional']
  const failed = await npmInstall(folder, { sharp: version }, platform).then(
    () => '',
    (error) => String(error.stderr ?? error),
  )
  // npm says nothing when an optional package, as native code is, can't be fetched.
  if (failed || !existsSync(join(folder, 'node_modules/@img/sharp-linux-arm64')))
    throw new Error(
      `npm did not fetch sharp ${version} for Lambda. Check that it reaches its registry.\n${failed}`,
    )
}

/** Installs packages into this folder and no other: left to look for its project, npm climbs up to the checkout. */
export async function npmInstall(
  folder: string,
  dependencies: Record<string, string>,
  options: readonly string[] = [],
): Promise<void> {
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']
  const whole = ['install', '--prefix', folder, ...options, ...quiet]
  await promisify(execFile)('npm', whole, { cwd: folder })
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
