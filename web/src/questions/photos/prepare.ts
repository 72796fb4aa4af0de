import { evidenceLimits } from '#contract/requests/evidence.ts'
import { photoHead, photoTypeOf } from '#contract/requests/photo-type.ts'

/** A photo as it is sent. */
export interface Prepared {
  readonly blob: Blob
  /** A small JPEG as a data URL; missing where the browser can't make one. */
  readonly thumbnail?: string | undefined
  /** A photo that the browser can't show and the council can. */
  readonly unseen?: boolean
}

/** The file is no picture that the browser or the council can open. */
export class UnreadablePhoto extends Error {
  override readonly name = 'UnreadablePhoto'
}

const quality = 0.85
const thumbnailSide = 240

/** Width and height that fit into a square of `side`, never larger than they were. */
export function fitInto(side: number, width: number, height: number): [width: number, height: number] {
  const scale = Math.min(1, side / Math.max(width, height))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}

/**
 * Shrinks the photo to what the council needs and makes a JPEG of its pixels alone, upright and free of metadata. One
 * that this browser can't open or draw, such as a HEIC in most, goes as it is if its bytes say that the server opens
 * it, which shrinks it and frees it of metadata all the same. Throws UnreadablePhoto when neither can.
 */
export async function prepare(file: File): Promise<Prepared> {
  try {
    return await shrunk(file)
  } catch (error) {
    if (!(error instanceof UnreadablePhoto)) throw error
    return asItIs(file)
  }
}

async function shrunk(file: File): Promise<Prepared> {
  const picture = await openPicture(file)
  try {
    if (!givesBackWhatIsDrawn()) throw new UnreadablePhoto()
    const photo = draw(picture, evidenceLimits.longestSide)
    return { blob: await jpegOf(photo), thumbnail: thumbnailOf(photo) }
  } finally {
    closePicture(picture)
  }
}

/** The file under the type that its bytes have: phones and apps rename photos without making them anew. */
async function asItIs(file: File): Promise<Prepared> {
  const type = photoTypeOf(new Uint8Array(await file.slice(0, photoHead).arrayBuffer()))
  if (!type) throw new UnreadablePhoto()
  return { blob: file.slice(0, file.size, type), unseen: true }
}

export type Picture = ImageBitmap | HTMLImageElement | HTMLCanvasElement

/** Lets go of the memory of a picture that is not needed any more. */
export function closePicture(picture: Picture): void {
  if (picture instanceof ImageBitmap) picture.close()
}

/** A JPEG of what is drawn. Throws UnreadablePhoto when the browser can't make one. */
export async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!blob) throw new UnreadablePhoto()
  return blob
}

/** A small JPEG as a data URL. */
export const thumbnailOf = (picture: Picture): string =>
  draw(picture, thumbnailSide).toDataURL('image/jpeg', 0.7)

/** Width and height as the picture is looked at, in pixels. */
export const sizeOf = (picture: Picture): { width: number; height: number } =>
  picture instanceof HTMLImageElement
    ? { width: picture.naturalWidth, height: picture.naturalHeight }
    : { width: picture.width, height: picture.height }

/** The picture in the file, upright. Throws UnreadablePhoto when the browser can't open it. */
export async function openPicture(file: File): Promise<Picture> {
  if (file.type.startsWith('image/svg')) throw new UnreadablePhoto()
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return decodeAsImage(file)
  }
}

/** Some browsers open more kinds of file as an `<img>` than as a bitmap. */
async function decodeAsImage(file: File): Promise<HTMLImageElement> {
  const image = new Image()
  const url = URL.createObjectURL(file)
  image.src = url
  try {
    await image.decode()
    return image
  } catch {
    throw new UnreadablePhoto()
  } finally {
    URL.revokeObjectURL(url)
  }
}

function draw(picture: Picture, side: number): HTMLCanvasElement {
  const natural = sizeOf(picture)
  const [width, height] = fitInto(side, natural.width, natural.height)
  const { canvas, context } = newCanvas(width, height)
  // A JPEG has no transparency: what is clear would turn black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}

/** Room to draw in, in pixels. */
export function newCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new UnreadablePhoto()
  return { canvas, context }
}

/** Browsers that keep sites from telling them apart give noise back instead of what was drawn. */
export function givesBackWhatIsDrawn(): boolean {
  const colour = [40, 120, 200]
  const { context } = newCanvas(8, 8)
  context.fillStyle = `rgb(${colour})`
  context.fillRect(0, 0, 8, 8)
  const { data } = context.getImageData(0, 0, 8, 8)
  return data.every((value, at) => at % 4 === 3 || Math.abs(value - (colour[at % 4] ?? 0)) < 8)
}
