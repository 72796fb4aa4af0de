import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'

/**
 * Photos as phones take them, drawn and encoded for these tests: four quarters, red and green above blue and yellow.
 * `turned`: 320 x 240, to be shown upright as 240 x 320, by a quarter to the right, as `irot` says; `with-place`: the
 * same unturned; both say in their Exif that they were taken at 52.7722, -1.2062. The others are 4,032 x 3,024 and
 * 8,192 x 6,144.
 */
export const heicPhoto = (name: 'turned' | 'with-place' | 'twelve-megapixels' | 'fifty-megapixels'): Buffer =>
  readFileSync(join(import.meta.dirname, 'photos', `${name}.heic`))

type Colour = 'red' | 'green' | 'blue' | 'yellow' | 'other'

const colourOf = (red = 0, green = 0, blue = 0): Colour => {
  if (red > 150) return green > 120 ? 'yellow' : 'red'
  if (green > 100) return 'green'
  return blue > 100 ? 'blue' : 'other'
}

/** The colours of the quarters: top left, top right, bottom left, bottom right. */
export async function quartersOf(photo: Uint8Array): Promise<Colour[]> {
  const { data, info } = await sharp(photo).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const x = Math.floor(info.width * across)
      const at = (Math.floor(info.height * down) * info.width + x) * info.channels
      return colourOf(data[at], data[at + 1], data[at + 2])
    }),
  )
}

/** The same picture in this size, to be encoded. */
export function quarters(width = 320, height = 240): Sharp {
  const pixels = Buffer.from('c0000000a0000000c0e0c000', 'hex')
  return sharp(pixels, { raw: { width: 2, height: 2, channels: 3 } }).resize(width, height, {
    fit: 'fill',
    kernel: 'nearest',
  })
}
