import { globSync } from 'node:fs'
import { buildSite } from '../../infra/build.ts'
import { gzipBytes, loadedBy, withImports } from './built-site.ts'
import { floorBytes } from './floor.ts'
import { kilobytes, type Measurement, type Reading } from './measurement.ts'
import { pages, site } from './pages.ts'

const how = 'gzip level 9 of what the built HTML names (scripts, module preloads) and its static imports'

/** What a page makes the browser load, against the least that its libraries need. */
export const sizes: Measurement = {
  name: 'sizes',
  atMostSeconds: 10,
  async measure() {
    await buildSite({ outDir: site })
    const floor = await floorBytes()
    return [
      {
        id: 'sizes.floor.js',
        value: kilobytes(floor),
        unit: 'KB',
        method:
          'React, router, query and forms, each used once, built by the same Vite options in this run; gzip 9',
        context: true,
      },
      mapSize(),
      searchSize(),
      ...Object.entries(pages).flatMap(([page, { html }]) => readingsOf(page, html, floor)),
    ]
  },
}

/** What a map brings beside what each page has: its code, what that imports, and its style sheet. */
const mapSize = (): Reading => ({
  id: 'sizes.map.code',
  value: kilobytes(lateBytes('createMap', 'question-page')),
  unit: 'KB',
  method:
    'gzip level 9 of Leaflet, pmtiles, protomaps-leaflet, all that they import, and their style sheet, fetched where there is a map',
})

/** What a search brings beside what each page has: what is found, the words for it, and what looks through them. */
const searchSize = (): Reading => ({
  id: 'sizes.search.all',
  value: kilobytes(lateBytes('Found', 'first-page')),
  unit: 'KB',
  method:
    'gzip level 9 of the directory with the words that people use, MiniSearch, the stemmer and all that they import, fetched where somebody searches',
})

/** Bytes (gzip) of a part that is fetched late and of what it imports, without what `page` has loaded before it. */
function lateBytes(part: string, page: keyof typeof pages): number {
  const [file, ...others] = globSync(`assets/${part}-*.js`, { cwd: site })
  // No file would weigh nothing, which is within every budget.
  if (!file || others.length)
    throw new Error(`The code of ${part} is not in one file named assets/${part}-*.js`)
  const before = new Set(loadedBy(site, pages[page].html).scripts)
  const scripts = withImports(site, [`/${file}`]).filter((script) => !before.has(script))
  return gzipBytes(site, [...scripts, ...globSync(`assets/${part}-*.css`, { cwd: site })])
}

function readingsOf(page: string, html: string, floor: number): Reading[] {
  const { scripts, styles } = loadedBy(site, html)
  const bytes = gzipBytes(site, scripts)
  return [
    { id: `sizes.${page}.js`, value: kilobytes(bytes), unit: 'KB', method: how },
    {
      id: `sizes.${page}.js-to-floor`,
      value: bytes / floor,
      unit: '×',
      method: `the page's JavaScript over the floor's, same run`,
    },
    {
      id: `sizes.${page}.css`,
      value: kilobytes(gzipBytes(site, styles)),
      unit: 'KB',
      method: 'gzip level 9 of the style sheets that the built HTML names',
    },
  ]
}
