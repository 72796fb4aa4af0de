import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

/** By a name that no bundler follows: it would look for imported schools where there are none. */
const file = pathToFileURL(join(import.meta.dirname, '../api/council/admissions/offered.ts')).href
type Offered = typeof import('#council/admissions/offered.ts')

const name = 'virtual:offered-schools'

/** Gives the form the schools that families choose from, as a file of its own. */
export function offeredSchools(): Plugin {
  return {
    name: 'shire-offered-schools',
    resolveId: (source) => (source === name ? `\0${name}` : null),
    async load(resolved) {
      if (resolved !== `\0${name}`) return null
      const { offeredSchools: schools } = (await import(file)) as Offered
      return `export const schools = ${JSON.stringify(schools)}`
    },
  }
}
