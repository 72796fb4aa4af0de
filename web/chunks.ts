import { join } from 'node:path'
import type { Rolldown } from 'vite'

type Graph = Rolldown.ChunkingContext

/**
 * What goes into a file together, so that a page is a few files and not seventy: a slow phone waits longer for each
 * of those than for what is in it. Each group uses itself and those above it alone, and what no form needs is in none.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [
    // The entry waits for its first page, which waits for what it shares with the entry: they cannot be one file.
    { name: 'app', tags: ['$initial'], test: (id) => !/(index\.html|entry-client\.tsx)$/.test(id) },
    // Where many begin, and a search, carry what they need themselves, however many pages share a form's other code.
    {
      name: (id, graph) =>
        inForms(id, graph) && (used(start, graph).has(id) || used(search, graph).has(id)) ? 'start' : null,
      minShareCount: 2,
    },
    {
      name: (id, graph) => (inForms(id, graph) && !needsZod(id, graph) ? 'shared' : null),
      minShareCount: 5,
    },
    {
      name: (id, graph) => (inForms(id, graph) && isData(id) && needsZod(id, graph) ? 'data' : null),
      minShareCount: 2,
    },
  ],
}

const isData = (id: string): boolean =>
  /[\\/](api[\\/]contract|node_modules[\\/](zod|@tanstack))[\\/]/.test(id)

const source = (path: string): string => join(import.meta.dirname, 'src', path).replaceAll('\\', '/')
const form = source('journey/JourneyPage.tsx')
const start = source('journey/StartPage.tsx')
const search = source('features/directory/Found.tsx')
const inForms = (id: string, graph: Graph): boolean => used(form, graph).has(id)
const needsZod = (id: string, graph: Graph): boolean =>
  [...used(id, graph)].some((one) => one.includes('/zod/') || one.includes('/@tanstack/'))

/** The module and all that it imports, but for what it imports when it is wanted. */
function used(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) used(imported, graph, found)
  return found
}
