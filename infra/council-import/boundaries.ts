import * as z from 'zod/mini'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import type { Area, Areas } from '#contract/geo/areas.ts'
import { type BoundaryFile, geometryProblems, parseFeatures, property, simplified } from './geojson.ts'
import { ImportError, refuse } from './problems.ts'

/** `code` and `name`, or as the Office for National Statistics calls them: LAD24CD and LAD24NM, CTY24CD and so on. */
const Named = z.pipe(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((given) => ({
      code: property(given, 'code', /^[A-Z]+\d\dCD$/i),
      name: property(given, 'name', /^[A-Z]+\d\dNM$/i),
    })),
  ),
  z.object({ code: z.string(), name: z.string() }),
)

/** How far outside the imported edge the county still takes a report: what simplifying may have cut off. */
const toleranceMetres = 50

/**
 * Reads three GeoJSON files (WGS84; properties `code` and `name`, or the ONS’s own) into what decides who is responsible.
 * Their codes have to be those of the council profile, each once. Throws ImportError.
 */
export function readBoundaries(
  council: CouncilProfile,
  files: { county: BoundaryFile; districts: BoundaryFile; neighbours: BoundaryFile },
): Areas {
  const [county] = readAreas(files.county, [council.authority])
  if (!county)
    throw new ImportError(`${files.county.file} has no feature. Export it again with the county's area`)
  return {
    toleranceMetres,
    county,
    districts: readAreas(files.districts, council.districts),
    neighbours: readAreas(files.neighbours, council.neighbours),
  }
}

function readAreas(given: BoundaryFile, expected: readonly Authority[]): Area[] {
  const { file } = given
  const all = parseFeatures(
    given,
    Named,
    '"code" and "name", or those of the ONS such as LAD24CD and LAD24NM',
  )
  // A national file is more than is wanted; one of the area that has a stranger in it is not what was meant.
  const national = all.length > 2 * expected.length + 20
  const features = national
    ? all.filter(({ properties: { code } }) => expected.some((one) => one.code === code))
    : all
  const codes = features.map(({ properties }) => properties.code)
  const strangers = features.filter(({ properties: { code } }) => !expected.some((one) => one.code === code))
  const absent = expected.filter(({ code }) => codes.filter((one) => one === code).length !== 1)
  refuse([
    ...strangers.map(
      ({ properties: { code, name } }) =>
        `${file}: ${code} (${name}) is not in the council profile. Add it there, or remove the feature from the file`,
    ),
    ...absent.map(
      ({ code, name }) => `${file}: ${code} (${name}) must be there exactly once. Add or remove a feature`,
    ),
    ...features.flatMap(({ properties: { code, name }, geometry }) =>
      geometryProblems(`${file}, ${code} (${name})`, geometry),
    ),
  ])
  return features.map(({ properties: { code, name }, geometry }) => ({
    code,
    name,
    geometry: simplified(geometry),
  }))
}
