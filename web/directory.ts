import type { Plugin } from 'vite'
import type { Service } from '#contract/service.ts'
import type { DirectoryEntry } from './src/features/directory/entry.ts'
import type { StartFacts } from './src/journey/startFacts.ts'

/** What each module makes of the catalogue, by the module's name without `virtual:`. */
const modules: Readonly<Record<string, (services: readonly Service[]) => string>> = {
  directory: (services) => `export const directory = ${JSON.stringify(services.map(entryOf))}`,
  'start-pages': (services) => `export const startPages = ${JSON.stringify(services.map(factsOf))}`,
}

/**
 * Gives pages what they show of the catalogue without its questions and their schemas, which would cost them more
 * than all the rest: `import { directory } from 'virtual:directory'`, `import { startPages } from 'virtual:start-pages'`.
 */
export function directory(): Plugin {
  return {
    name: 'shire-directory',
    resolveId: (source) => (moduleOf(source) ? `\0${source}` : null),
    async load(resolved) {
      const write = resolved.startsWith('\0') ? moduleOf(resolved.slice(1)) : undefined
      if (!write) return null
      const { services } = await import('#services/index.ts')
      return write(services)
    },
  }
}

function moduleOf(source: string) {
  return source.startsWith('virtual:') ? modules[source.slice('virtual:'.length)] : undefined
}

function entryOf({ slug, title, summary, words, group, department }: Service): DirectoryEntry {
  return { slug, title, summary, words, group, department }
}

function factsOf({ slug, title, summary, before, commitment, department, pages }: Service): StartFacts {
  return {
    slug,
    title,
    summary,
    before,
    commitment: commitment.text,
    department,
    firstPage: pages[0]?.id ?? '',
  }
}
