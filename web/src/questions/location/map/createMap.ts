import 'leaflet/dist/leaflet.css'
import './map.scss'
import { address } from 'virtual:map'
import L from 'leaflet'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Areas } from '#contract/geo/areas.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Names } from '#contract/geo/near.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { drawAreas, drawEdge, drawNames } from './drawn.ts'
import { drawNearby, type NearbyReport } from './nearby.ts'
import { Pin } from './pin.ts'
import { addRoads } from './roads/roads.ts'

export interface LocationMapHandle {
  /** Puts the pin there and brings it into view; does nothing when the map itself has just put it there. */
  show(value: LocationAnswer | undefined): void
  showNearby(reports: readonly NearbyReport[]): void
  /** Brings all of these into view. */
  fit(reports: readonly NearbyReport[]): void
  remove(): void
}

export interface MapOptions {
  readonly council: Pick<CouncilProfile, 'map' | 'colours'>
  /** What to draw where there are no roads and no tiles, or they can't be fetched. */
  readonly drawn: () => Promise<{ areas: Areas; names: Names }>
  /**
   * The resident moved the pin; missing: they cannot. `precise` is false where the map shows too wide an area to
   * tell one street from another.
   */
  readonly onPin?: (point: LatLon, precise: boolean) => void
  /** The map stands there without its roads, or without some of them. */
  readonly onLost?: () => void
}

const zooms: Readonly<Record<LocationAnswer['precision'], number>> = {
  exact: 17,
  street: 16,
  postcode: 16,
  place: 14,
}
/** How much wider the view is on our own drawing, which has fewer names to find one's way by. */
const drawnWider = 2
/** From here on a finger covers less than 100 m. */
const preciseZoom = 14

/** Makes a Leaflet map in the element, which must have a size. */
export function createMap(element: HTMLElement, options: MapOptions): LocationMapHandle {
  const { council, onPin } = options
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const { centre, zoom } = council.map
  const map = L.map(element, {
    keyboard: true,
    // One finger scrolls the page: a map as wide as the phone would hold on to whoever wants past it.
    dragging: !matchMedia('(pointer: coarse), (hover: none)').matches,
    maxZoom: 19,
    minZoom: 7,
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    inertia: !still,
    scrollWheelZoom: false,
  }).setView([centre.lat, centre.lon], zoom)
  if (still) keepStill(map)
  const background = addBackground(map, options)

  const reports = L.layerGroup().addTo(map)
  let near: readonly NearbyReport[] = []
  map.on('zoomend', () => drawNearby(map, reports, near))
  let own: L.LatLng | undefined
  const moved = (at: L.LatLng) => {
    own = at
    onPin?.({ lat: at.lat, lon: at.lng }, map.getZoom() >= preciseZoom)
  }
  const pin = new Pin(map, onPin && moved)
  return {
    show(value) {
      pin.show(value)
      if (!value) return
      const at = L.latLng(value.lat, value.lon)
      const mine = own && at.distanceTo(own) < 1
      own = undefined
      if (!mine) bringIntoView(map, at, zooms[value.precision] - (background.plain ? drawnWider : 0), still)
    },
    showNearby(list) {
      near = list
      drawNearby(map, reports, near)
    },
    fit(list) {
      const all = list.map(({ lat, lon }): L.LatLngTuple => [lat, lon])
      if (all.length > 0) map.fitBounds(all, { padding: [40, 40], maxZoom: 15, animate: !still })
    },
    remove() {
      // Leaflet's timers for a zoom and a change of size go on, and would find the map gone.
      Object.assign(map, { _animatingZoom: false })
      map.remove()
      map.off()
    },
  }
}

/** A small step pans if it must; a new place is gone to. */
function bringIntoView(map: L.Map, at: L.LatLng, zoom: number, still: boolean): void {
  const visible = map.getZoom() >= zoom - 2 && map.getBounds().contains(at)
  if (visible) map.panInside(at, { padding: [40, 60], animate: !still })
  else map.setView(at, Math.max(zoom, map.getZoom()), { animate: !still })
}

/** The arrow keys slide the map even where all its other animations are off. */
function keepStill(map: L.Map): void {
  const panBy = map.panBy.bind(map)
  map.panBy = (offset, options) => panBy(offset, { ...options, animate: false })
}

/** What the map lies on: the tiles that the profile names, else our own roads, else our own drawing. */
function addBackground(map: L.Map, { council, drawn, onLost }: MapOptions): { readonly plain: boolean } {
  const { tiles, attribution } = council.map
  map.attributionControl.setPrefix(false)
  if (attribution) map.attributionControl.addAttribution(attribution)
  L.control.scale({ imperial: false }).addTo(map)
  const background = { plain: !tiles && !address }
  const fallBack = () => {
    background.plain = true
    onLost?.()
    void drawOwn(map, council, drawn)
  }
  if (tiles) addTiles(map, tiles, fallBack)
  else if (address)
    addRoads(map, address, () => onLost?.()).then(() => void drawCounty(map, council, drawn), fallBack)
  else void drawOwn(map, council, drawn)
  return background
}

function addTiles(map: L.Map, template: string, onFail: () => void): void {
  L.tileLayer(template, { maxZoom: 19, className: 'app-map__tiles' }).once('tileerror', onFail).addTo(map)
}

async function drawOwn(map: L.Map, { colours }: Pick<CouncilProfile, 'colours'>, drawn: MapOptions['drawn']) {
  const data = await drawn().catch(() => undefined)
  if (!data || !map.getContainer().isConnected) return
  drawAreas(map, data.areas, colours)
  drawNames(map, data.names)
}

async function drawCounty(
  map: L.Map,
  { colours }: Pick<CouncilProfile, 'colours'>,
  drawn: MapOptions['drawn'],
) {
  const data = await drawn().catch(() => undefined)
  if (data && map.getContainer().isConnected) drawEdge(map, data.areas, colours)
}
