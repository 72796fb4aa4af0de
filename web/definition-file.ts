import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const catalogue = join(import.meta.dirname, '..', 'api', 'services')

/** Where a service is defined, and the name under which that file exports it. */
export interface DefinitionFile {
  readonly file: string
  readonly name: string
}

/**
 * Finds a service's definition: `<slug>.ts` or `<slug>/service.ts` in the catalogue's folder. Throws where there is
 * neither, or the file exports no service of this slug.
 */
export async function definitionFile(slug: string, folder = catalogue): Promise<DefinitionFile> {
  const places = [join(folder, `${slug}.ts`), join(folder, slug, 'service.ts')]
  const file = places.find((place) => existsSync(place))
  if (!file)
    throw new Error(`The service "${slug}" is in the catalogue but in neither ${places.join(' nor ')}`)
  const all = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const name = Object.keys(all).find((key) => (all[key] as { slug?: unknown } | undefined)?.slug === slug)
  if (!name) throw new Error(`${file} exports no service with the slug "${slug}"`)
  return { file, name }
}
