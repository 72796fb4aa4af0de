import { onGrid, toGrid, toWgs84 } from '../grid.ts'
import { GridReferenceError, parseGridReference } from '../gridReference.ts'
import { rounded } from '../point.ts'
import { type Written, writtenPair } from './angles.ts'
import type { SearchResult, Suggestion } from './suggestion.ts'

const problem = (words: string): SearchResult => ({ suggestions: [], problem: words })

/**
 * Reads a pair of numbers that is a place: "52.772, -1.206", "52°46′19″N 1°12′23″W", "52 46.3 N, 1 12.4 W", eastings and
 * northings as "453700, 319900" or "E 453700 N 319900". Null when the text is nothing of the kind. What may be meant in
 * two ways, or lies off the grid, comes back as a problem that says how to write it.
 */
export function searchPair(text: string): SearchResult | null {
  const written = writtenPair(text)
  if (!written) return null
  const { pair, sure } = written
  if (pair.every(isMetres)) return onTheGrid(pair)
  return sure ? onTheGlobe(pair) : null
}

const isMetres = ({ numbers }: Written): boolean =>
  numbers.length === 1 && /^\d{5,7}(\.|$)/.test(numbers[0] ?? '')

function onTheGrid(pair: readonly [Written, Written]): SearchResult {
  const [one, other] = pair
  const turned = one.letter === 'N' || other.letter === 'E'
  const [easting, northing] = (turned ? [other, one] : [one, other]).map(({ numbers }) => Number(numbers[0]))
  const place = { easting: easting ?? Number.NaN, northing: northing ?? Number.NaN }
  const letters = pair.map(({ letter = '' }) => letter).join('')
  if (/[SW]|EE|NN/.test(letters) || pair.some(({ minus }) => minus) || !onGrid(place))
    return problem('Enter an easting and a northing in Great Britain, such as 453700, 319900')
  const label = `Easting ${place.easting}, northing ${place.northing}`
  return { suggestions: [{ label, ...toWgs84(place), found: 'grid', precision: 'exact' }] }
}

const northSouth = /^[NS]$/
const eastWest = /^[EW]$/

function onTheGlobe([one, other]: readonly [Written, Written]): SearchResult | null {
  const [a, b] = [degreesOf(one), degreesOf(other)]
  if (!a || !b) return null
  const wrong = a.wrong ?? b.wrong
  if (wrong) return problem(wrong)
  const [first = '', second = ''] = [one.letter, other.letter]
  const turned = eastWest.test(first) || northSouth.test(second)
  if ((eastWest.test(first) && eastWest.test(second)) || (northSouth.test(first) && northSouth.test(second)))
    return problem('Enter one number with N and one with W or E, such as 52.772 N, 1.206 W')
  const [lat, lon] = turned ? [b, a] : [a, b]
  const point = rounded({ lat: lat.degrees, lon: lon.degrees })
  if (onGrid(toGrid(point))) return { suggestions: [suggestion(point, Math.max(lat.metres, lon.metres))] }
  const swapped = { lat: point.lon, lon: point.lat }
  if (!first && !second && onGrid(toGrid(swapped)))
    return problem(`Enter the latitude first. Did you mean ${swapped.lat}, ${swapped.lon}?`)
  return problem('Enter a latitude and a longitude in Great Britain, such as 52.772, -1.206')
}

function suggestion(point: { lat: number; lon: number }, metres: number): Suggestion {
  const precision = metres <= 12 ? 'exact' : metres <= 112 ? 'street' : 'place'
  return { label: `${point.lat}, ${point.lon}`, ...point, found: 'grid', precision }
}

interface Angle {
  readonly degrees: number
  /** What the last figure stands for. */
  readonly metres: number
  readonly wrong?: string
}

const metresPerDegree = 111_320

/** Null for numbers that are no degrees. */
function degreesOf({ letter, minus, numbers }: Written): Angle | null {
  const parts = numbers.map(Number)
  const [degrees = 0, minutes = 0, seconds = 0] = parts
  if (degrees > 180 || numbers.slice(0, -1).some((number) => number.includes('.'))) return null
  const decimals = numbers.at(-1)?.split('.')[1]?.length ?? 0
  const metres = metresPerDegree / 60 ** (parts.length - 1) / 10 ** decimals
  const negative = minus || letter === 'S' || letter === 'W'
  const value = degrees + minutes / 60 + seconds / 3600
  const angle = { degrees: negative ? -value : value, metres }
  if (minutes >= 60 || seconds >= 60)
    return { ...angle, wrong: 'Minutes and seconds must be less than 60, such as 52°46′19″ N, 1°12′23″ W' }
  if (minus && letter) return { ...angle, wrong: `Leave out either the minus sign or the letter ${letter}` }
  return angle
}

/** Reads "SK 536 196" from four digits on; null when the text is nothing of the kind. */
export function searchGridReference(text: string): SearchResult | null {
  const compact = text.toUpperCase().replace(/[\s,:/.-]/g, '')
  if (!/^[A-Z]{2}\d{4,}$/.test(compact)) return null
  try {
    const { squareMetres, ...middle } = parseGridReference(compact)
    const precision = squareMetres <= 10 ? 'exact' : squareMetres <= 100 ? 'street' : 'place'
    return { suggestions: [{ label: spaced(compact), ...toWgs84(middle), found: 'grid', precision }] }
  } catch (error) {
    if (error instanceof GridReferenceError) return problem(error.message)
    throw error
  }
}

function spaced(compact: string): string {
  const half = (compact.length - 2) / 2
  return `${compact.slice(0, 2)} ${compact.slice(2, 2 + half)} ${compact.slice(2 + half)}`
}
