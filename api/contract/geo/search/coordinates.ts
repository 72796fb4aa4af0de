import { onGrid, toGrid, toWgs84 } from '../grid.ts'
import { GridReferenceError, parseGridReference } from '../gridReference.ts'
import { rounded } from '../point.ts'
import type { SearchResult } from './suggestion.ts'

const pair = /^\(?\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*\)?$/

/** Reads "52.772, -1.206"; null when the text is nothing of the kind. */
export function searchLatLon(text: string): SearchResult | null {
  const [, lat, lon] = pair.exec(text) ?? []
  if (lat === undefined || lon === undefined) return null
  const point = rounded({ lat: Number(lat), lon: Number(lon) })
  if (!onGrid(toGrid(point)))
    return {
      suggestions: [],
      problem: 'Enter a latitude and a longitude in Great Britain, such as 52.772, -1.206',
    }
  return {
    suggestions: [{ label: `${point.lat}, ${point.lon}`, ...point, found: 'grid', precision: 'exact' }],
  }
}

/** Reads "SK 536 196" from four digits on; null when the text is nothing of the kind. */
export function searchGridReference(text: string): SearchResult | null {
  const compact = text.toUpperCase().replace(/\s/g, '')
  if (!/^[A-Z]{2}\d{4,}$/.test(compact)) return null
  try {
    const { squareMetres, ...middle } = parseGridReference(compact)
    const precision = squareMetres <= 10 ? 'exact' : squareMetres <= 100 ? 'street' : 'place'
    return { suggestions: [{ label: spaced(compact), ...toWgs84(middle), found: 'grid', precision }] }
  } catch (error) {
    if (error instanceof GridReferenceError) return { suggestions: [], problem: error.message }
    throw error
  }
}

function spaced(compact: string): string {
  const half = (compact.length - 2) / 2
  return `${compact.slice(0, 2)} ${compact.slice(2, 2 + half)} ${compact.slice(2 + half)}`
}
