import type { School } from '#contract/geo/gazetteer.ts'
import { toWgs84 } from '#contract/geo/grid.ts'
import { cell, readSchoolsOf, whole } from './register.ts'
import type { Row } from './table.ts'

function schoolOf(row: Row): School | undefined {
  const [easting = 0, northing = 0] = [whole(row, 'easting', '458900'), whole(row, 'northing', '304300')]
  const urn = whole(row, 'urn', '119903') ?? 0
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

/** Reads the register of schools: open ones of this local authority, all where no number is given. Throws ImportError. */
export const readSchools = (file: string, text: string, authority?: string): School[] =>
  readSchoolsOf(file, text, authority, schoolOf)
