import { portrait } from '#contract/requests/evidence.ts'

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The part of a picture that is kept, in its pixels, always 35 to 45. */
export interface Crop extends Size {
  readonly x: number
  readonly y: number
}

export const moves = ['closer', 'wider', 'up', 'down', 'left', 'right'] as const
export type Move = (typeof moves)[number]

const zoom = 0.9
/** Of the crop's own side. */
const step = 0.05

/** Whether a photo has pixels enough to cut a portrait out of it. */
export const isLargeEnough = ({ width, height }: Size): boolean =>
  width >= portrait.minWidth && height >= portrait.minHeight

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

const heightThatFits = ({ width, height }: Size): number => Math.min(height, width / portrait.shape)

/** A crop of this height with its middle here, moved no further than the picture's edges. */
function cropAround(picture: Size, centreX: number, centreY: number, wanted: number): Crop {
  const most = heightThatFits(picture)
  const height = within(wanted, Math.min(portrait.minHeight, most), most)
  const width = height * portrait.shape
  return {
    width,
    height,
    x: within(centreX - width / 2, 0, picture.width - width),
    y: within(centreY - height / 2, 0, picture.height - height),
  }
}

/** The largest portrait in the middle of the picture, where a face usually is. */
export const firstCrop = (picture: Size): Crop =>
  cropAround(picture, picture.width / 2, picture.height / 2, picture.height)

/** The crop after one press of a button: it stays within the picture, in shape and large enough. */
export function moved(picture: Size, crop: Crop, move: Move): Crop {
  const x = crop.x + crop.width / 2
  const y = crop.y + crop.height / 2
  switch (move) {
    case 'closer':
      return cropAround(picture, x, y, crop.height * zoom)
    case 'wider':
      return cropAround(picture, x, y, crop.height / zoom)
    case 'up':
      return cropAround(picture, x, y - crop.height * step, crop.height)
    case 'down':
      return cropAround(picture, x, y + crop.height * step, crop.height)
    case 'left':
      return cropAround(picture, x - crop.width * step, y, crop.height)
    case 'right':
      return cropAround(picture, x + crop.width * step, y, crop.height)
  }
}

/** Whether the button would change anything. */
export function mayMove(picture: Size, crop: Crop, move: Move): boolean {
  const next = moved(picture, crop, move)
  return (['x', 'y', 'height'] as const).some((side) => Math.abs(next[side] - crop[side]) > 0.5)
}

/** Of the photo that is sent: what was kept, and no more than a pass can show. */
export function sizeToSend({ height }: Crop): Size {
  const tall = Math.round(within(height, portrait.minHeight, 1350))
  return { width: Math.round(tall * portrait.shape), height: tall }
}
