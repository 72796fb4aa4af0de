import { authorityAt } from '#contract/geo/areas.ts'
import {
  areaFiles,
  type GeoFiles,
  type Kind,
  parishFiles,
  placeFiles,
  postcodeFiles,
  schoolFiles,
  streetFiles,
  wardFiles,
} from '../geoFiles.ts'
import { boundaries } from './boundaries.ts'
import { places } from './places.ts'
import { postcodes } from './postcodes.ts'
import { schools } from './schools.ts'
import { streets } from './streets.ts'
import { wards } from './wards.ts'

/** The model county's few places, for an installation whose engineer has imported nothing yet. */
export const sampleFiles: Readonly<Record<Kind, () => GeoFiles>> = {
  areas: () => areaFiles(boundaries),
  wards: () => wardFiles(wards),
  parishes: () => parishFiles([]),
  places: () => placeFiles(places.map(([name, lat, lon]) => ({ name, lat, lon }))),
  streets: () =>
    streetFiles(
      Object.entries(streets).flatMap(([town, rows]) =>
        rows.map(([name, lat, lon]) => ({ name, in: town, lat, lon })),
      ),
    ),
  postcodes: () =>
    postcodeFiles(
      Object.entries(postcodes).map(([postcode, [lat, lon]]) => {
        const authority = codeAt({ lat, lon })
        return { postcode, lat, lon, ...(authority && { authority }) }
      }),
    ),
  schools: () => schoolFiles(schools),
}

function codeAt(point: { lat: number; lon: number }): string | undefined {
  const at = authorityAt(boundaries, point)
  if (at.kind === 'neighbour') return at.code
  return at.kind === 'county' ? at.district : undefined
}
