import { globSync } from 'node:fs'
import { buildSite } from '../../infra/build.ts'
import { gzipBytes, loadedBy } from './built-site.ts'
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
      ...Object.entries(pages).flatMap(([page, { html }]) => readingsOf(page, html, floor)),
    ]
  },
}

/** What a page with a map fetches beside its own code. */
function mapSize(): Reading {
  const file = globSync('assets/createMap-*.js', { cwd: site })
  // No file would weigh nothing, which is within every budget.
  if (file.length !== 1)
    throw new Error(`The map's code is in ${file.length} files named assets/createMap-*.js, not in one`)
  return {
    id: 'sizes.map.js',
    value: kilobytes(gzipBytes(site, file)),
    unit: 'KB',
    method:
      'gzip level 9 of the file with Leaflet, pmtiles and protomaps-leaflet, fetched where there is a map',
  }
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
