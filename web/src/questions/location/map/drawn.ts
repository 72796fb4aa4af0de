import L from 'leaflet'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Area, Areas } from '#contract/geo/areas.ts'
import type { Names } from '#contract/geo/near.ts'
import { type Label, withRoom } from './labels.ts'

type Colours = CouncilProfile['colours']

/** Streets are named from here on; further out they would only be clutter. */
const streetZoom = 13

/** The map without tiles: our own boundaries, with places and streets by name as far as there is room. */
export function drawAreas(map: L.Map, areas: Areas, colours: Colours): void {
  const shape = (area: Area, options: L.PathOptions) =>
    L.geoJSON(area.geometry, { interactive: false, style: { ...options, bubblingMouseEvents: true } }).addTo(
      map,
    )
  shape(areas.county, { stroke: false, fillColor: '#ffffff', fillOpacity: 1 })
  for (const district of areas.districts)
    shape(district, { color: colours.brand, weight: 1, opacity: 0.35, fill: false })
  for (const neighbour of areas.neighbours) {
    const drawn = shape(neighbour, { stroke: false, fillColor: '#dfe4e2', fillOpacity: 1 })
    name(drawn.getBounds().getCenter(), neighbour.name, 'app-map__neighbour').addTo(map)
  }
  shape(areas.county, { color: colours.brand, weight: 3, fill: false })
}

/** Only where the county ends, for a map that has all else. */
export function drawEdge(map: L.Map, { county }: Areas, colours: Colours): void {
  const style = { color: colours.brand, weight: 3, opacity: 0.6, dashArray: '8 6', fill: false }
  L.geoJSON(county.geometry, { interactive: false, style }).addTo(map)
}

/** Names places and streets, and again whenever the map has moved. */
export function drawNames(map: L.Map, { places, streets }: Names): void {
  const streetsOf = new Map<string, number>()
  for (const { in: town } of streets) streetsOf.set(town, (streetsOf.get(town) ?? 0) + 1)
  const layer = L.layerGroup().addTo(map)
  const draw = () => {
    layer.clearLayers()
    const near = map.getBounds().pad(0.1)
    const label = (
      text: string,
      lat: number,
      lon: number,
      rank: number,
    ): Label & { at: L.LatLng; street: boolean } => {
      const { x, y } = map.latLngToContainerPoint([lat, lon])
      return { text, x, y, rank, at: L.latLng(lat, lon), street: rank < 0 }
    }
    const named = [
      ...places.map(({ name, lat, lon }) => label(name, lat, lon, streetsOf.get(name) ?? 0)),
      ...(map.getZoom() < streetZoom ? [] : streets.map(({ name, lat, lon }) => label(name, lat, lon, -1))),
    ].filter(({ at }) => near.contains(at))
    for (const { text, at, street } of withRoom(named)) {
      if (street) dot(at).addTo(layer)
      name(at, text, street ? 'app-map__street' : 'app-map__place').addTo(layer)
    }
  }
  map.on('moveend', draw)
  draw()
}

const dot = (at: L.LatLng) => L.circleMarker(at, { radius: 3, interactive: false, className: 'app-map__dot' })

function name(at: L.LatLngExpression, text: string, className: string): L.Marker {
  const label = document.createElement('span')
  label.textContent = text
  const icon = L.divIcon({ className: `app-map__name ${className}`, html: label, iconSize: [0, 0] })
  return L.marker(at, { icon, interactive: false, keyboard: false })
}
