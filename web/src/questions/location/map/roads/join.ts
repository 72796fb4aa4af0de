import type { Feature } from 'protomaps-leaflet'

export type Point = Feature['geom'][number][number]
type Line = readonly Point[]

/** Ends that are nearer than this, in pixels of the tile, are the same junction. */
const near = 0.6

/**
 * One feature for each name, with its ways joined where they were cut at junctions and goes straightest on: a name
 * needs a long stretch, and most ways are shorter than their name. The longest line comes first.
 */
export function joinedByName(features: readonly Feature[]): Feature[] {
  const byName = new Map<string, Feature[]>()
  for (const feature of features) {
    const name = String(feature.props.name)
    byName.set(name, [...(byName.get(name) ?? []), feature])
  }
  return [...byName.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const geom = joined(same.flatMap((one) => one.geom))
    return [
      { ...first, geom, bbox: boxOf(geom), numVertices: geom.reduce((sum, one) => sum + one.length, 0) },
    ]
  })
}

export function joined(lines: readonly Line[]): Point[][] {
  const left = distinct(lines.filter((line) => line.length > 1)).sort((a, b) => lengthOf(b) - lengthOf(a))
  const done: Point[][] = []
  for (let start = left.shift(); start; start = left.shift()) {
    const forwards = followed([...start], left)
    done.push(followed(forwards.reverse(), left).reverse())
  }
  return done.sort((a, b) => lengthOf(b) - lengthOf(a))
}

/** The line with whatever goes on from its end, as straight as can be. What was taken is no longer in `left`. */
function followed(line: Point[], left: Line[]): Point[] {
  for (;;) {
    const end = line.at(-1)
    const before = line.at(-2)
    if (!end || !before) return line
    let best: { at: number; line: Line; turn: number } | undefined
    for (const [at, candidate] of left.entries()) {
      for (const next of [candidate, [...candidate].reverse()]) {
        const [first, second] = next
        if (!first || !second || apart(first, end) > near) continue
        const turn = turnAt(before, end, second)
        if (turn < Math.PI / 2 && turn < (best?.turn ?? Number.POSITIVE_INFINITY))
          best = { at, line: next, turn }
      }
    }
    if (!best) return line
    left.splice(best.at, 1)
    line.push(...best.line.slice(1))
  }
}

/** Both carriageways may be named on one line: a line that is there twice counts once. */
function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const ends = [line[0], line.at(-1)].map((one) => `${Math.round(one?.x ?? 0)},${Math.round(one?.y ?? 0)}`)
    const key = `${ends.sort().join(' ')} ${Math.round(lengthOf(line))}`
    return !seen.has(key) && seen.add(key)
  })
}

export const apart = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y)

export function lengthOf(line: Line): number {
  let sum = 0
  for (const [at, point] of line.entries()) {
    const before = line[at - 1]
    if (before) sum += apart(before, point)
  }
  return sum
}

/** Nought is straight on, π is back. */
function turnAt(a: Point, b: Point, c: Point): number {
  const turn = Math.abs(Math.atan2(c.y - b.y, c.x - b.x) - Math.atan2(b.y - a.y, b.x - a.x))
  return turn > Math.PI ? 2 * Math.PI - turn : turn
}

function boxOf(geom: readonly Line[]): Feature['bbox'] {
  const [start] = geom.flat()
  const box = { minX: start?.x ?? 0, minY: start?.y ?? 0, maxX: start?.x ?? 0, maxY: start?.y ?? 0 }
  for (const { x, y } of geom.flat()) {
    box.minX = Math.min(box.minX, x)
    box.minY = Math.min(box.minY, y)
    box.maxX = Math.max(box.maxX, x)
    box.maxY = Math.max(box.maxY, y)
  }
  return box
}
