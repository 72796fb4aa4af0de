import type { Feature, Label, LabelSymbolizer, Layout } from 'protomaps-leaflet'
import { type Fit, fits } from './along.ts'
import type { Point } from './join.ts'
import { font, halo, ink } from './look.ts'

/** Pixels between two places where the same street is named: near by, a phone shows only a stretch of each. */
const againAt = (zoom: number) => (zoom >= 17 ? 120 : 260)

/**
 * Writes a street's name along it. protomaps-leaflet's own symbolizer wants a stretch that is all but straight and
 * longer than the name, which most streets of a town have not.
 */
export class StreetNames implements LabelSymbolizer {
  place(layout: Layout, geom: Feature['geom'], { props }: Feature): Label[] {
    const name = String(props.name ?? '')
    const face = font(layout.zoom)
    layout.scratch.font = face
    const letters = widthsOf(layout.scratch, name)
    const again = againAt(layout.zoom)
    const height = layout.zoom >= 17 ? 14 : 13
    return geom.flatMap((line) =>
      fits(line, letters, again, (fit) => !taken(layout, boxesOf(fit, height))).map((fit) => ({
        anchor: pointAt(line, fit),
        bboxes: boxesOf(fit, height),
        draw: (ctx: CanvasRenderingContext2D) => write(ctx, name, face, fit),
        deduplicationKey: name,
        deduplicationDistance: again,
      })),
    )
  }
}

function pointAt([any]: readonly Point[], { middle: { x, y } }: Fit): Point {
  return Object.assign((any as Point).clone(), { x, y })
}

/** With each letter's share of the whole: letters that lean on each other keep their places. */
function widthsOf(ctx: CanvasRenderingContext2D, name: string): number[] {
  let before = 0
  return [...name].map((_, at, all) => {
    const until = ctx.measureText(all.slice(0, at + 1).join('')).width
    const width = until - before
    before = until
    return width
  })
}

const boxesOf = ({ letters, middle }: Fit, height: number) =>
  [...letters.filter((_, at) => at % 2 === 0), middle, ...letters.slice(-1)].map(({ x, y }) => ({
    minX: x - height * 0.6,
    maxX: x + height * 0.6,
    minY: y - height * 0.6,
    maxY: y + height * 0.6,
  }))

const taken = (
  { index, order }: Layout,
  boxes: readonly { minX: number; maxX: number; minY: number; maxY: number }[],
) => boxes.some((box) => index.bboxCollides(box, order))

function write(
  ctx: CanvasRenderingContext2D,
  name: string,
  face: string,
  { letters, middle, straight }: Fit,
) {
  ctx.font = face
  ctx.globalAlpha = 1
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.lineJoin = 'round'
  ctx.lineWidth = 3.5
  ctx.strokeStyle = halo
  ctx.fillStyle = ink
  // All halos first: none lies over the letter before it.
  for (const paint of ['strokeText', 'fillText'] as const) {
    if (straight) {
      turned(ctx, 0, 0, middle.angle, () => ctx[paint](name, 0, 0))
    } else {
      for (const [at, letter] of [...name].entries()) {
        const on = letters[at]
        if (on) turned(ctx, on.x - middle.x, on.y - middle.y, on.angle, () => ctx[paint](letter, 0, 0))
      }
    }
  }
}

function turned(ctx: CanvasRenderingContext2D, x: number, y: number, angle: number, draw: () => void) {
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(angle)
  draw()
  ctx.restore()
}
