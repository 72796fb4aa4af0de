import * as z from 'zod/mini'
import type { Authority, CouncilProfile } from '#contract/council.ts'
import type { Area, Areas, Geometry } from '#contract/geo/areas.ts'
import { ImportError, refuse } from './problems.ts'
import { simplifyRing } from './simplify.ts'

const Position = z.pipe(
  z.array(z.number()).check(z.minLength(2)),
  z.transform(([lon = 0, lat = 0]): [number, number] => [lon, lat]),
)
const Rings = z.array(z.array(Position).check(z.minLength(4))).check(z.minLength(1))
/** `code` and `name`, or as the Office for National Statistics calls them: LAD24CD and LAD24NM, CTY24CD and so on. */
const Properties = z.pipe(
  z.record(z.string(), z.unknown()),
  z.transform((given) => {
    const one = (plain: string, official: RegExp) =>
      given[plain] ?? Object.entries(given).find(([name]) => official.test(name))?.[1]
    return { code: one('code', /^[A-Z]+\d\dCD$/i), name: one('name', /^[A-Z]+\d\dNM$/i) }
  }),
)
const Named = z.pipe(Properties, z.object({ code: z.string(), name: z.string() }))
const Feature = z.object({
  properties: Named,
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: Rings }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings) }),
  ]),
})
type Feature = z.infer<typeof Feature>

/** Corners that stray less than this are left out, as far as the tolerance below makes good. */
const simplifyMetres = 50
/** How far outside the imported edge the county still takes a report. */
const toleranceMetres = 50

export interface BoundaryFile {
  readonly file: string
  readonly text: string
}

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

function readAreas({ file, text }: BoundaryFile, expected: readonly Authority[]): Area[] {
  const all = parseFeatures(file, text)
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
    ...features.flatMap((feature) => problemsOf(file, feature)),
  ])
  return features.map(({ properties: { code, name }, geometry }) => ({
    code,
    name,
    geometry: simplified(geometry),
  }))
}

function parseFeatures(file: string, text: string): Feature[] {
  const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(Feature) })
  const parsed = collection.safeParse(parseJson(file, text))
  if (parsed.success) return parsed.data.features
  const issue = parsed.error.issues[0]
  throw new ImportError(
    `${file}, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}. Give a GeoJSON FeatureCollection of ` +
      'polygons whose features have the properties "code" and "name", or those of the ONS such as LAD24CD and LAD24NM',
  )
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ImportError(`${file} is not JSON: ${(error as Error).message}. Export it again as GeoJSON`)
  }
}

function problemsOf(file: string, { properties: { code, name }, geometry }: Feature): string[] {
  const where = `${file}, ${code} (${name})`
  const rings = ringsOf(geometry)
  const open = rings.some((ring) => ring[0]?.[0] !== ring.at(-1)?.[0] || ring[0]?.[1] !== ring.at(-1)?.[1])
  const far = rings.flat().find(([lon, lat]) => !(lat >= 49 && lat <= 61.5 && lon >= -9 && lon <= 2.5))
  return [
    ...(open ? [`${where}: a ring does not end where it starts. Close it`] : []),
    ...(far
      ? [
          `${where}: ${far.join(', ')} is not longitude and latitude in Britain. Export it in WGS84 (EPSG:4326)`,
        ]
      : []),
  ]
}

const ringsOf = (geometry: Geometry) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

function simplified(geometry: Geometry): Geometry {
  const simple = (rings: Geometry['coordinates'] & [number, number][][]) =>
    rings.map((ring) => simplifyRing(ring, simplifyMetres))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: simple(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(simple) }
}
