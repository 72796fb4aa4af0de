import * as z from 'zod/mini'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Ward } from '#contract/geo/wards.ts'
import { type BoundaryFile, geometryProblems, parseFeatures, property, simplified } from './geojson.ts'
import { refuse } from './problems.ts'

/** `code`, `name` and `district`, or as the Office for National Statistics calls them: WD24CD, WD24NM and LAD24CD. */
const WardProperties = z.pipe(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((given) => ({
      code: property(given, 'code', /^WD\d\dCD$/i),
      name: property(given, 'name', /^WD\d\dNM$/i),
      district: property(given, 'district', /^LAD\d\dCD$/i),
    })),
  ),
  z.object({ code: z.string(), name: z.string(), district: z.string() }),
)

const expected = '"code", "name" and "district", or those of the ONS such as WD24CD, WD24NM and LAD24CD'

/** `code`, `name` and `district`, or as the Office for National Statistics calls them: PAR24CD, PAR24NM and LAD24CD, or PARNCP24CD. */
const ParishProperties = z.pipe(
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((given) => ({
      code: property(given, 'code', /^PAR(NCP)?\d\dCD$/i),
      name: property(given, 'name', /^PAR(NCP)?\d\dNM$/i),
      district: property(given, 'district', /^LAD\d\dCD$/i),
    })),
  ),
  z.object({ code: z.string(), name: z.string(), district: z.string() }),
)

const ofParish =
  '"code", "name" and "district", or those of the ONS such as PARNCP24CD, PARNCP24NM and LAD24CD'

/**
 * Reads the parishes of the council profile’s districts, as wards are read. A district may have none, as towns often do; the
 * areas of the country’s file that have no parish council are left out. Throws ImportError.
 */
export function readParishes(council: CouncilProfile, given: BoundaryFile): Ward[] {
  const districts = council.districts.map(({ code }) => code)
  const features = parseFeatures(given, ParishProperties, ofParish).filter(
    ({ properties: { code, district } }) => districts.includes(district) && !unparished.test(code),
  )
  const codes = features.map(({ properties }) => properties.code)
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  refuse([
    ...(features.length === 0
      ? [`${given.file} has no parish of ${districts.join(', ')}. Leave it out, or give a file that has`]
      : []),
    ...twice.map((code) => `${given.file}: ${code} is there more than once. Remove the others`),
    ...features.flatMap(({ properties: { code, name }, geometry }) =>
      geometryProblems(`${given.file}, ${code} (${name})`, geometry),
    ),
  ])
  return features.map(({ properties, geometry }) => ({ ...properties, geometry: simplified(geometry) }))
}

/** Codes of the ONS for areas without a parish (“non-civil parished areas”). */
const unparished = /^E43/

/**
 * Reads the wards of the council profile’s districts from a GeoJSON file (WGS84), which may be the country’s.
 * Throws ImportError.
 */
export function readWards(council: CouncilProfile, given: BoundaryFile): Ward[] {
  const districts = council.districts.map(({ code }) => code)
  const features = parseFeatures(given, WardProperties, expected).filter(({ properties }) =>
    districts.includes(properties.district),
  )
  const codes = features.map(({ properties }) => properties.code)
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  const without = council.districts.filter(
    ({ code }) => !features.some(({ properties }) => properties.district === code),
  )
  refuse([
    ...without.map(
      ({ code, name }) => `${given.file} has no ward of ${code} (${name}). Add its wards to the file`,
    ),
    ...twice.map((code) => `${given.file}: ${code} is there more than once. Remove the others`),
    ...features.flatMap(({ properties: { code, name }, geometry }) =>
      geometryProblems(`${given.file}, ${code} (${name})`, geometry),
    ),
  ])
  return features.map(({ properties, geometry }) => ({ ...properties, geometry: simplified(geometry) }))
}
