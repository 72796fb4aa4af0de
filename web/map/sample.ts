import GeoJSONVT, { type LegacyFeature } from 'geojson-vt'
import type { MapLayers } from '#council/areas/sample/roads.ts'
import { type Archive, pmtiles, type Tile } from './archive.ts'
import { extent, vectorTile } from './vectorTile.ts'

const [minZoom, maxZoom] = [7, 12]

/** Draws the layers into a PMTiles file, as a council's own would be. */
export function drawn(layers: MapLayers, attribution: string): Buffer {
  const bounds = boundsOf(layers)
  const indexes = Object.entries(layers).map(([name, features]) => {
    const options = { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, tolerance: 2, extent, buffer: 64 }
    return [name, new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, options)] as const
  })
  const coords = new Map(
    indexes.flatMap(([, { tileCoords }]) => tileCoords.map((at) => [`${at.z}/${at.x}/${at.y}`, at])),
  )
  const tiles = [...coords.values()].flatMap(({ z, x, y }): Tile[] => {
    if (z < minZoom) return []
    const found = indexes.map(([name, index]): [string, LegacyFeature[]] => [
      name,
      (index.getTile(z, x, y)?.features ?? []).filter(({ tags }) => z >= firstZoom(name, tags)),
    ])
    const shown = found.filter(([, features]) => features.length > 0)
    return shown.length === 0 ? [] : [{ z, x, y, data: vectorTile(new Map(shown)) }]
  })
  return pmtiles({ tiles, bounds, metadata: { name: 'Sample', attribution } })
}

/** What is too small to be seen from far away is left out there. */
function firstZoom(layer: string, tags: LegacyFeature['tags']): number {
  if (layer === 'transportation_name') return 12
  if (layer !== 'transportation') return minZoom
  return { primary: minZoom, tertiary: 9 }[String(tags?.class)] ?? 11
}

function boundsOf(layers: MapLayers): Archive['bounds'] {
  const points = (layers.place ?? []).map(({ geometry }) =>
    geometry.type === 'Point' ? geometry.coordinates : [],
  )
  const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
  return {
    west: Math.min(...lons) - 0.05,
    east: Math.max(...lons) + 0.05,
    south: Math.min(...lats) - 0.03,
    north: Math.max(...lats) + 0.03,
  }
}
