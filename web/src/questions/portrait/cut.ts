import { newCanvas, type Picture } from '../photos/prepare.ts'
import type { Crop, Size } from './crop.ts'

/** The part of the picture, drawn at this size on white. */
export function cut(picture: Picture, { x, y, width, height }: Crop, size: Size): HTMLCanvasElement {
  const { canvas, context } = newCanvas(size.width, size.height)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, size.width, size.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, x, y, width, height, 0, 0, size.width, size.height)
  return canvas
}
