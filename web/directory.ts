import type { Plugin } from 'vite'
import { type Catalogue, modules, modulesBySlug } from './directory-modules.ts'

type Write = (catalogue: Catalogue) => string | Promise<string>

/**
 * Gives pages what they show of the catalogue without all the rest of it, as `virtual:<name>`: `directory` for the
 * search, `titles` for lists, `reports`, `applications` and `popular` for theirs, `workspace-services` for staff;
 * `definitions`, `start-pages` and `listings` a file for each slug, fetched when it is wanted.
 */
export function directory(): Plugin {
  return {
    name: 'shire-directory',
    resolveId: (source) => (writerOf(source) ? `\0${source}` : null),
    async load(resolved) {
      const write = resolved.startsWith('\0') ? writerOf(resolved.slice(1)) : undefined
      if (!write) return null
      const [{ services }, { listings }] = await Promise.all([
        import('#services/index.ts'),
        import('#services/listings/index.ts'),
      ])
      return write({ services, listings })
    },
  }
}

function writerOf(source: string): Write | undefined {
  const [prefix, name = ''] = source.split(/(?<=^virtual:)/)
  if (prefix !== 'virtual:') return undefined
  const [kind = '', slug] = name.split('/')
  if (slug === undefined) return modules[name]
  const one = modulesBySlug[kind]
  return one && ((catalogue) => `export default ${JSON.stringify(one(catalogue, slug))}`)
}
