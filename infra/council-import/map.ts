import { copyFile, mkdir, open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Compression, PMTiles, type Source, TileType } from 'pmtiles'
import type { CouncilProfile } from '#contract/council/council.ts'
import { importedDir } from '../../api/council/areas/write.ts'
import { ImportError } from './problems.ts'

/** Copied whole into a deployment, by a function that has half a gigabyte of room. */
const most = 200_000_000

/** Layers that hold roads: of OpenMapTiles, and of Protomaps and OS Open Zoomstack. */
const roadLayers = ['transportation', 'roads']

/**
 * Reads the map's file where it is given. Returns a line about it, and what copies it once all else is right. Throws
 * ImportError that says how to put the file right.
 */
export async function mapImport(
  path: string | undefined,
  { map }: Pick<CouncilProfile, 'map'>,
  outDir = importedDir,
) {
  if (!path) return { lines: [], write: async () => undefined }
  const name = basename(path)
  const { header, metadata, size } = await read(path, name)
  if (size > most)
    throw new ImportError(
      `${name} has ${megabytes(size)}. Cut it to your county: 200 MB at most, 10 to 60 are usual`,
    )
  if (header.tileType !== TileType.Mvt)
    throw new ImportError(`${name} holds pictures. Make it with vector tiles (MVT)`)
  if (header.tileCompression !== Compression.Gzip && header.tileCompression !== Compression.None)
    throw new ImportError(`${name} is compressed in a way that not every browser reads. Make it with gzip`)
  const { lat, lon } = map.centre
  const inside = header.minLat <= lat && lat <= header.maxLat && header.minLon <= lon && lon <= header.maxLon
  if (!inside)
    throw new ImportError(
      `${name} does not show ${lat}, ${lon}, the middle of the council’s map (map.centre of the profile)`,
    )
  const layers = (metadata.vector_layers ?? []).map(({ id }) => id)
  if (layers.length > 0 && !layers.some((layer) => roadLayers.includes(layer)))
    throw new ImportError(
      `${name} has the layers ${layers.join(', ')}, and none of roads that Shire knows: ${roadLayers.join(' or ')}`,
    )
  if (!metadata.attribution)
    throw new ImportError(
      `${name} does not say whose data it is. Make it with an attribution, such as “© OpenStreetMap contributors”`,
    )
  const write = async () => {
    await mkdir(outDir, { recursive: true })
    await copyFile(path, join(outDir, 'map.pmtiles'))
  }
  return { lines: [`map: ${megabytes(size)}, zoom ${header.minZoom} to ${header.maxZoom}`], write }
}

const megabytes = (bytes: number) =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`

interface Metadata {
  readonly attribution?: string
  readonly vector_layers?: readonly { readonly id: string }[]
}

async function read(path: string, name: string) {
  const file = await open(path).catch(() => {
    throw new ImportError(`There is no file ${path}`)
  })
  try {
    const { size } = await file.stat()
    const source: Source = {
      getKey: () => path,
      getBytes: async (offset, length) => {
        const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset)
        return { data: buffer.buffer.slice(0, bytesRead) }
      },
    }
    const archive = new PMTiles(source)
    const header = await archive.getHeader()
    return { header, metadata: (await archive.getMetadata()) as Metadata, size }
  } catch {
    throw new ImportError(`${name} is no PMTiles file of version 3, or a part of it is missing`)
  } finally {
    await file.close()
  }
}
