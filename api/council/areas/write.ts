import { existsSync } from 'node:fs'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type GeoFiles, kinds } from './geoFiles.ts'
import { sampleFiles } from './sample/files.ts'

/** Where the importer writes; git leaves it out. */
export const importedDir = join(import.meta.dirname, 'imported')

/**
 * Writes what the browser fetches into `<siteDir>/geo/`: boundaries, wards, places, streets and postcodes, each
 * as imported, or the sample where nothing is.
 */
export async function writeGeo(siteDir: string, imported = importedDir): Promise<void> {
  const outDir = join(siteDir, 'geo')
  for (const kind of kinds) {
    const own = [`${kind}.json`, kind].find((name) => existsSync(join(imported, name)))
    if (own) await cp(join(imported, own), join(outDir, own), { recursive: true })
    else await writeFiles(outDir, sampleFiles[kind]())
  }
}

/** Writes each as one line of JSON under `dir`. */
export async function writeFiles(dir: string, files: GeoFiles): Promise<void> {
  for (const [path, content] of files) {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, `${JSON.stringify(content)}\n`)
  }
}
