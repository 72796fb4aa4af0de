import sharp from 'sharp'
import type { Box } from '#contract/workspace/acts/shapes.ts'
import { putChecked, read } from './store.ts'

/** Cells across the longer side of what is made unrecognisable: too few to read a number plate or know a face. */
const cells = 5

interface Area {
  left: number
  top: number
  width: number
  height: number
}

/** The box in pixels, at least one and within the photo. */
function areaOf({ x, y, width, height }: Box, photo: { width: number; height: number }): Area {
  const left = Math.min(Math.floor(x * photo.width), photo.width - 1)
  const top = Math.min(Math.floor(y * photo.height), photo.height - 1)
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.ceil(width * photo.width), photo.width - left)),
    height: Math.max(1, Math.min(Math.ceil(height * photo.height), photo.height - top)),
  }
}

/** The means of a few cells, drawn as large as the area: what was between them is nowhere any more. */
async function coarse(bytes: Uint8Array, area: Area): Promise<Buffer> {
  const scale = cells / Math.max(area.width, area.height)
  const across = (side: number) => Math.max(1, Math.round(side * scale))
  const few = await sharp(bytes)
    .extract(area)
    .resize(across(area.width), across(area.height), { fit: 'fill', kernel: 'cubic' })
    .png()
    .toBuffer()
  return sharp(few).resize(area.width, area.height, { fit: 'fill', kernel: 'nearest' }).png().toBuffer()
}

/** A JPEG in which the boxes of the photo cannot be recognised. Throws when it is no photo. */
export async function blurred(bytes: Uint8Array, boxes: readonly Box[]): Promise<Uint8Array> {
  const { width, height } = await sharp(bytes).metadata()
  const parts = []
  for (const box of boxes) {
    const area = areaOf(box, { width, height })
    parts.push({ input: await coarse(bytes, area), left: area.left, top: area.top })
  }
  return sharp(bytes).composite(parts).jpeg({ quality: 85 }).toBuffer()
}

/**
 * Makes a blurred copy of a request's photo under another id; false when the photo is not there. The copy waits among
 * the checked files, as every file does, until the event that brings it leaves: one that comes to nothing is forgotten
 * by the bucket.
 */
export async function blurInto(
  reference: string,
  photo: string,
  copy: string,
  boxes: readonly Box[],
): Promise<boolean> {
  const found = await read(reference, photo)
  if (found?.contentType !== 'image/jpeg') return false
  await putChecked(copy, { bytes: await blurred(found.bytes, boxes), contentType: 'image/jpeg' })
  return true
}
