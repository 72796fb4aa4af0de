import { join } from 'node:path'
import type { LatLon } from '#contract/geo/point.ts'
import { separatorOf } from '../../council-import/csv.ts'
import { refuse } from '../../council-import/problems.ts'
import { type Row, readTable } from '../../council-import/table.ts'
import { readAs, readTextFile } from '../../council-import/text-file.ts'
import { servicesOf } from './categories.ts'
import { type Drawn, type Mix, months } from './mix.ts'
import { weighted } from './random.ts'

/** The files that a folder of counts has to hold. */
export const names = {
  counts: 'fms-reports-leicestershire-lsoa-month.csv',
  categories: 'fms-category-codes.csv',
  areas: 'lsoa-2011-leicestershire.csv',
} as const

const degrees = { from: -90, to: 90, like: '52.7' }

const shortMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The year and month that a cell means: `2026-03`, or the `Mar-26`, `01/03/2026` or `3/1/2026` that Excel makes of it. */
function yearAndMonth(cell: string): [number, number] | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)(?:-01)?$/.exec(cell) ?? []
  if (year && month) return [Number(year), Number(month)]
  const [, word = '', short] = /^([A-Za-z]{3})-(\d\d)$/.exec(cell) ?? []
  if (short) return [2000 + Number(short), shortMonths.indexOf(word.toLowerCase()) + 1]
  const [, one, other, full] = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(cell) ?? []
  // It is the first of a month: whichever part is 1 is the day.
  if (full && Number(one) === 1) return [Number(full), Number(other)]
  if (full && Number(other) === 1) return [Number(full), Number(one)]
  return undefined
}

/** Months since the year 0. */
function monthNumber(row: Row): number {
  const cell = row.required('month')
  const [year = 0, month = 0] = yearAndMonth(cell) ?? []
  if (cell && !(month >= 1 && month <= 12)) row.wrong('month', `"${cell}" is no month, like 2026-03`)
  return year * 12 + month - 1
}

/**
 * The mix of FixMyStreet's open counts per small area, month and category, from the three files in a folder: the last
 * months of the counts, moved so that they end now. Throws in words when a file will not do, and
 * says how each was read.
 */
export function mixOf(folder: string, said: (line: string) => void = () => {}): Mix {
  const rows = countsIn(folder, said)
  const last = Math.max(...rows.map(({ month }) => month))
  const recent = rows.filter(({ month }) => last - month < months)
  const draw = weighted(
    recent.map(
      ({ services, near, month, reports }) => [{ services, near, monthsAgo: last - month }, reports] as const,
    ),
  )
  return (random): Drawn => {
    const { services, ...where } = draw(random)
    return { ...where, service: random.pick(services) }
  }
}

type Said = (line: string) => void

function countsIn(folder: string, said: Said) {
  const categories = categoriesIn(folder, said)
  const areas = areasIn(folder, said)
  const rows = readTable(
    names.counts,
    text(folder, 'counts', said),
    ['month', 'lsoa_code', 'category_a_code', 'reports'],
    (row) => ({
      month: monthNumber(row),
      near: areas.get(row.required('lsoa_code')),
      services: servicesOf[categories.get(row.required('category_a_code')) ?? ''],
      reports: row.number('reports', { from: 1, to: 1_000_000, like: '3' }),
    }),
  )
  const known = rows.flatMap(({ near, services, ...row }) =>
    near && services ? [{ ...row, near, services }] : [],
  )
  if (known.length === 0)
    refuse([
      `${names.counts} has no row whose lsoa_code is in ${names.areas} and whose category_a_code is in ${names.categories}. Check that the codes of all three are written the same way`,
    ])
  return known
}

const categoriesIn = (folder: string, said: Said): Map<string, string> =>
  new Map(
    readTable(names.categories, text(folder, 'categories', said), ['code', 'name'], (row) => [
      row.required('code'),
      row.required('name'),
    ]),
  )

const areasIn = (folder: string, said: Said): Map<string, LatLon> =>
  new Map(
    readTable(names.areas, text(folder, 'areas', said), ['lsoa_code', 'lat', 'lon'], (row) => [
      row.required('lsoa_code'),
      { lat: row.number('lat', degrees), lon: row.number('lon', degrees) },
    ]),
  )

function text(folder: string, file: keyof typeof names, said: Said): string {
  try {
    const read = readTextFile(join(folder, names[file]))
    said(`${names[file]}: ${readAs(read.encoding, separatorOf(read.text))}`)
    return read.text
  } catch (error) {
    throw new Error(
      `${(error as Error).message}. Give --data the folder that has ${Object.values(names).join(', ')}`,
    )
  }
}
