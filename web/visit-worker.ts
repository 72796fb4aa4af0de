import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from 'vite'

/** A worker: the file that it is written to, what its caches are called, and what its pages are made of. */
interface Worker {
  readonly file: string
  readonly caches: string
  /** The entry, and what is fetched for a page after it: tables of pages on the way there, and the pages. */
  readonly sources: readonly string[]
  /** Stands for all addresses of its pages, as it is drawn in the browser. */
  readonly shell: string
}

const way = ['index.html', 'src/app/workspacePages.ts']

const visits: Worker = {
  file: 'visit-worker.js',
  caches: 'shire-visits',
  sources: [
    ...way,
    'src/features/fostering-desk/pages.ts',
    ...['VisitsPage', 'VisitPage', 'ListPage', 'ItemPage'].map(
      (page) => `src/features/fostering-desk/visit/${page}.tsx`,
    ),
  ],
  shell: '/workspace/fostering/visits/any/where',
}

const packs: Worker = {
  file: 'pack-worker.js',
  caches: 'shire-packs',
  sources: [
    ...way,
    'src/features/panel/pages.ts',
    'src/features/panel/pack/PackPage.tsx',
    'src/features/panel-day/MeetingPage.tsx',
  ],
  shell: '/workspace/panel/any/where',
}

/** Of a carer: who decides what for a child, and the daily log. */
const children: Worker = {
  file: 'child-worker.js',
  caches: 'shire-children',
  sources: [
    'index.html',
    'src/app/fosteringPages.ts',
    'src/features/fostering-place/pages.ts',
    ...['ChildrenPage', 'ChildPage', 'InformationPage', 'DecisionsPage', 'LogPage'].map(
      (page) => `src/features/fostering-place/child/${page}.tsx`,
    ),
  ],
  shell: '/fostering/place/any/where/children',
}

/** Addresses of all files that these sources need, without what they fetch only when it is wanted. Throws where one is not built. */
export function filesOf(client: Manifest, wanted: readonly string[] = visits.sources): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const collect = (source: string) => {
    if (seen.has(source)) return
    seen.add(source)
    const chunk = client[source]
    if (!chunk)
      throw new Error(`${source} is no file of its own in the built site: its pages would not open offline`)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(`/${file}`)
    for (const needed of chunk.imports ?? []) collect(needed)
  }
  for (const source of wanted) collect(source)
  return [...found].sort()
}

/** Writes the workers into the built site: each is another one whenever one of its files is. */
export async function writeVisitWorker(outDir: string, client: Manifest): Promise<void> {
  const page = await readFile(join(outDir, 'shell.html'))
  const code = await readFile(join(import.meta.dirname, 'visit-worker.js'), 'utf8')
  for (const { file, caches, sources, shell } of [visits, packs, children]) {
    const files = [...filesOf(client, sources), '/favicon.svg']
    const version = createHash('sha256').update(page).update(files.join()).digest('hex').slice(0, 16)
    const written = code
      .replace('= NAME', `= ${JSON.stringify(`${caches} ${version}`)}`)
      .replace('= FILES', `= ${JSON.stringify(files)}`)
      .replace('= SHELL', `= ${JSON.stringify(shell)}`)
    await writeFile(join(outDir, file), written)
  }
}
