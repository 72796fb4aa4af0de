import type { Box } from '#contract/workspace.ts'

/** A box as it is typed: whole percents of the photo's width and height, from its top left corner. */
export interface TypedBox {
  readonly x: string
  readonly y: string
  readonly width: string
  readonly height: string
}

export const boxParts = ['x', 'y', 'width', 'height'] as const
export type BoxPart = (typeof boxParts)[number]

export const newBox: TypedBox = { x: '40', y: '40', width: '20', height: '20' }

const percent = (share: number): string => String(Math.round(share * 1000) / 10)

/** What was drawn from one corner to the other, both in shares of the photo. Undefined for a mere click. */
export function drawnBox(
  from: { x: number; y: number },
  to: { x: number; y: number },
  least = 0.01,
): TypedBox | undefined {
  const within = (share: number) => Math.min(1, Math.max(0, share))
  const [left, right] = [within(Math.min(from.x, to.x)), within(Math.max(from.x, to.x))]
  const [top, bottom] = [within(Math.min(from.y, to.y)), within(Math.max(from.y, to.y))]
  if (right - left < least || bottom - top < least) return undefined
  return {
    x: percent(left),
    y: percent(top),
    width: percent(right - left),
    height: percent(bottom - top),
  }
}

/** The box that was meant, cut to the photo; undefined where nothing of the photo is in it. */
export function boxOf(typed: TypedBox): Box | undefined {
  const [x, y, width, height] = boxParts.map((part) => Number(typed[part].trim() || Number.NaN) / 100)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  if (![x, y, width, height].every(Number.isFinite) || x < 0 || y < 0 || x >= 1 || y >= 1) return undefined
  const box = { x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) }
  return box.width > 0 && box.height > 0 ? box : undefined
}
