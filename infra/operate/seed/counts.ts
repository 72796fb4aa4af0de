import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LatLon } from '#contract/geo/point.ts'
import { readTable } from '../../council/import/table.ts'
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

/** Months since the year 0. */
const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/**
 * The mix of FixMyStreet's open counts per small area, month and category, from the three files in a folder: the last
 * months of the counts, moved so that they end now. Throws in words when a file will not do.
 */
export function mixOf(folder: string): Mix {
  const rows = countsIn(folder)
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

function countsIn(folder: string) {
  const categories = categoriesIn(folder)
  const areas = areasIn(folder)
  const rows = readTable(
    names.counts,
    text(folder, 'counts'),
    ['month', 'lsoa_code', 'category_a_code', 'reports'],
    (row) => ({
      month: monthNumber(row.required('month')),
      near: areas.get(row.required('lsoa_code')),
      services: servicesOf[categories.get(row.required('category_a_code')) ?? ''],
      reports: row.number('reports', { from: 1, to: 1_000_000, like: '3' }),
    }),
  )
  return rows.flatMap(({ near, services, ...row }) => (near && services ? [{ ...row, near, services }] : []))
}

const categoriesIn = (folder: string): Map<string, string> =>
  new Map(
    readTable(names.categories, text(folder, 'categories'), ['code', 'name'], (row) => [
      row.required('code'),
      row.required('name'),
    ]),
  )

const areasIn = (folder: string): Map<string, LatLon> =>
  new Map(
    readTable(names.areas, text(folder, 'areas'), ['lsoa_code', 'lat', 'lon'], (row) => [
      row.required('lsoa_code'),
      { lat: row.number('lat', degrees), lon: row.number('lon', degrees) },
    ]),
  )

function text(folder: string, file: keyof typeof names): string {
  try {
    return readFileSync(join(folder, names[file]), 'utf8')
  } catch (error) {
    throw new Error(
      `${(error as Error).message}. Give --data the folder that has ${Object.values(names).join(', ')}`,
    )
  }
}
