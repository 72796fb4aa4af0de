import type { Plugin } from 'vite'
import type { Service } from '#contract/service.ts'
import type { DirectoryEntry } from './src/features/directory/entry.ts'

const id = 'virtual:directory'

/**
 * Gives pages the catalogue's names and summaries without the questions and their schemas,
 * which would cost the home page more than all the rest of it: `import { directory } from 'virtual:directory'`.
 */
export function directory(): Plugin {
  return {
    name: 'shire-directory',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(resolved) {
      if (resolved !== `\0${id}`) return null
      const { services } = await import('#services/index.ts')
      return `export const directory = ${JSON.stringify(services.map(entryOf))}`
    },
  }
}

function entryOf({ slug, title, summary, words, group, department }: Service): DirectoryEntry {
  return { slug, title, summary, words, group, department }
}
