import {
  type Feature,
  Labeler,
  type LabelRule,
  LineLabelSymbolizer,
  type PreparedTile,
} from 'protomaps-leaflet'
import { describe, expect, it } from 'vitest'
import { fits } from './along.ts'
import { joined, joinedByName, lengthOf, type Point } from './join.ts'
import { labelRules } from './rules.ts'
import { inOurWords } from './schema.ts'

/** As much of the library's own point as is needed here. */
class At {
  x: number
  y: number
  constructor(x: number, y: number) {
    this.x = x
    this.y = y
  }
  clone = () => new At(this.x, this.y)
  add = (o: At) => new At(this.x + o.x, this.y + o.y)
  mult = (k: number) => new At(this.x * k, this.y * k)
  dist = (o: At) => Math.hypot(this.x - o.x, this.y - o.y)
}
const points = (...all: readonly [number, number][]) =>
  all.map(([x, y]) => new At(x, y)) as unknown as Point[]

const way = (name: string, ...all: readonly [number, number][]): Feature => {
  const geom = [points(...all)]
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const bbox = { minX: Math.min(...xs), maxX: Math.max(...xs), minY: Math.min(...ys), maxY: Math.max(...ys) }
  return { geomType: 2, numVertices: all.length, props: { class: 'minor', name }, geom, bbox } as Feature
}

/** Streets as towns have them: cut at each junction, or bent all along. */
const town: Feature[] = Array.from({ length: 8 }, (_, row) => {
  const y = 30 + row * 55
  const name = `${['Ash', 'Beech', 'Cedar', 'Elm', 'Holly', 'Lime', 'Maple', 'Oak'][row]} Road`
  if (row % 2 === 0) return [0, 1, 2, 3].map((at) => way(name, [20 + at * 45, y], [65 + at * 45, y]))
  const bend = Array.from({ length: 12 }, (_, at): [number, number] => [
    20 + at * 16,
    y + 14 * Math.sin(at / 2.2),
  ])
  return [way(name, ...bend)]
}).flat()

const scratch = {
  font: '',
  measureText: (text: string) => ({
    width: text.length * 7,
    actualBoundingBoxAscent: 10,
    actualBoundingBoxDescent: 3,
  }),
}

function named(rules: LabelRule[], layer: string, features: Feature[]): Set<string> {
  const labeler = new Labeler(16, scratch as unknown as CanvasRenderingContext2D, rules, 16)
  const tile = {
    z: 16,
    origin: new At(0, 0),
    data: new Map([[layer, features]]),
    scale: 1,
    dim: 512,
    dataTile: { z: 15, x: 0, y: 0 },
  } as unknown as PreparedTile
  const texts = new Set<string>()
  const watched = rules.map(
    (rule): LabelRule => ({
      ...rule,
      symbolizer: {
        place: (layout, geom, feature) =>
          rule.symbolizer.place(layout, geom, feature)?.map((label) => {
            const drawn = () => void texts.add(String(feature.props.name))
            return { ...label, draw: drawn }
          }),
      },
    }),
  )
  labeler.labelRules = watched
  labeler.add(new Map([['', [tile]]]))
  for (const label of labeler.index.searchBbox({ minX: 0, minY: 0, maxX: 512, maxY: 512 }, 99))
    label.draw(scratch as unknown as CanvasRenderingContext2D)
  return texts
}

it('names at least twice the streets that the library names by itself', () => {
  const plain = new LineLabelSymbolizer({ labelProps: ['name'], font: '500 13px sans-serif' })
  const theirs = named([{ dataLayer: 'names', symbolizer: plain }], 'names', town)
  const tile = inOurWords(new Map([['transportation_name', town]]))
  const ours = named(labelRules, 'names', joinedByName(tile.get('names') ?? []))
  expect(ours.size).toBe(8)
  expect(ours.size).toBeGreaterThanOrEqual(2 * theirs.size)
})

describe('ways of one name', () => {
  it('are joined where they were cut, whichever way they run', () => {
    const [line, ...others] = joined([
      points([0, 0], [10, 0]),
      points([20, 0], [10, 0]),
      points([20, 0], [30, 1]),
    ])
    expect(others).toEqual([])
    expect(line?.map(({ x }) => x).sort((a, b) => a - b)).toEqual([0, 10, 20, 30])
  })

  it('go straight on at a junction, and do not turn back', () => {
    const lines = joined([points([0, 0], [50, 0]), points([50, 0], [50, 20]), points([50, 0], [90, 2])])
    expect(lines.map((line) => Math.round(lengthOf(line)))).toEqual([90, 20])
  })

  it('count once where they lie on each other', () => {
    expect(joined([points([0, 0], [50, 0]), points([50, 0], [0, 0])])).toHaveLength(1)
  })
})

describe('a name along a line', () => {
  const always = () => true
  const letters = Array.from({ length: 10 }, () => 7)

  it('stands upright, whichever way the line runs', () => {
    const [fit] = fits(points([200, 0], [0, 0]), letters, 250, always)
    expect(fit?.letters.map(({ x }) => x)).toEqual(fit?.letters.map(({ x }) => x).sort((a, b) => a - b))
    expect(fit?.straight).toBe(true)
  })

  it('goes round no sharp corner', () => {
    expect(fits(points([0, 0], [36, 0], [36, 36]), letters, 250, always)).toEqual([])
  })

  it('reaches a little past a short street, and not far', () => {
    expect(fits(points([0, 0], [60, 0]), letters, 250, always)).toHaveLength(1)
    expect(fits(points([0, 0], [40, 0]), letters, 250, always)).toEqual([])
  })

  it('moves along where something else is, and comes again on a long road', () => {
    const free = ({ middle }: { middle: { x: number } }) => Math.abs(middle.x - 500) > 60
    const found = fits(points([0, 0], [1000, 0]), letters, 250, free)
    expect(found.length).toBeGreaterThan(1)
    expect(found.every(free)).toBe(true)
  })
})

it.each([
  ['OpenMapTiles', 'transportation_name', { class: 'primary', 'name:latin': 'High Street' }],
  ['Protomaps', 'roads', { kind: 'major_road', kind_detail: 'primary', name: 'High Street' }],
  ['OS Open Zoomstack', 'roads', { type: 'A Road', name: 'High Street' }],
])('reads %s', (_, layer, props) => {
  const tile = inOurWords(new Map([[layer, [{ ...way('', [0, 0], [1, 1]), props } as Feature]]]))
  expect(tile.get('names')?.[0]?.props).toEqual({ kind: 'main', name: 'High Street' })
})
