import sharp from 'sharp'
import { evidenceLimits } from '#contract/evidence.ts'
import type { Looked, Refusal } from '#requests/evidence/ports.ts'

/** As many pixels as the best phones make. Each takes up to four bytes while it is decoded. */
const pixelLimit = 50_000_000
/** In seconds; a photo takes well under two. */
const timeLimit = 15

// Nothing but these three is ever decoded, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})
// One photo at a time in a function: a cache between them only takes memory.
sharp.cache(false)

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text

/** What the first bytes say the file is. */
function formatOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  return undefined
}

const refused = (why: Refusal): Looked => ({ kind: 'refused', why })

const reasonOf = (error: unknown): Refusal =>
  /pixel limit/i.test(String(error)) ? 'too-many-pixels' : 'damaged'

/**
 * Decodes a JPEG, PNG or WebP whole, and makes a JPEG of its pixels alone: upright, at most 2,048 pixels on its
 * longer side, without metadata or whatever else the file carried. Of an animation, the first picture.
 */
export async function lookAtPhoto(bytes: Uint8Array): Promise<Looked> {
  const format = formatOf(bytes)
  if (!format) return refused('not-taken')
  const side = evidenceLimits.longestSide
  try {
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: pixelLimit, pages: 1, autoOrient: true })
    if ((await image.metadata()).format !== format) return refused('not-taken')
    const { data, info } = await image
      .timeout({ seconds: timeLimit })
      .flatten({ background: 'white' })
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return {
      kind: 'fine',
      file: { bytes: data, contentType: 'image/jpeg', width: info.width, height: info.height },
    }
  } catch (error) {
    return refused(reasonOf(error))
  }
}
