import { type Row, readTable } from '../table.ts'
import { countIn, type Known, yearOfSchool } from './cells.ts'
import type { AllOfYear, NumberOfYear, OffersOfYear, PlacesOfYear } from './parts.ts'

/**
 * Reads applications and offers by school as the Department for Education publishes them: `urn`, `phase`, `entry_year`,
 * `places_offered` and `times_first_preference`, `…second…`, `…third…`. Its table is the country's: lines of schools that
 * are not in the register which was imported are `others`, and left out. Throws ImportError.
 */
export function readOffers(
  file: string,
  text: string,
  known: Known,
): { readonly offers: OffersOfYear[]; readonly others: number } {
  const counts = [
    'places_offered',
    'times_first_preference',
    'times_second_preference',
    'times_third_preference',
  ]
  const lines = readTable(file, text, ['urn', 'phase', 'entry_year', ...counts], (row) => {
    const urn = row.whole('urn', '119903')
    return urn && !known.has(urn) ? undefined : offersIn(row, known)
  })
  const offers = lines.filter((line) => line !== undefined)
  return { offers, others: lines.length - offers.length }
}

const offersIn = (row: Row, known: Known): OffersOfYear => ({
  ...yearOfSchool(row, known),
  offered: countIn(row, 'places_offered'),
  applied: {
    first: countIn(row, 'times_first_preference'),
    second: countIn(row, 'times_second_preference'),
    third: countIn(row, 'times_third_preference'),
  },
})

/** Reads published admission numbers: `urn`, `phase`, `entry_year`, `number`, and `policy` where the council holds it. */
export function readNumbers(
  file: string,
  text: string,
  known: Known,
  policies: ReadonlySet<string>,
): NumberOfYear[] {
  return readTable(file, text, ['urn', 'phase', 'entry_year', 'number'], (row) => {
    const policy = row.text('policy')
    if (policy && !policies.has(policy))
      row.wrong(
        'policy',
        `there is no policy “${policy}” in api/council/admissions/policies. Add it or leave the cell empty`,
      )
    return { ...yearOfSchool(row, known), number: countIn(row, 'number'), ...(policy && { policy }) }
  })
}

function placesIn(row: Row): PlacesOfYear['places'] {
  if (row.text('places') === '') return null
  return row.text('places').toLowerCase() === 'few' ? 'few' : countIn(row, 'places')
}

function distanceIn(row: Row): number | null {
  const given = row.text('last_distance')
  if (given === '') return null
  const metres = Number(given.replace(',', '.'))
  if (!(metres >= 0)) row.wrong('last_distance', `“${given}” is no distance in metres, like 1215.4`)
  return metres
}

function lastIn(row: Row): boolean {
  const given = row.text('last').toLowerCase()
  if (!['', 'yes', 'no'].includes(given)) row.wrong('last', `“${given}” is neither yes nor no`)
  return given === 'yes'
}

/**
 * Reads how past years’ places went: a line for each criterion with `urn`, `phase`, `entry_year`, `criterion` (its id in the
 * policy, or `everybody` for a year in which all got in), and `places` (a number, `few` for fewer than five), `last`
 * (yes for the criterion of the last child), `last_distance` in metres and `pool` where they are known. Throws ImportError.
 */
export function readPlacesGiven(file: string, text: string, known: Known): (PlacesOfYear | AllOfYear)[] {
  return readTable(file, text, ['urn', 'phase', 'entry_year', 'criterion'], (row) => {
    const year = yearOfSchool(row, known)
    const criterion = row.required('criterion')
    if (criterion === 'everybody') return { ...year, everybody: true as const }
    const pool = row.text('pool')
    const [last, distance] = [lastIn(row), distanceIn(row)]
    if (distance !== null && !last)
      row.wrong(
        'last_distance',
        'belongs on the line of the last child alone. Write yes under last, or leave it empty',
      )
    return { ...year, criterion, ...(pool && { pool }), places: placesIn(row), last, distance }
  })
}
