import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { heicPhoto, quarters, quartersOf } from '#aws/testing/photos.ts'
import { decodeHeic } from './heic.ts'
import { lookAtPhoto } from './photo.ts'

async function taken(bytes: Uint8Array) {
  const looked = await lookAtPhoto(bytes)
  if (looked.kind === 'refused') throw new Error(looked.why)
  return looked.file
}

const refusal = async (bytes: Uint8Array) => {
  const looked = await lookAtPhoto(bytes)
  return looked.kind === 'refused' ? looked.why : 'taken'
}

const asShown = ['red', 'green', 'blue', 'yellow']

describe('a HEIC photo', () => {
  it('becomes a JPEG that stands as the phone was held', async () => {
    const file = await taken(heicPhoto('turned'))
    expect(file).toMatchObject({ contentType: 'image/jpeg', width: 240, height: 320 })
    expect(await quartersOf(file.bytes)).toEqual(['blue', 'red', 'yellow', 'green'])
    expect(await quartersOf((await taken(heicPhoto('with-place'))).bytes)).toEqual(asShown)
  })

  it('loses its position, its maker and every other metadata', async () => {
    const photo = heicPhoto('with-place')
    expect(photo.includes('Ada Example')).toBe(true)
    const { bytes } = await taken(photo)
    const { exif, icc, xmp, iptc, format } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, iptc, format }).toEqual({ format: 'jpeg' })
    expect(Buffer.from(bytes).includes('Ada Example')).toBe(false)
  })

  it('of 50 megapixels is made smaller like any other', { timeout: 30_000 }, async () => {
    const file = await taken(heicPhoto('fifty-megapixels'))
    expect(file).toMatchObject({ width: 2048, height: 1536 })
    expect(await quartersOf(file.bytes)).toEqual(asShown)
  })

  it('that cannot be decoded is damaged, and the next one is not', async () => {
    const photo = heicPhoto('turned')
    expect(await refusal(photo.subarray(0, photo.length * 0.8))).toBe('damaged')
    expect(await refusal(photo.subarray(0, 40))).toBe('damaged')
    expect(await refusal(photo)).toBe('taken')
  })

  it('that takes too long is left', async () => {
    await expect(decodeHeic(heicPhoto('fifty-megapixels'), 0.01)).rejects.toThrow('too long')
  })

  it('leaves the function free to do other things, and its memory', { timeout: 30_000 }, async () => {
    let ticks = 0
    const clock = setInterval(() => ticks++, 20)
    const before = process.memoryUsage().rss
    for (let again = 0; again < 3; again++) await decodeHeic(heicPhoto('twelve-megapixels'), 15)
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(5)
    // Each takes about 150 MB while it is decoded.
    expect(process.memoryUsage().rss - before).toBeLessThan(250 * 1024 * 1024)
  })
})

describe('a JPEG', () => {
  it('without its end is the photo that is left of it', async () => {
    const whole = await quarters(1200, 900).jpeg().toBuffer()
    const file = await taken(whole.subarray(0, whole.length * 0.6))
    expect(file).toMatchObject({ width: 1200, height: 900 })
    expect((await quartersOf(file.bytes)).slice(0, 2)).toEqual(['red', 'green'])
  })

  it('in the colours of printing has those of a screen', async () => {
    const printed = await quarters().toColourspace('cmyk').jpeg().toBuffer()
    expect(await sharp(printed).metadata()).toMatchObject({ space: 'cmyk', channels: 4 })
    const { bytes } = await taken(printed)
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
    expect(await quartersOf(bytes)).toEqual(asShown)
  })

  it('of 50 megapixels is taken', { timeout: 30_000 }, async () => {
    const photo = await quarters(8192, 6144).jpeg().toBuffer()
    expect(await taken(photo)).toMatchObject({ width: 2048, height: 1536 })
  })
})
