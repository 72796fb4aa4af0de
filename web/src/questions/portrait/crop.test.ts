import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPortrait, portrait } from '#contract/requests/evidence.ts'
import { firstCrop, isLargeEnough, type Move, mayMove, moved, moves, sizeToSend } from './crop.ts'

const pictures = fc.record({
  width: fc.integer({ min: portrait.minWidth, max: 6000 }),
  height: fc.integer({ min: portrait.minHeight, max: 6000 }),
})
const presses = fc.array(fc.constantFrom<Move>(...moves), { maxLength: 40 })

describe('a crop', () => {
  it('stays within the photo, in shape, and large enough to be sent, whatever is pressed', () => {
    fc.assert(
      fc.property(pictures, presses, (picture, pressed) => {
        const crop = pressed.reduce((before, move) => moved(picture, before, move), firstCrop(picture))
        expect(crop.width / crop.height).toBeCloseTo(portrait.shape, 6)
        expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(-0.001)
        expect(crop.x + crop.width).toBeLessThanOrEqual(picture.width + 0.001)
        expect(crop.y + crop.height).toBeLessThanOrEqual(picture.height + 0.001)
        expect(isPortrait(sizeToSend(crop))).toBe(true)
      }),
    )
  })

  it('begins as large as it can be, in the middle', () => {
    expect(firstCrop({ width: 3000, height: 4000 })).toMatchObject({ x: 0, width: 3000 })
    expect(firstCrop({ width: 4000, height: 900 })).toMatchObject({ x: 1650, y: 0, height: 900 })
  })

  it('moves the way that the button says, and knows when it cannot', () => {
    const picture = { width: 3000, height: 4000 }
    const closer = moved(picture, firstCrop(picture), 'closer')
    expect(closer.height).toBeCloseTo(firstCrop(picture).height * 0.9, 6)
    expect(moved(picture, closer, 'up').y).toBeLessThan(closer.y)
    expect(moved(picture, closer, 'down').y).toBeGreaterThan(closer.y)
    expect(moved(picture, closer, 'left').x).toBeLessThan(closer.x)
    expect(moved(picture, closer, 'right').x).toBeGreaterThan(closer.x)
    expect(moved(picture, closer, 'wider').height).toBeGreaterThan(closer.height)
    expect(mayMove(picture, firstCrop(picture), 'wider')).toBe(false)
    expect(mayMove(picture, firstCrop(picture), 'left')).toBe(false)
    expect(mayMove(picture, firstCrop(picture), 'up')).toBe(true)
  })
})

it('is cut from photos with pixels enough', () => {
  expect(isLargeEnough({ width: 600, height: 750 })).toBe(true)
  expect(isLargeEnough({ width: 599, height: 800 })).toBe(false)
  expect(isLargeEnough({ width: 800, height: 749 })).toBe(false)
})
