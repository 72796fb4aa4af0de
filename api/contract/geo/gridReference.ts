import { type GridPoint, onGrid, toGrid } from './grid.ts'
import type { LatLon } from './point.ts'

/** Letters of the grid's squares, without I, from the north-west corner. */
const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ'

/** The text is not a reference that can be used; the message says how to put it right. */
export class GridReferenceError extends Error {
  override name = 'GridReferenceError'
}

/**
 * Reads "SK 589 043", "sk58900430" or "SK50": two letters and 2 to 10 digits, spaces anywhere.
 * Gives the middle of the square named and its side in metres. Throws GridReferenceError.
 */
export function parseGridReference(text: string): GridPoint & { readonly squareMetres: number } {
  const [, first = '', second = '', digits = ''] =
    /^([A-Z])([A-Z])(\d*)$/.exec(text.toUpperCase().replace(/\s/g, '')) ?? []
  if (!first) throw new GridReferenceError('Enter two letters and an even number of digits, like SK 589 043')
  if (digits.length < 2 || digits.length > 10 || digits.length % 2 === 1)
    throw new GridReferenceError(
      `Enter 2, 4, 6, 8 or 10 digits after ${first}${second}, like SK 589 043. You entered ${digits.length}`,
    )
  const corner = squareCorner(first, second)
  const half = digits.length / 2
  const squareMetres = 10 ** (5 - half)
  return {
    easting: corner.easting + (Number(digits.slice(0, half)) + 0.5) * squareMetres,
    northing: corner.northing + (Number(digits.slice(half)) + 0.5) * squareMetres,
    squareMetres,
  }
}

function squareCorner(first: string, second: string): GridPoint {
  const large = letters.indexOf(first)
  const small = letters.indexOf(second)
  // The grid's origin is the corner of square SV: two large squares east and one north of the letters' own.
  const easting = ((large % 5) - 2) * 500_000 + (small % 5) * 100_000
  const northing = (3 - Math.floor(large / 5)) * 500_000 + (4 - Math.floor(small / 5)) * 100_000
  if (large < 0 || small < 0 || !onGrid({ easting, northing }))
    throw new GridReferenceError(
      `${first}${second} is not a square of the National Grid. Check the two letters`,
    )
  return { easting, northing }
}

/**
 * "SK 5890 0430": the square of the given number of digits that holds the place (never rounded up into the next).
 * Throws RangeError for a place off the grid.
 */
export function formatGridReference(
  { easting, northing }: GridPoint,
  digits: 2 | 4 | 6 | 8 | 10 = 8,
): string {
  if (!onGrid({ easting, northing })) throw new RangeError('The place is not on the British National Grid')
  const east = Math.floor(easting / 100_000)
  const north = Math.floor(northing / 100_000)
  const large = (3 - Math.floor(north / 5)) * 5 + Math.floor(east / 5) + 2
  const small = (4 - (north % 5)) * 5 + (east % 5)
  const figures = (metres: number) =>
    String(Math.floor(metres % 100_000))
      .padStart(5, '0')
      .slice(0, digits / 2)
  return `${letters[large]}${letters[small]} ${figures(easting)} ${figures(northing)}`
}

/** The reference of a place in WGS84; null where there is none, off the grid. */
export function gridReferenceAt(point: LatLon, digits: 2 | 4 | 6 | 8 | 10 = 6): string | null {
  const place = toGrid(point)
  return onGrid(place) ? formatGridReference(place, digits) : null
}
