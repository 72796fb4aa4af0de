import type { Box } from '#contract/workspace/acts/shapes.ts'
import type { Errors } from '#web/staff/actions/form.ts'

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

const shareOf = (typed: string): number => Number(typed.trim() || Number.NaN) / 100

/** Which of its numbers a box cannot be read with: it begins on the photo, and has a width and a height. */
export const wrongParts = (typed: TypedBox): BoxPart[] =>
  boxParts.filter((part) => {
    const share = shareOf(typed[part])
    const begins = part === 'x' || part === 'y'
    return !Number.isFinite(share) || (begins ? share < 0 || share >= 1 : share <= 0)
  })

/** The box that was meant, cut to the photo; undefined where one of its numbers is wrong. */
export function boxOf(typed: TypedBox): Box | undefined {
  if (wrongParts(typed).length > 0) return undefined
  const [x, y] = [shareOf(typed.x), shareOf(typed.y)]
  return {
    x,
    y,
    width: Math.min(shareOf(typed.width), 1 - x),
    height: Math.min(shareOf(typed.height), 1 - y),
  }
}

const howToPutRight: Readonly<Record<BoxPart, string>> = {
  x: 'enter how far it is from the left, from 0 to 99',
  y: 'enter how far it is from the top, from 0 to 99',
  width: 'enter its width, from 1 to 100',
  height: 'enter its height, from 1 to 100',
}

/** The name of the field for one number of one box. */
export const boxField = (at: number, part: BoxPart): string => `boxes-${at}-${part}`

/** What is wrong with boxes, by the name of the field that is wrong. */
export const boxErrors = (boxes: readonly TypedBox[]): Errors =>
  Object.fromEntries(
    boxes.flatMap((box, at) =>
      wrongParts(box).map((part) => [boxField(at, part), `Box ${at + 1}: ${howToPutRight[part]}`]),
    ),
  )
