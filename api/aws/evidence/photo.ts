import sharp, { type Sharp } from 'sharp'
import { evidenceLimits } from '#contract/requests/evidence.ts'
import { photoTypeOf, type SeenType } from '#contract/requests/photo-type.ts'
import { countdown, photoSeconds } from '#requests/evidence/photo-time.ts'
import type { Kept, Looked, Refusal } from '#requests/evidence/ports.ts'
import { decodeHeic } from './heic.ts'

/** As {@link countdown}. Throws when no second is left: to sharp, 0 means as long as it takes. */
function timeFor(seconds: number): () => number {
  const secondsLeft = countdown(seconds, () => performance.now())
  return () => {
    const left = secondsLeft()
    if (left < 1) throw new Error('The photo took too long to decode')
    return left
  }
}

/** What is decoded, and how long that may take. */
interface Given {
  readonly bytes: Uint8Array
  readonly type: SeenType
  readonly secondsLeft: () => number
}

// Nothing but these is ever read, whatever a file claims to be. Of HEIF, sharp reads the size alone.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
})
// One photo at a time in a function: a cache between them only takes memory.
sharp.cache(false)

/** What sharp calls them. */
const formats: Record<SeenType, string> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heif',
}

class Refused extends Error {
  readonly why: Refusal

  constructor(why: Refusal) {
    super(why)
    this.why = why
  }
}

const refused = (why: Refusal): Looked => ({ kind: 'refused', why })

function reasonOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.why
  return /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged'
}

/** How much of a photo may be missing: nothing, or whatever is. */
type FailOn = 'error' | 'none'

/** The photo, upright once it is drawn. What it says of itself is looked at before anything is decoded. */
async function opened({ bytes, type, secondsLeft }: Given, failOn: FailOn): Promise<Sharp> {
  const limitInputPixels = evidenceLimits.pixels
  const image = sharp(bytes, { failOn, limitInputPixels, pages: 1, autoOrient: true })
  const { format, width, height } = await image.metadata()
  if (format !== formats[type]) throw new Refused('not-taken')
  if (type !== 'image/heic') return image
  if (width * height > limitInputPixels) throw new Refused('too-many-pixels')
  const { data, ...size } = await decodeHeic(bytes, secondsLeft())
  return sharp(data, { raw: { ...size, channels: 4 }, limitInputPixels })
}

/** A JPEG of the photo's pixels alone. */
async function madeAnew(given: Given, failOn: FailOn): Promise<Kept> {
  const side = evidenceLimits.longestSide
  const image = await opened(given, failOn)
  const { data, info } = await image
    .timeout({ seconds: given.secondsLeft() })
    .flatten({ background: 'white' })
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, contentType: 'image/jpeg', width: info.width, height: info.height }
}

/** Bits to a pixel that a picture has at least: what is missing is drawn as one colour, which has none. */
const leastEntropy = 1

/** What there is of a photo whose end is missing, as long as something can be seen on it. */
async function whatIsLeft(given: Given): Promise<Looked> {
  try {
    const file = await madeAnew(given, 'none')
    const { entropy } = await sharp(file.bytes).stats()
    return entropy < leastEntropy ? refused('damaged') : { kind: 'fine', file }
  } catch (error) {
    return refused(reasonOf(error))
  }
}

/** What decoders say of a photo whose end is missing. */
const cutOff = /premature end|libpng read error/i

/**
 * Decodes a JPEG, PNG, WebP or HEIC, and makes a JPEG of its pixels alone: upright, at most 2,048 pixels on its longer
 * side, without metadata or whatever else the file carried. Of an animation, the first picture; of a JPEG or PNG whose
 * end is missing, as cards and apps leave them, what there is. One that takes longer than this is refused as damaged.
 */
export async function lookAtPhoto(bytes: Uint8Array, seconds = photoSeconds): Promise<Looked> {
  const type = photoTypeOf(bytes)
  if (!type) return refused('not-taken')
  const given = { bytes, type, secondsLeft: timeFor(seconds) }
  try {
    return { kind: 'fine', file: await madeAnew(given, 'error') }
  } catch (error) {
    return cutOff.test(String(error)) ? whatIsLeft(given) : refused(reasonOf(error))
  }
}
