import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** What the site is made of: a change in any of these builds it again. */
const inputs = [
  ...[
    'web',
    'api/contract',
    'api/profile',
    'api/services',
    'api/council',
    'api/admissions',
    'api/fostering',
    'api/access',
    'api/requests/rights',
  ],
  ...['package.json', 'package-lock.json'],
]

/** Builds and prerenders the site into `outDir`, unless it is there already from the same inputs. Returns whether it built. */
export async function buildSite({ outDir }: { outDir: string }): Promise<boolean> {
  const stamp = `${outDir}.hash`
  const hash = hashOf(inputs.map((input) => join(root, input)))
  if (
    existsSync(join(outDir, 'index.html')) &&
    existsSync(`${outDir}.asked`) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  )
    return false
  const { buildSite: build } = await import('../web/build.ts')
  await build(outDir)
  writeFileSync(stamp, hash)
  return true
}

/** A hash of the names and contents of these files, and of the files in these folders. */
export function hashOf(paths: string[]): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder))
    hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort()
}
