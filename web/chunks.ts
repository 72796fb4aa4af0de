import type { Rolldown } from 'vite'

type Graph = Rolldown.ChunkingContext

/**
 * What goes into a file together, so that a page is a few files and not seventy: a slow phone waits longer for each
 * of those than for what is in it. Each group uses itself and those above it alone.
 */
export const codeSplitting: Rolldown.CodeSplittingOptions = {
  groups: [
    // The entry waits for its first page, which waits for what it shares with the entry: they cannot be one file.
    { name: 'app', tags: ['$initial'], test: (id) => !/(index\.html|entry-client\.tsx)$/.test(id) },
    {
      name: (id, graph) => (inFolder(id, ...everywhere) && !needsZod(id, graph) ? 'shared' : null),
      minShareCount: 4,
    },
    {
      name: (id) =>
        inFolder(id, 'api/contract', 'node_modules/zod', 'node_modules/@tanstack') ? 'data' : null,
      minShareCount: 2,
    },
  ],
}

const everywhere = ['api/contract', 'web/src/app', 'web/src/design', 'web/src/journey', 'web/src/questions']

const inFolder = (id: string, ...folders: string[]): boolean =>
  folders.some((folder) => id.replaceAll('\\', '/').includes(`/${folder}/`))

function needsZod(id: string, graph: Graph, seen = new Set<string>()): boolean {
  if (inFolder(id, 'node_modules/zod')) return true
  if (seen.has(id)) return false
  seen.add(id)
  return (graph.getModuleInfo(id)?.importedIds ?? []).some((imported) => needsZod(imported, graph, seen))
}
