import { areaFiles, type GeoFiles, type Kind, placeFiles, postcodeFiles, streetFiles } from '../geoFiles.ts'
import { boundaries } from './boundaries.ts'
import { places } from './places.ts'
import { postcodes } from './postcodes.ts'
import { streets } from './streets.ts'

/** The model county's few places, for an installation whose engineer has imported nothing yet. */
export const sampleFiles: Readonly<Record<Kind, () => GeoFiles>> = {
  areas: () => areaFiles(boundaries),
  places: () => placeFiles(places.map(([name, lat, lon]) => ({ name, lat, lon }))),
  streets: () =>
    streetFiles(
      Object.entries(streets).flatMap(([town, rows]) =>
        rows.map(([name, lat, lon]) => ({ name, in: town, lat, lon })),
      ),
    ),
  postcodes: () =>
    postcodeFiles(Object.entries(postcodes).map(([postcode, [lat, lon]]) => ({ postcode, lat, lon }))),
}
