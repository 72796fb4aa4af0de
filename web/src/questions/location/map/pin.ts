import L from 'leaflet'
import type { LatLon } from '#contract/geo/point.ts'

const pinSvg =
  '<svg viewBox="0 0 32 44" width="32" height="44" aria-hidden="true" focusable="false">' +
  '<path class="app-map__pin-body" d="M16 43C12 33 2 27 2 16a14 14 0 0 1 28 0c0 11-10 17-14 27z"/>' +
  '<circle class="app-map__pin-eye" cx="16" cy="16" r="5.5"/></svg>'

const icon = () =>
  L.divIcon({ className: 'app-map__pin', html: pinSvg, iconSize: [32, 44], iconAnchor: [16, 43] })

/** Pixels that an arrow key moves the pin; with Shift five times as far. */
const step = 10

const arrows: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
}

/**
 * A pin that goes where the map is clicked or tapped, can be dragged, and follows the arrow keys while the map has
 * focus; Enter puts it in the middle. `onPin` hears of each move that the resident made; without it the pin stays
 * where it is shown.
 */
export class Pin {
  readonly #map: L.Map
  readonly #onPin: ((at: L.LatLng) => void) | undefined
  #marker: L.Marker | undefined

  constructor(map: L.Map, onPin?: (at: L.LatLng) => void) {
    this.#map = map
    this.#onPin = onPin
    if (!onPin) return
    map.on('click', ({ latlng }) => this.#put(latlng))
    // In the capturing phase, before Leaflet pans the map by the same keys.
    map.getContainer().addEventListener('keydown', (event) => this.#key(event), { capture: true })
  }

  /** Shows the pin at the point, or none. */
  show(point: LatLon | undefined): void {
    if (!point) {
      this.#marker?.remove()
      this.#marker = undefined
      return
    }
    this.#marker ??= this.#made(point).addTo(this.#map)
    this.#marker.setLatLng([point.lat, point.lon])
  }

  #made({ lat, lon }: LatLon): L.Marker {
    const marker = L.marker([lat, lon], {
      icon: icon(),
      draggable: this.#onPin !== undefined,
      autoPan: true,
      keyboard: false,
      zIndexOffset: 1000,
    })
    return marker.on('dragend', () => this.#onPin?.(marker.getLatLng()))
  }

  #put(at: L.LatLng): void {
    this.show({ lat: at.lat, lon: at.lng })
    this.#map.panInside(at, { padding: [40, 60] })
    this.#onPin?.(at)
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#map.getContainer() || event.ctrlKey || event.metaKey || event.altKey) return
    const by = arrows[event.key]
    const from = this.#marker?.getLatLng()
    if (event.key === 'Enter' && !from) this.#put(this.#map.getCenter())
    else if (by && from) this.#put(this.#shifted(from, L.point(by).multiplyBy(event.shiftKey ? 5 : 1)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  #shifted(from: L.LatLng, by: L.Point): L.LatLng {
    return this.#map.containerPointToLatLng(this.#map.latLngToContainerPoint(from).add(by))
  }
}
