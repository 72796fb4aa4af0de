import L from 'leaflet'
import { together } from './together.ts'

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

/** Side of a mark in pixels: nearer than this, one lies on the other. */
const size = 28

const saidOf = (report: NearbyReport): string => report.words ?? `Already reported: ${report.title}`
const titleOf = (report: NearbyReport): string =>
  report.words && !report.linkText ? `${saidOf(report)}, ${report.reference}` : (report.words ?? report.title)

/** What marks are drawn, as one text: the same is not drawn again. */
const drawn = new WeakMap<L.LayerGroup, string>()

/**
 * Draws a marker for each report, and one for those that would lie on each other; it has focus of its own, and opens what
 * it is. Again once the map shows more or less: then others overlap.
 */
export function drawNearby(map: L.Map, layer: L.LayerGroup, reports: readonly NearbyReport[]): void {
  const placed = reports.map((report) => ({ report, ...map.project([report.lat, report.lon]) }))
  const all = together(placed, size).map((group) => group.map(({ report }) => report))
  const now = JSON.stringify(all)
  if (drawn.get(layer) === now) return
  drawn.set(layer, now)
  const container = map.getContainer()
  const inFocus = document.activeElement?.classList.contains('app-map__report')
  layer.clearLayers()
  // A long list of what lies together scrolls in its popup, beside the buttons of the map.
  const { x, y } = map.getSize()
  const room: L.PopupOptions = {
    maxWidth: Math.min(300, Math.max(120, x - 120)),
    maxHeight: Math.max(120, y - 120),
    autoPanPaddingTopLeft: [60, 10],
  }
  for (const group of all) markOf(group, room).addTo(layer)
  if (inFocus && !container.contains(document.activeElement)) container.focus()
}

function markOf(group: readonly NearbyReport[], room: L.PopupOptions): L.Marker {
  const [first] = group
  if (!first) throw new Error('A mark stands for something')
  const many = group.length > 1
  const said = many ? `${group.length} close together: ${group.map(saidOf).join('; ')}` : saidOf(first)
  const icon = L.divIcon({
    className: 'app-map__report',
    iconSize: [size, size],
    html: `<span aria-hidden="true">${many ? group.length : (first.mark ?? '!')}</span>`,
  })
  const title = many ? `${group.length} close together` : titleOf(first)
  return L.marker([first.lat, first.lon], { icon, title, alt: said }).bindPopup(
    many ? popupOf(group) : popup(saidOf(first), first),
    many ? room : {},
  )
}

/** Each of them, one below the other. */
function popupOf(group: readonly NearbyReport[]): HTMLElement {
  const all = document.createElement('div')
  all.append(...group.map((report) => popup(saidOf(report), report)))
  return all
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
