import type { LegacyFeature } from 'geojson-vt'
import Pbf from 'pbf'

export const extent = 4096

type Values = Map<string, number>

/** A Mapbox Vector Tile (version 2) of these layers; properties are texts. */
export function vectorTile(layers: ReadonlyMap<string, readonly LegacyFeature[]>): Uint8Array {
  const tile = new Pbf()
  for (const [name, features] of layers) tile.writeMessage(3, writeLayer, { name, features })
  return tile.finish()
}

function writeLayer(layer: { name: string; features: readonly LegacyFeature[] }, pbf: Pbf | undefined) {
  if (!pbf) return
  const keys: Values = new Map()
  const values: Values = new Map()
  pbf.writeVarintField(15, 2)
  pbf.writeStringField(1, layer.name)
  for (const feature of layer.features) {
    const tags = Object.entries(feature.tags ?? {}).flatMap(([key, value]) => [
      indexIn(keys, key),
      indexIn(values, String(value)),
    ])
    pbf.writeMessage(2, writeFeature, { feature, tags })
  }
  for (const key of keys.keys()) pbf.writeStringField(3, key)
  for (const value of values.keys()) pbf.writeMessage(4, writeText, value)
  pbf.writeVarintField(5, extent)
}

function indexIn(values: Values, value: string): number {
  const known = values.get(value)
  if (known !== undefined) return known
  values.set(value, values.size)
  return values.size - 1
}

const writeText = (value: string, pbf: Pbf | undefined) => pbf?.writeStringField(1, value)

function writeFeature({ feature, tags }: { feature: LegacyFeature; tags: number[] }, pbf: Pbf | undefined) {
  pbf?.writePackedVarint(2, tags)
  pbf?.writeVarintField(3, feature.type)
  pbf?.writePackedVarint(4, geometryOf(feature))
}

const command = (id: number, count: number) => id | (count << 3)
const zigzag = (value: number) => (value << 1) ^ (value >> 31)

/** Moves and lines from point to point, each as the step from the one before. */
function geometryOf({ type, geometry }: LegacyFeature): number[] {
  const parts = type === 1 ? [geometry] : geometry
  let [x, y] = [0, 0]
  const step = ([toX, toY]: readonly [number, number]) => {
    const moved = [zigzag(toX - x), zigzag(toY - y)]
    ;[x, y] = [toX, toY]
    return moved
  }
  return parts.flatMap((part) => {
    if (type === 1) return [command(1, part.length), ...part.flatMap(step)]
    // A ring says that it closes instead of naming its first point again.
    const points = type === 3 ? part.slice(0, -1) : part
    const [first, ...rest] = points
    if (!first || rest.length === 0) return []
    const drawn = [command(1, 1), ...step(first), command(2, rest.length), ...rest.flatMap(step)]
    return type === 3 ? [...drawn, command(7, 1)] : drawn
  })
}
