import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { heicPhoto } from '#aws/testing/photos.ts'
import { exifPosition, photoPosition } from './exifPosition.ts'

const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })

/** A JPEG with these GPS tags. */
const withGps = async (IFD3: Record<string, string>): Promise<ArrayBuffer> =>
  new Uint8Array(
    await picture()
      .jpeg()
      .withExif({ IFD0: { Make: 'A phone' }, IFD3 })
      .toBuffer(),
  ).buffer

const heic = (...name: Parameters<typeof heicPhoto>) => new Uint8Array(heicPhoto(...name))

const marketPlace = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '52/1 46/1 1992/100',
  GPSLongitudeRef: 'W',
  GPSLongitude: '1/1 12/1 2232/100',
}

describe('the position of a photo', () => {
  it('is read in degrees, minutes and seconds, north and west', async () => {
    const position = await photoPosition(new Blob([await withGps(marketPlace)]))
    expect(position?.lat).toBeCloseTo(52.7722, 5)
    expect(position?.lon).toBeCloseTo(-1.2062, 5)
  })

  it('is read in decimal minutes, south and east', async () => {
    const jpeg = await withGps({
      GPSLatitudeRef: 'S',
      GPSLatitude: '33/1 51540/1000 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '151/1 12600/1000 0/1',
    })
    expect(exifPosition(jpeg)?.lat).toBeCloseTo(-33.859, 5)
    expect(exifPosition(jpeg)?.lon).toBeCloseTo(151.21, 5)
  })

  it('is read in either order of bytes', async () => {
    // "Exif", then big-endian: IFD0 with the GPS pointer, the GPS IFD with four entries, then the six rationals.
    const longs = [52, 1, 46, 1, 1992, 100, 1, 1, 12, 1, 2232, 100]
    const tiff = new DataView(new ArrayBuffer(128))
    const entry = (at: number, tag: number, type: number, count: number, value: number) => {
      tiff.setUint16(at, tag)
      tiff.setUint16(at + 2, type)
      tiff.setUint32(at + 4, count)
      tiff.setUint32(at + 8, value)
    }
    tiff.setUint16(0, 0x4d4d)
    tiff.setUint16(2, 42)
    tiff.setUint32(4, 8)
    tiff.setUint16(8, 1)
    entry(10, 0x8825, 4, 1, 26)
    tiff.setUint16(26, 4)
    entry(28, 1, 2, 2, 0x4e000000)
    entry(40, 2, 5, 3, 80)
    entry(52, 3, 2, 2, 0x57000000)
    entry(64, 4, 5, 3, 104)
    for (const [index, long] of longs.entries()) tiff.setUint32(80 + index * 4, long)
    const head = [0xff, 0xd8, 0xff, 0xe1, 0, 136, ...Buffer.from('Exif\0\0')]
    const position = exifPosition(new Uint8Array([...head, ...new Uint8Array(tiff.buffer)]).buffer)
    expect(position?.lat).toBeCloseTo(52.7722, 5)
    expect(position?.lon).toBeCloseTo(-1.2062, 5)
  })

  it.each([
    ['zeros', { ...marketPlace, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' }],
    ['a division by zero', { ...marketPlace, GPSLatitude: '52/0 0/0 0/0' }],
    ['a latitude of 91 degrees', { ...marketPlace, GPSLatitude: '91/1 0/1 0/1' }],
    ['a latitude alone', { GPSLatitudeRef: 'N', GPSLatitude: '52/1 46/1 0/1' }],
  ])('is unknown with %s', async (_, gps) => {
    expect(exifPosition(await withGps(gps))).toBeUndefined()
  })

  it('is unknown without metadata, in other files, and in whatever is cut off anywhere', async () => {
    const bytes = async (image: Sharp) => new Uint8Array(await image.toBuffer()).buffer
    expect(exifPosition(await bytes(picture().jpeg()))).toBeUndefined()
    expect(exifPosition(await bytes(picture().png()))).toBeUndefined()
    const jpeg = await withGps(marketPlace)
    const whole = [...Array(400).keys()].map((length) => exifPosition(jpeg.slice(0, length)))
    expect(whole.filter((position) => position && Math.abs(position.lat - 52.7722) > 1e-5)).toEqual([])
  })

  it('never throws, whatever single byte is wrong', async () => {
    const jpeg = new Uint8Array(await withGps(marketPlace))
    for (let at = 0; at < 400; at++) {
      for (const byte of [0, 0x7f, 0xff]) {
        const broken = jpeg.slice()
        broken[at] = byte
        expect(() => exifPosition(broken.buffer)).not.toThrow()
      }
    }
  })

  it('is read from a HEIC, whatever it is called, turned or not', async () => {
    for (const name of ['with-place', 'turned'] as const) {
      const position = await photoPosition(new Blob([heic(name)], { type: 'image/jpeg' }))
      expect(position?.lat).toBeCloseTo(52.7722, 5)
      expect(position?.lon).toBeCloseTo(-1.2062, 5)
    }
    expect(await photoPosition(new Blob([heic('twelve-megapixels')]))).toBeUndefined()
  })

  it('is unknown of a HEIC that is cut off or wrong anywhere, and nothing throws', async () => {
    const whole = heic('with-place')
    for (let length = 0; length < whole.length; length += 3) {
      const position = await photoPosition(new Blob([whole.slice(0, length)]))
      expect(!position || Math.abs(position.lat - 52.7722) < 1e-5).toBe(true)
    }
    for (let at = 0; at < whole.length; at++) {
      for (const byte of [0, 0x7f, 0xff]) {
        const broken = whole.slice()
        broken[at] = byte
        await photoPosition(new Blob([broken]))
      }
    }
  })
})
