import * as z from 'zod/mini'
import type { Geometry } from '#contract/geo/areas.ts'
import { ImportError } from './problems.ts'
import { simplifyRing } from './simplify.ts'

const Position = z.pipe(
  z.array(z.number()).check(z.minLength(2)),
  z.transform(([lon = 0, lat = 0]): [number, number] => [lon, lat]),
)
const Rings = z.array(z.array(Position).check(z.minLength(4))).check(z.minLength(1))
const Polygons = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: Rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings) }),
])

/** Corners that stray less than this are left out. */
const simplifyMetres = 50

export interface BoundaryFile {
  readonly file: string
  readonly text: string
}

/** An area as a file has it, before it is simplified. */
export interface Feature<T> {
  readonly properties: T
  readonly geometry: Geometry
}

/** A property by its plain name, else by the Office for National Statistics’ own, such as LAD24CD. */
export function property(given: Readonly<Record<string, unknown>>, plain: string, official: RegExp): unknown {
  return given[plain] ?? Object.entries(given).find(([name]) => official.test(name))?.[1]
}

/** Reads a GeoJSON FeatureCollection of polygons. `expected` tells in an error what properties were wanted. */
export function parseFeatures<T extends z.core.$ZodType>(
  { file, text }: BoundaryFile,
  properties: T,
  expected: string,
): Feature<z.output<T>>[] {
  const Features = z.array(z.object({ properties, geometry: Polygons }))
  const collection = z.object({ type: z.literal('FeatureCollection'), features: Features })
  const parsed = collection.safeParse(parseJson(file, text))
  if (parsed.success) return parsed.data.features as Feature<z.output<T>>[]
  const issue = parsed.error.issues[0]
  throw new ImportError(
    `${file}, at ${issue?.path.join('.') || 'its top'}: ${issue?.message}. Give a GeoJSON FeatureCollection of ` +
      `polygons whose features have the properties ${expected}`,
  )
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new ImportError(`${file} is not JSON: ${(error as Error).message}. Export it again as GeoJSON`)
  }
}

/** What is wrong with an area’s rings, each with what to do about it. */
export function geometryProblems(where: string, geometry: Geometry): string[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
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

/** The same area with fewer corners, small enough to travel. */
export function simplified(geometry: Geometry): Geometry {
  const simple = (rings: Geometry['coordinates'] & [number, number][][]) =>
    rings.map((ring) => simplifyRing(ring, simplifyMetres))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: simple(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(simple) }
}
