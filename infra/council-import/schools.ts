import type { School } from '#contract/geo/gazetteer.ts'
import { toWgs84 } from '#contract/geo/grid.ts'
import { type Row, readTable } from './table.ts'

/** The register's names of its columns, and the short ones of extracts from it. */
const names = {
  urn: ['urn'],
  name: ['establishmentname', 'name'],
  status: ['establishmentstatus (name)', 'status'],
  phase: ['phaseofeducation (name)', 'phase'],
  authority: ['la (code)', 'la_code'],
  town: ['town'],
  postcode: ['postcode'],
  easting: ['easting'],
  northing: ['northing'],
} as const

const cell = (row: Row, part: keyof typeof names): string =>
  names[part].map((name) => row.text(name)).find((text) => text !== '') ?? ''

function schoolOf(row: Row): School | undefined {
  if (!cell(row, 'status').startsWith('Open')) return undefined
  const [easting = 0, northing = 0] = [row.whole('easting', '458900'), row.whole('northing', '304300')]
  const urn = row.whole('urn', '119903') ?? 0
  if (urn === 0) row.wrong('URN', 'is empty. Fill it in or remove the line')
  // The register has schools without a place, such as those that only opened.
  if (!(easting > 0 && northing > 0)) return undefined
  const { lat, lon } = toWgs84({ easting, northing })
  return {
    urn,
    name: cell(row, 'name'),
    phase: cell(row, 'phase'),
    town: cell(row, 'town'),
    postcode: cell(row, 'postcode'),
    lat: Number(lat.toFixed(5)),
    lon: Number(lon.toFixed(5)),
  }
}

/**
 * Reads the register of schools (Get Information about Schools, `edubasealldata…csv`, or its columns under their short
 * names): open ones of this local authority, all where no number is given. Throws ImportError.
 */
export function readSchools(file: string, text: string, authority?: string): School[] {
  const header = (text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '').toLowerCase()
  const wanted = (['urn', 'name', 'status', 'phase', 'easting', 'northing'] as const).map(
    (part) => names[part].find((name) => header.includes(name)) ?? names[part][0],
  )
  return readTable(file, text, wanted, (row) =>
    authority && Number(cell(row, 'authority')) !== Number(authority) ? undefined : schoolOf(row),
  ).filter((school) => school !== undefined)
}
