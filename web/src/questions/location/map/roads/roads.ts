import type L from 'leaflet'
import { PMTiles, TileType } from 'pmtiles'
import { type Feature, leafletLayer, type TileSource, type View, type Zxy } from 'protomaps-leaflet'
import { joinedByName } from './join.ts'
import { ground } from './look.ts'
import { labelRules, paintRules } from './rules.ts'
import { inOurWords } from './schema.ts'

/**
 * Adds the council's own map of roads below all else. Rejects when its file cannot be read: the layer itself would
 * draw empty tiles and say nothing. `onLost` hears when a part of it cannot be fetched later.
 */
export async function addRoads(map: L.Map, address: string, onLost: () => void): Promise<void> {
  const file = new PMTiles(new URL(address, location.href).href)
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata()])
  if (header.tileType !== TileType.Mvt) throw new Error('The map has no vector tiles')
  if (!map.getContainer().isConnected) return
  const layer = leafletLayer({
    url: file,
    maxDataZoom: header.maxZoom,
    paintRules,
    labelRules,
    backgroundColor: ground,
    attribution: credit(metadata),
    maxZoom: 19,
  } as Parameters<typeof leafletLayer>[0])
  for (const view of (layer as unknown as { views: Map<string, View> }).views.values()) {
    view.tileCache.source = new OurTiles(view.tileCache.source, onLost)
  }
  ;(layer as unknown as L.GridLayer).addTo(map)
}

/** Attribution of the file as plain text: it comes from whoever made the file. */
function credit(metadata: unknown): string {
  const { attribution = '' } = metadata as { attribution?: string }
  const page = new DOMParser().parseFromString(attribution, 'text/html')
  const words = document.createElement('span')
  words.textContent = page.body.textContent
  return words.innerHTML
}

/** Tiles as our rules know them, whatever schema they speak. */
class OurTiles implements TileSource {
  readonly #tiles: TileSource
  readonly #onLost: () => void

  constructor(tiles: TileSource, onLost: () => void) {
    this.#tiles = tiles
    this.#onLost = onLost
  }

  async get(at: Zxy, size: number): Promise<Map<string, Feature[]>> {
    try {
      const tile = inOurWords(await this.#tiles.get(at, size))
      const names = tile.get('names')
      if (names) tile.set('names', joinedByName(names))
      return tile
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw error
      this.#onLost()
      // The resident is told; as anything else, the layer would write it to the console as a fault.
      throw new DOMException('The roads here did not load', 'AbortError')
    }
  }
}
