import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { type Row, readTable } from '../../../council-import/table.ts'

/** The rounds that figures can be of. Published tables know `primary`, which is `reception` here, and `secondary`. */
export const phases = ['reception', 'junior', 'secondary'] as const
export type Phase = (typeof phases)[number]

/** What is published of a school and one year's entry. */
export interface SchoolFigures {
  readonly id: string
  readonly name: string
  readonly point: GridPlace
  /** Whether the register gives it a faith whose school goes by it: such as Roman Catholic ones. */
  readonly byFaith: boolean
  readonly offered: number
  /** How many families named it first, second and third. */
  readonly named: readonly [number, number, number]
}

/** A table's name, for messages, and what is in it. */
export interface Table {
  readonly file: string
  readonly text: string
}

/** The full register's name of a column, or the short one of an extract. */
const cell = (row: Row, ...names: readonly string[]): string =>
  names.map((name) => row.text(name)).find((text) => text !== '') ?? ''

function metres(row: Row, column: string, most: number): number {
  const value = Number(row.required(column))
  if (!(value >= 0 && value < most))
    row.wrong(column, `“${row.text(column)}” is no ${column} of the National Grid in metres`)
  return value
}

const phaseIn = (row: Row): Phase => {
  const youngest = Number(cell(row, 'statutorylowage', 'age_low'))
  if (/secondary/i.test(cell(row, 'phaseofeducation (name)', 'phase'))) return 'secondary'
  return youngest >= 7 && youngest < 11 ? 'junior' : 'reception'
}

const schoolIn = (row: Row): Omit<SchoolFigures, 'offered' | 'named'> => ({
  id: row.text('urn'),
  name: cell(row, 'establishmentname', 'name') || row.text('urn'),
  byFaith: /catholic|muslim|jewish|sikh|hindu/i.test(
    cell(row, 'religiouscharacter (name)', 'religious_character'),
  ),
  point: { easting: metres(row, 'easting', 700_000), northing: metres(row, 'northing', 1_300_000) },
})

const counts = ['first', 'second', 'third'].map((place) => `times_${place}_preference`)

function countIn(row: Row, column: string): number {
  const count = row.whole(column, '30')
  if (count === undefined) row.wrong(column, 'is empty. Write 0 where there were none')
  return count ?? 0
}

const isOf = (row: Row, year: number, phase: Phase): boolean =>
  Number(row.text('entry_year')) === year && /secondary/i.test(row.text('phase')) === (phase === 'secondary')

export interface Figures {
  readonly schools: readonly SchoolFigures[]
  /** Ids of schools of the year that the register's table hasn't, and so are left out. */
  readonly unknown: readonly string[]
}

/**
 * Reads the register of schools (`urn`, `name`, `phase`, `age_low`, `religious_character`, `easting`, `northing`) and a table
 * of applications and offers (`urn`, `phase`, `entry_year`, `places_offered`, `times_first_preference`, `…second…`,
 * `…third…`) for one year and phase. Throws ImportError that names every line that is wrong.
 */
export function readFigures(register: Table, offers: Table, year: number, phase: Phase): Figures {
  const inRegister = <T>(read: (row: Row) => T): T[] =>
    readTable(register.file, register.text, ['urn', 'easting', 'northing'], read)
  const phaseOf = new Map(inRegister((row) => [row.text('urn'), phaseIn(row)] as const))
  const unknown = new Set<string>()
  const counted = new Map<string, Pick<SchoolFigures, 'offered' | 'named'>>()
  readTable(offers.file, offers.text, ['urn', 'phase', 'entry_year', 'places_offered', ...counts], (row) => {
    if (!isOf(row, year, phase)) return
    const urn = row.required('urn')
    const known = phaseOf.get(urn)
    if (!known) unknown.add(urn)
    // A secondary school's youngest may since have become older or younger; what it is of stays.
    if (!known || (phase !== 'secondary' && known !== phase)) return
    if (counted.has(urn)) row.wrong('urn', `the school ${urn} has a line for ${year} already. Remove one`)
    const [first = 0, second = 0, third = 0] = counts.map((column) => countIn(row, column))
    counted.set(urn, { offered: countIn(row, 'places_offered'), named: [first, second, third] })
  })
  // Only of schools that are wanted: the country's register has some without a place.
  const schools = inRegister((row) => {
    const figures = counted.get(row.text('urn'))
    return figures && { ...schoolIn(row), ...figures }
  })
  return { schools: schools.filter((school) => school !== undefined), unknown: [...unknown] }
}
