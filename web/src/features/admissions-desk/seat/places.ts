import type { SeatView } from '#contract/admissions/seat.ts'
import { CsvError, parseCsv } from '#contract/core/csv.ts'
import { csv } from '#contract/core/csv-out.ts'

type Applicants = SeatView['applicants']
export type Places = Readonly<Record<string, string>>

/** Whom the school can put in order. */
export const orderable = ({ applicants }: SeatView): Applicants =>
  applicants.filter(({ position }) => position !== null)

/** The name of the field for a child's place. */
export const placeField = (reference: string): string => `place-${reference}`

const numberOf = (typed = ''): number => (typed.trim() === '' ? Number.NaN : Number(typed))

/** The order that the numbers give, and of each child what is wrong with its number. */
export function readPlaces(
  applicants: Applicants,
  places: Places,
): { readonly order: string[]; readonly errors: readonly (readonly [reference: string, words: string])[] } {
  const first = new Map<number, string>()
  const errors = applicants.flatMap(({ reference, name }): (readonly [string, string])[] => {
    const place = numberOf(places[reference])
    if (!(place > 0 && place < 100_000)) return [[reference, `Enter a number for ${name}, such as 3`]]
    const other = first.get(place)
    first.set(place, other ?? name)
    return other ? [[reference, `${name} has the same number as ${other}. Give each child its own`]] : []
  })
  const order = applicants
    .map(({ reference }) => reference)
    .sort((a, b) => numberOf(places[a]) - numberOf(places[b]))
  return { order, errors }
}

const columns = { reference: 'Reference', name: 'Name', criterion: 'Criterion', place: 'Place' } as const

/** The list to be filled in with a spreadsheet. */
export const placesFile = (applicants: Applicants, places: Places): string =>
  csv(
    Object.values(columns),
    applicants.map(({ reference, name, criterion }) => ({
      [columns.reference]: reference,
      [columns.name]: name,
      [columns.criterion]: criterion?.words ?? '',
      [columns.place]: places[reference] ?? '',
    })),
  )

export type ReadFile = { readonly places: Places } | { readonly wrong: string }

/** Reads such a list: a place for every child, and for nobody else. */
export function readPlacesFile(text: string, applicants: Applicants): ReadFile {
  try {
    const [heading, ...lines] = parseCsv(text)
    const at = (name: string) =>
      (heading?.cells ?? []).findIndex((cell) => cell.toLowerCase() === name.toLowerCase())
    const [reference, place] = [at(columns.reference), at(columns.place)]
    if (reference < 0 || place < 0)
      return {
        wrong: `The first line of the file must name the columns ${columns.reference} and ${columns.place}`,
      }
    const known = new Set(applicants.map((one) => one.reference))
    const places: Record<string, string> = {}
    for (const { number, cells } of lines) {
      const own = (cells[reference] ?? '').toUpperCase()
      if (!known.has(own)) return { wrong: `Line ${number}: ${own || 'no reference'} is not in this list` }
      if (own in places) return { wrong: `Line ${number}: ${own} is in the file twice` }
      places[own] = cells[place] ?? ''
    }
    const missing = applicants.filter((one) => !(one.reference in places))
    if (missing.length > 0)
      return {
        wrong: `${missing
          .map((one) => one.name)
          .slice(0, 3)
          .join(', ')}: not in the file`,
      }
    return { places }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { wrong: `The file cannot be read: ${error.message}` }
  }
}
