import type { Geometry } from '#contract/geo/areas.ts'
import { classes } from '../classes.ts'

export interface MapArea {
  code: string
  name: string
  geometry: Geometry
  /** From 0 (none) to 4 (most); undefined where it is not told. */
  step: 0 | 1 | 2 | 3 | 4 | undefined
  /** Stands in the area, for whom shades say little; left out where there is no room. */
  text?: string | undefined
}

const size = 400
/** A degree of longitude is this much of one of latitude, here. */
const narrow = Math.cos((52.7 * Math.PI) / 180)

const ringsOf = ({ geometry }: MapArea) =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Areas shaded by a number. Hidden from screen readers: the table beside it says all of it. */
export function AreaMap({ areas }: { areas: readonly MapArea[] }) {
  const points = areas.flatMap(ringsOf).flat()
  if (points.length === 0) return null
  const west = Math.min(...points.map(([lon]) => lon))
  const north = Math.max(...points.map(([, lat]) => lat))
  const wide = (Math.max(...points.map(([lon]) => lon)) - west) * narrow
  const tall = north - Math.min(...points.map(([, lat]) => lat))
  const scale = size / wide
  const place = ([lon = 0, lat = 0]: readonly number[]) =>
    [(lon - west) * narrow * scale, (north - lat) * scale] as const
  return (
    <svg
      viewBox={`-2 -2 ${size + 4} ${Math.ceil(tall * scale) + 4}`}
      className="app-chart__drawing"
      aria-hidden="true"
      focusable="false"
    >
      {areas.map((area) => (
        <path
          key={area.code}
          className={classes('app-chart__area', `app-chart__area--${area.step ?? 'unknown'}`)}
          d={ringsOf(area)
            .map(
              (ring) =>
                `M${ring
                  .map((point) =>
                    place(point)
                      .map((at) => at.toFixed(1))
                      .join(' '),
                  )
                  .join('L')}Z`,
            )
            .join('')}
        />
      ))}
      {areas
        .filter(({ text }) => text)
        .map((area) => {
          const [x, y] = place(middleOf(area))
          return (
            <text key={area.code} className="app-chart__text app-chart__area-text" x={x} y={y + 5}>
              {area.text}
            </text>
          )
        })}
    </svg>
  )
}

/** The middle of the area's largest ring, by its corners. */
function middleOf(area: MapArea): readonly [number, number] {
  const ring = ringsOf(area).reduce((most, one) => (one.length > most.length ? one : most))
  const mean = (at: 0 | 1) => ring.reduce((total, point) => total + point[at], 0) / ring.length
  return [mean(0), mean(1)]
}
