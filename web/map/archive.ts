import { gzipSync } from 'node:zlib'
import Pbf from 'pbf'
import { zxyToTileId } from 'pmtiles'

export interface Tile {
  readonly z: number
  readonly x: number
  readonly y: number
  readonly data: Uint8Array
}

export interface Archive {
  readonly tiles: readonly Tile[]
  readonly metadata: unknown
  readonly bounds: {
    readonly west: number
    readonly south: number
    readonly east: number
    readonly north: number
  }
}

const headerBytes = 127
/** The root directory has to come with the first 16 KB, which a reader fetches at once. */
const most = 16_384 - headerBytes

/** A PMTiles (version 3) archive of vector tiles, small enough for one directory. */
export function pmtiles({ tiles, metadata, bounds }: Archive): Buffer {
  const entries = tiles
    .map(({ z, x, y, data }) => ({ z, id: zxyToTileId(z, x, y), data: gzipSync(data, { level: 9 }) }))
    .sort((a, b) => a.id - b.id)
  const directory = gzipSync(directoryOf(entries))
  if (directory.length > most) throw new Error('Too many tiles for one directory: draw fewer zooms')
  const json = gzipSync(JSON.stringify(metadata))
  const data = Buffer.concat(entries.map((entry) => entry.data))
  const header = Buffer.alloc(headerBytes)
  header.write('PMTiles')
  header.writeUInt8(3, 7)
  const zooms = entries.map(({ z }) => z)
  const start = headerBytes + directory.length
  const sizes = [headerBytes, directory.length, start, json.length, 0, 0, start + json.length, data.length]
  for (const [at, size] of [...sizes, entries.length, entries.length, entries.length].entries())
    header.writeBigUInt64LE(BigInt(size), 8 + 8 * at)
  // In the order of tiles, gzip inside and outside, vector tiles.
  header.set([1, 2, 2, 1, Math.min(...zooms), Math.max(...zooms)], 96)
  const { west, south, east, north } = bounds
  for (const [at, degrees] of [west, south, east, north].entries())
    writeDegrees(header, degrees, 102 + 4 * at)
  header.writeUInt8(Math.min(...zooms), 118)
  writeDegrees(header, (west + east) / 2, 119)
  writeDegrees(header, (south + north) / 2, 123)
  return Buffer.concat([header, directory, json, data])
}

const writeDegrees = (header: Buffer, degrees: number, at: number) =>
  header.writeInt32LE(Math.round(degrees * 1e7), at)

/** Ids as steps from one to the next, then how many tiles each stands for, lengths, and offsets: nought is "right behind". */
function directoryOf(entries: readonly { id: number; data: Buffer }[]): Uint8Array {
  const pbf = new Pbf()
  pbf.writeVarint(entries.length)
  let last = 0
  for (const { id } of entries) {
    pbf.writeVarint(id - last)
    last = id
  }
  for (const _ of entries) pbf.writeVarint(1)
  for (const { data } of entries) pbf.writeVarint(data.length)
  for (const at of entries.keys()) pbf.writeVarint(at === 0 ? 1 : 0)
  return pbf.finish()
}
