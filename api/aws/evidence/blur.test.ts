import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startEvidenceBucket } from '#aws/testing/evidence-bucket.ts'
import { blurInto, blurred } from './blur.ts'

let bucket: Awaited<ReturnType<typeof startEvidenceBucket>>
beforeAll(async () => {
  bucket = await startEvidenceBucket()
})
afterAll(() => bucket.stop())

/** A photo of black and white stripes, one pixel wide. */
async function stripes(width: number, height: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at++) pixels.fill((at % width) % 2 ? 255 : 0, at * 3, at * 3 + 3)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
}

/** How far the brightness of neighbours lies apart on average, in an area of the photo. */
async function contrast(bytes: Uint8Array, left: number, top: number, side: number): Promise<number> {
  const { data, info } = await sharp(bytes)
    .extract({ left, top, width: side, height: side })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let sum = 0
  for (let at = 1; at < data.length; at++)
    if (at % info.width) sum += Math.abs((data[at] ?? 0) - (data[at - 1] ?? 0))
  return sum / data.length
}

it('leaves nothing to recognise in the box, and the rest as it was', async () => {
  const photo = await stripes(200, 100)
  const after = await blurred(photo, [{ x: 0, y: 0, width: 0.5, height: 1 }])
  expect(await contrast(photo, 10, 10, 60)).toBeGreaterThan(200)
  expect(await contrast(after, 10, 10, 60)).toBeLessThan(12)
  expect(await contrast(after, 120, 10, 60)).toBeGreaterThan(150)
})

it('keeps within the photo whatever the box', async () => {
  const photo = await stripes(50, 50)
  const after = await blurred(photo, [{ x: 0.99, y: 1, width: 1, height: 1 }])
  expect(await sharp(after).metadata()).toMatchObject({ width: 50, height: 50, format: 'jpeg' })
})

it('keeps the copy for the event to bring, and nothing with the request before that', async () => {
  const { claim, putChecked, read } = await import('./store.ts')
  const [reference, photo, copy] = ['HW-0000-0001', 'A'.repeat(26), 'B'.repeat(26)]
  const boxes = [{ x: 0, y: 0, width: 1, height: 1 }]
  expect(await blurInto(reference, photo, copy, boxes)).toBe(false)
  await putChecked(photo, { bytes: await stripes(50, 50), contentType: 'image/jpeg' })
  await claim(photo, reference)
  expect(await blurInto(reference, photo, copy, boxes)).toBe(true)
  expect(await blurInto(reference, photo, copy, boxes)).toBe(true)
  expect(await read(reference, copy)).toBeUndefined()
  expect(await claim(copy, reference)).toBe('claimed')
  expect(await contrast((await read(reference, copy))?.bytes ?? new Uint8Array(), 5, 5, 40)).toBeLessThan(12)
})
