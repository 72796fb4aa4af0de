import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { lookAtPhoto } from './photo.ts'

const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#345',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })

const gps = {
  IFD0: { Make: 'Secretphone', Copyright: 'Ada Example' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '52/1 38/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '1/1 8/1 0/1',
  },
}

async function photoOf(bytes: Uint8Array) {
  const looked = await lookAtPhoto(bytes)
  if (looked.kind === 'refused') throw new Error(looked.why)
  return looked.file
}

const refusal = async (bytes: Uint8Array) => {
  const looked = await lookAtPhoto(bytes)
  return looked.kind === 'refused' ? looked.why : 'taken'
}

/** A PNG that says how large it is and has no more than a few bytes of picture. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0], 8)
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

describe('a photo that is taken', () => {
  it('loses its position, its maker and every other metadata', async () => {
    const taken = await noise(600, 400).jpeg().withExif(gps).withIccProfile('p3').toBuffer()
    expect(taken.includes('Secretphone')).toBe(true)
    const { bytes: jpeg } = await photoOf(taken)
    const { exif, icc, xmp, iptc, format } = await sharp(jpeg).metadata()
    expect({ exif, icc, xmp, iptc, format }).toEqual({ format: 'jpeg' })
    expect(Buffer.from(jpeg).includes('Secretphone')).toBe(false)
  })

  it('stands upright and is at most 2,048 pixels on its longer side', async () => {
    const sideways = await noise(3000, 1500).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await photoOf(sideways)).toMatchObject({ width: 1024, height: 2048 })
    expect(await photoOf(await noise(300, 200).png().toBuffer())).toMatchObject({ width: 300, height: 200 })
  })

  it('carries nothing that was hidden behind its pixels', async () => {
    const page = '<html><script>alert(1)</script></html>'
    const polyglot = Buffer.concat([await noise(60, 40).jpeg().toBuffer(), Buffer.from(page)])
    const { bytes: jpeg } = await photoOf(polyglot)
    expect(Buffer.from(jpeg).includes('<script>')).toBe(false)
  })

  it('may be a PNG with transparency or a WebP; of an animation, the first picture is taken', async () => {
    const clear = sharp({
      create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const { bytes: jpeg } = await photoOf(await clear.png().toBuffer())
    expect((await sharp(jpeg).stats()).channels.map(({ mean }) => mean)).toEqual([255, 255, 255])

    const frames = [await noise(20, 10).png().toBuffer(), await noise(20, 10).png().toBuffer()]
    const animation = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect((await sharp(animation).metadata()).pages).toBe(2)
    expect(await photoOf(animation)).toMatchObject({ width: 20, height: 10 })
  })
})

describe('a file that is refused', () => {
  it.each([
    ['an HTML page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a GIF', 'GIF89a\x01\x00\x01\x00\x00\x00\x00;'],
    ['nothing', ''],
  ])('%s is not a photo', async (_, text) => {
    expect(await refusal(Buffer.from(text, 'latin1'))).toBe('not-taken')
  })

  it('an HTML page behind the first bytes of a JPEG, PNG or WebP is damaged', async () => {
    for (const start of ['\xff\xd8\xff\xe0', '\x89PNG\r\n\x1a\n', 'RIFF\x20\x00\x00\x00WEBP']) {
      expect(await refusal(Buffer.from(`${start}<script>alert(1)</script>`, 'latin1'))).toBe('damaged')
    }
  })

  it('a photo of which nothing is left to see is damaged', async () => {
    const whole = await noise(900, 600).jpeg().toBuffer()
    expect(await refusal(whole.subarray(0, 700))).toBe('damaged')
    const png = await noise(300, 200).png().toBuffer()
    expect(await refusal(png.subarray(0, 200))).toBe('damaged')
    const webp = await noise(300, 200).webp().toBuffer()
    expect(await refusal(webp.subarray(0, webp.length * 0.6))).toBe('damaged')
  })

  it('a small file that unfolds into 400 million pixels is not unfolded', async () => {
    const bomb = pngOf(20_000, 20_000)
    expect(bomb.length).toBeLessThan(100_000)
    const before = process.memoryUsage.rss()
    expect(await refusal(bomb)).toBe('too-many-pixels')
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
    expect(await refusal(pngOf(100, 100))).toBe('taken')
  })
})
