import L from 'leaflet'

/** An open report that may be the same one. */
export interface NearbyReport {
  readonly reference: string
  readonly lat: number
  readonly lon: number
  readonly title: string
}

/** Draws a marker for each report; it has focus of its own, and opens what it is. */
export function drawNearby(layer: L.LayerGroup, reports: readonly NearbyReport[]): void {
  layer.clearLayers()
  for (const { reference, lat, lon, title } of reports) {
    const icon = L.divIcon({
      className: 'app-map__report',
      iconSize: [28, 28],
      html: '<span aria-hidden="true">!</span>',
    })
    const words = document.createElement('p')
    words.textContent = `Already reported: ${title}, ${reference}`
    L.marker([lat, lon], { icon, title, alt: `Already reported: ${title}` })
      .bindPopup(words)
      .addTo(layer)
  }
}
