import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  imports: Record<string, string>
}

/** One import of a file: of a value as it loads, of types alone, or of what it loads when that is wanted. */
export interface Import {
  /** Path below the root for what is imported from inside the house, else the package's name. */
  readonly path: string
  readonly as: 'value' | 'type' | 'later'
}

const statement = /^(?:import|export)\b(\s+type\b)?(?:[^'"`;=()]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gm
const later = /\bimport\(\s*['"]([^'"\n]+)['"]/g

/** Every file of the house's code, by its path below the root. */
export const files: readonly string[] = globSync('{api,web,infra}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
)

export const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file)

export const inHouse = (path: string): boolean => /^(api|web|infra|e2e)\//.test(path)

export const sourceOf = (file: string): string => readFileSync(join(root, file), 'utf8')

export function importsOf(file: string): Import[] {
  const source = sourceOf(file)
  return [
    ...[...source.matchAll(statement)].map(([, type, specifier = '']) => ({
      path: target(file, specifier),
      as: type ? ('type' as const) : ('value' as const),
    })),
    ...[...source.matchAll(later)].map(([, specifier = '']) => ({
      path: target(file, specifier),
      as: 'later' as const,
    })),
  ]
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(from), specifier))
  if (specifier.startsWith('#')) {
    if (imports[specifier]) return imports[specifier].slice(2)
    const [prefix, path] = /^(#[^/]+)\/(.+)$/.exec(specifier)?.slice(1) ?? []
    return (imports[`${prefix}/*`] ?? '').slice(2).replace('*', path ?? '')
  }
  return specifier
}
