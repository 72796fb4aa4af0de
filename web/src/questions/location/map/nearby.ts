import L from 'leaflet'

/** An open report that may be the same one. */
export interface NearbyReport {
  readonly reference: string
  readonly lat: number
  readonly lon: number
  readonly title: string
  /** What is said of it; missing: that it was reported already. */
  readonly words?: string
  /** A page that its popup leads to, and what the link says: the reference where it is left out. */
  readonly href?: string
  readonly linkText?: string
  /** What stands in its marker: an exclamation mark where it is left out. */
  readonly mark?: string
}

/** Draws a marker for each report; it has focus of its own, and opens what it is. */
export function drawNearby(layer: L.LayerGroup, reports: readonly NearbyReport[]): void {
  layer.clearLayers()
  for (const report of reports) {
    const { lat, lon } = report
    const said = report.words ?? `Already reported: ${report.title}`
    const icon = L.divIcon({
      className: 'app-map__report',
      iconSize: [28, 28],
      html: `<span aria-hidden="true">${report.mark ?? '!'}</span>`,
    })
    L.marker([lat, lon], {
      icon,
      title:
        report.words && !report.linkText ? `${said}, ${report.reference}` : (report.words ?? report.title),
      alt: said,
    })
      .bindPopup(popup(said, report))
      .addTo(layer)
  }
}

function popup(said: string, { reference, href, linkText = reference }: NearbyReport): HTMLElement {
  const words = document.createElement('p')
  if (!href) {
    words.textContent = `${said}, ${reference}`
    return words
  }
  const link = document.createElement('a')
  Object.assign(link, { href, textContent: linkText, className: 'govuk-link' })
  words.append(`${said}, `, link)
  return words
}
