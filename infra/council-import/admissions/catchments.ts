import * as z from 'zod/mini'
import { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { Geometry } from '#contract/geo/areas.ts'
import { toGrid } from '#contract/geo/grid.ts'
import { type BoundaryFile, type Feature, geometryProblems, parseFeatures } from '../geojson.ts'
import { refuse } from '../problems.ts'
import type { Known } from './cells.ts'
import type { Catchment } from './parts.ts'

const Properties = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string().check(z.minLength(1)),
  /** Numbers of schools, in a list or in one text. */
  schools: z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]),
})
type Given = Feature<z.output<typeof Properties>>

const slug = (id: string | number): string =>
  String(id)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const polygonsOf = (geometry: Geometry) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

/** The National Grid has metres, of which no place in Britain has so few as degrees go up to. */
const isGrid = (features: readonly Given[]): boolean =>
  features.some(({ geometry }) =>
    polygonsOf(geometry)
      .flat(2)
      .some(([east]) => Math.abs(east) > 180),
  )

function onGrid(position: readonly [number, number]): [number, number] {
  const { easting, northing } = toGrid({ lon: position[0], lat: position[1] })
  return [Number(easting.toFixed(1)), Number(northing.toFixed(1))]
}

function urnsOf({ schools }: Given['properties']): number[] {
  const given = Array.isArray(schools) ? schools : String(schools).split(/[\s,;]+/)
  return given.map(Number)
}

/**
 * Reads catchment areas: GeoJSON polygons with `id`, `name` and `schools` (their numbers in the register), in metres of
 * the British National Grid (EPSG:27700), or in WGS84, which is then brought onto the grid, to about five metres.
 * `exact` says which. Throws ImportError.
 */
export function readCatchments(
  file: BoundaryFile,
  known: Known,
): { readonly catchments: Catchment[]; readonly exact: boolean } {
  const features = parseFeatures(file, Properties, 'id, name and schools')
  const exact = isGrid(features)
  const problems: string[] = []
  const catchments = features.map(({ properties, geometry }, at) => {
    const where = `${file.file}, area ${at + 1} (${properties.name})`
    const urns = urnsOf(properties)
    const strangers = urns.filter((urn) => !known.has(urn))
    if (strangers.length > 0)
      problems.push(
        `${where}: no school of the register that you imported has the number ${strangers.join(', ')}`,
      )
    const polygons = polygonsOf(geometry).map((rings) =>
      rings.map((ring) => ring.map((position) => (exact ? position : onGrid(position)))),
    )
    if (!exact) problems.push(...geometryProblems(where, geometry))
    const area = CatchmentArea.safeParse({ id: slug(properties.id), name: properties.name, polygons })
    if (!area.success)
      problems.push(`${where}: its id “${properties.id}” has no letters or figures. Give it one`)
    return { area: area.data ?? { id: '', name: '', polygons: [] }, urns }
  })
  const ids = catchments.map(({ area }) => area.id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice) problems.push(`${file.file}: two areas have the id ${twice}. Give each its own`)
  refuse(problems)
  return { catchments, exact }
}
