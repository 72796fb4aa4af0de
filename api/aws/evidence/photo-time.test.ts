import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { heicPhoto, quarters } from '#aws/testing/photos.ts'
import { decodeHeic } from './heic.ts'
import { lookAtPhoto } from './photo.ts'

vi.mock('./heic.ts', () => ({ decodeHeic: vi.fn() }))

/** A photo’s time ends before that of the function, which has 29 seconds and something left to do. */
const most = 24

/** Seconds that have passed; and how many of them a step is allowed, one after another. */
let clock = 0
let allowed: number[] = []

/** Each step with sharp takes as long as this. */
let step = 0

beforeEach(() => {
  ;[clock, step, allowed] = [0, 0, []]
  vi.spyOn(performance, 'now').mockImplementation(() => clock * 1000)
  vi.spyOn(sharp.prototype, 'timeout').mockImplementation(function (this: Sharp, ...[given]: unknown[]) {
    allowed.push((given as { seconds: number }).seconds)
    clock += step
    return this
  })
})
afterEach(() => vi.restoreAllMocks())

function heicTakes(seconds: number): void {
  vi.mocked(decodeHeic).mockImplementation(async (_, limit) => {
    allowed.push(limit)
    clock += seconds
    return { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(200) }
  })
}

const cut = async () => {
  const whole = await quarters(1200, 900).jpeg().toBuffer()
  return whole.subarray(0, whole.length * 0.6)
}

it('gives a HEIC photo that was slow to decode what is left of its time to be made smaller', async () => {
  heicTakes(12)
  expect(await lookAtPhoto(heicPhoto('turned'))).toMatchObject({ kind: 'fine' })
  expect(allowed).toEqual([expect.any(Number), (allowed[0] ?? 0) - 12])
  expect(allowed[0]).toBeLessThanOrEqual(most)
})

it('gives a photo without its end what the first try has left of its time', async () => {
  step = 9
  expect(await lookAtPhoto(await cut())).toMatchObject({ kind: 'fine' })
  expect(allowed).toEqual([expect.any(Number), (allowed[0] ?? 0) - 9])
  expect(allowed[0]).toBeLessThanOrEqual(most)
})

it('leaves a photo that has no time left', async () => {
  heicTakes(most)
  expect(await lookAtPhoto(heicPhoto('turned'))).toEqual({ kind: 'refused', why: 'damaged' })
  expect(allowed).toHaveLength(1)
  ;[clock, step, allowed] = [0, most, []]
  expect(await lookAtPhoto(await cut())).toEqual({ kind: 'refused', why: 'damaged' })
  expect(allowed).toHaveLength(1)
})
