import type { Feature } from 'protomaps-leaflet'

export type RoadClass = 'motorway' | 'main' | 'middle' | 'street' | 'service' | 'path' | 'rail'
export type AreaKind = 'homes' | 'green' | 'wood' | 'water'

/** What a tile comes to, whichever of the known schemas it speaks: layers by our own names, props in our own words. */
export type Layer = 'areas' | 'waterways' | 'buildings' | 'roads' | 'names' | 'places'
type Props = Feature['props']
type Drawn = readonly [Layer, Props]
type Reading = (props: Props, feature: Feature) => readonly Drawn[]

const roadClasses: Readonly<Record<string, RoadClass>> = {
  motorway: 'motorway',
  trunk: 'main',
  primary: 'main',
  secondary: 'middle',
  tertiary: 'middle',
  minor: 'street',
  residential: 'street',
  unclassified: 'street',
  living_street: 'street',
  busway: 'street',
  service: 'service',
  track: 'path',
  path: 'path',
  rail: 'rail',
  // Protomaps, where it tells no more.
  highway: 'motorway',
  major_road: 'main',
  medium_road: 'middle',
  minor_road: 'street',
  other: 'path',
  // OS Open Zoomstack.
  'a road': 'main',
  'b road': 'middle',
  local: 'street',
  restricted: 'service',
  'guided busway': 'service',
}

const areaKinds: Readonly<Record<string, AreaKind>> = {
  residential: 'homes',
  suburb: 'homes',
  urban_area: 'homes',
  grass: 'green',
  grassland: 'green',
  park: 'green',
  garden: 'green',
  recreation_ground: 'green',
  village_green: 'green',
  allotments: 'green',
  pitch: 'green',
  playground: 'green',
  golf_course: 'green',
  cemetery: 'green',
  wood: 'wood',
  forest: 'wood',
}

const placeRanks: Readonly<Record<string, number>> = {
  city: 5,
  town: 4,
  village: 3,
  suburb: 2,
  neighbourhood: 2,
  hamlet: 1,
  locality: 1,
}

const text = (props: Props, ...keys: string[]): string => {
  for (const key of keys) {
    const value = props[key]
    if (typeof value === 'string' && value) return value
  }
  return ''
}
const nameOf = (props: Props): string => text(props, 'name:en', 'name', 'name:latin', 'name1')
const kindOf = (props: Props): string => text(props, 'class', 'kind', 'type').toLowerCase()

const area = (kind: AreaKind | undefined): Drawn[] => (kind ? [['areas', { kind }]] : [])

function road(props: Props, named: boolean): Drawn[] {
  const kind = roadClasses[text(props, 'kind_detail')] ?? roadClasses[kindOf(props)] ?? 'path'
  const name = nameOf(props)
  const shown: Drawn[] = [['roads', { kind, tunnel: props.brunnel === 'tunnel' }]]
  return named && name && kind !== 'rail' ? [...shown, ['names', { kind, name }]] : shown
}

function place(props: Props): Drawn[] {
  const rank = placeRanks[text(props, 'kind_detail')] ?? placeRanks[kindOf(props)]
  const name = nameOf(props)
  return rank && name ? [['places', { name, rank }]] : []
}

const closed = ({ geomType }: Feature) => Number(geomType) === 3

/** OpenMapTiles by its layers, Protomaps, whose names are mostly in the plural, and OS Open Zoomstack. */
const readings: Readonly<Record<string, Reading>> = {
  landcover: (props) => area(areaKinds[text(props, 'subclass')] ?? areaKinds[kindOf(props)]),
  landuse: (props) => area(areaKinds[kindOf(props)]),
  park: (_, feature) => (closed(feature) ? area('green') : []),
  water: (_, feature) => (closed(feature) ? area('water') : [['waterways', {}]]),
  waterway: (props) => [['waterways', { river: text(props, 'class') === 'river' }]],
  building: () => [['buildings', {}]],
  buildings: () => [['buildings', {}]],
  transportation: (props) => road(props, false),
  transportation_name: (props) => road(props, true).slice(1),
  roads: (props) => road(props, true),
  place,
  places: place,
  urban_areas: () => area('homes'),
  greenspace: () => area('green'),
  greenspaces: () => area('green'),
  woodland: () => area('wood'),
  surfacewater: () => area('water'),
  waterlines: () => [['waterways', {}]],
  local_buildings: () => [['buildings', {}]],
  names: place,
}

/** The tile in our own words. What is of no use here is left out. */
export function inOurWords(tile: ReadonlyMap<string, readonly Feature[]>): Map<Layer, Feature[]> {
  const layers = new Map<Layer, Feature[]>()
  for (const [layer, features] of tile)
    for (const feature of features)
      for (const [ours, props] of readings[layer]?.(feature.props, feature) ?? []) {
        const list = layers.get(ours) ?? []
        list.push({ ...feature, props })
        layers.set(ours, list)
      }
  return layers
}
