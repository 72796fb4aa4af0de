import {
  CenteredTextSymbolizer,
  type Feature,
  type LabelRule,
  LineSymbolizer,
  type PaintRule,
  PolygonSymbolizer,
} from 'protomaps-leaflet'
import * as look from './look.ts'
import type { AreaKind, RoadClass } from './schema.ts'
import { StreetNames } from './streetNames.ts'

const kindIs =
  (kind: string) =>
  (_: number, { props }: Feature) =>
    props.kind === kind

const areaRules = (['homes', 'green', 'wood', 'water'] as AreaKind[]).map(
  (kind): PaintRule => ({
    dataLayer: 'areas',
    symbolizer: new PolygonSymbolizer({ fill: look.areas[kind] }),
    filter: kindIs(kind),
  }),
)

const classes = Object.keys(look.roads) as RoadClass[]

/** All edges lie below all roads, so that a crossing is open. */
const roadRules: PaintRule[] = [
  ...classes.flatMap((kind): PaintRule[] => {
    const { from, edge, wide } = look.roads[kind]
    if (!edge) return []
    const symbolizer = new LineSymbolizer({
      color: edge,
      width: (zoom: number) => look.widthAt(zoom, wide) + (zoom < 13 ? 0.8 : 1.6),
      lineCap: 'round',
      lineJoin: 'round',
    })
    return [{ dataLayer: 'roads', minzoom: Math.max(from, 11), symbolizer, filter: kindIs(kind) }]
  }),
  ...classes.map((kind): PaintRule => {
    const { from, fill, edge, wide, dash } = look.roads[kind]
    const symbolizer = new LineSymbolizer({
      // From far away a road without an edge would be white on white.
      color: (zoom: number) => (zoom < 11 && edge ? edge : fill),
      width: (zoom: number) => look.widthAt(zoom, wide),
      ...(dash && {
        dash: [...dash],
        dashColor: fill,
        dashWidth: (zoom: number) => look.widthAt(zoom, wide),
      }),
      lineCap: dash ? 'butt' : 'round',
      lineJoin: 'round',
    })
    return { dataLayer: 'roads', minzoom: from, symbolizer, filter: kindIs(kind) }
  }),
]

export const paintRules: PaintRule[] = [
  ...areaRules,
  {
    dataLayer: 'waterways',
    symbolizer: new LineSymbolizer({
      color: look.areas.water,
      width: (zoom: number, feature?: Feature) =>
        (feature?.props.river ? 1 : 0.4) * Math.max(1, (zoom - 9) * 0.9),
    }),
  },
  { dataLayer: 'buildings', minzoom: 15, symbolizer: new PolygonSymbolizer({ fill: look.building }) },
  ...roadRules,
]

/** From which zoom on a place is named, by its rank. */
const placeFrom = [0, 13, 12, 10, 8, 6]

export const labelRules: LabelRule[] = [
  {
    dataLayer: 'places',
    maxzoom: 15,
    symbolizer: new CenteredTextSymbolizer({
      labelProps: ['name'],
      lineHeight: 1.2,
      font: (_: number, feature?: Feature) => look.placeFont(Number(feature?.props.rank ?? 0)),
      fill: look.ink,
      stroke: look.halo,
      width: 3.5,
    }),
    filter: (zoom, { props }) => zoom >= (placeFrom[Number(props.rank)] ?? 0),
    sort: (a, b) => Number(b.rank) - Number(a.rank),
  },
  ...(['motorway', 'main', 'middle', 'street', 'service', 'path'] as RoadClass[]).map(
    (kind): LabelRule => ({
      dataLayer: 'names',
      minzoom: { motorway: 12, main: 13, middle: 14, street: 15, service: 16, path: 17, rail: 20 }[kind],
      symbolizer: new StreetNames(),
      filter: kindIs(kind),
    }),
  ),
]
