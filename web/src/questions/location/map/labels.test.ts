import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withRoom } from './labels.ts'

const label = fc.record({
  text: fc.string({ minLength: 1, maxLength: 12 }),
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  rank: fc.integer({ min: 0, max: 9 }),
})

it('gives the higher rank the room', () => {
  const town = { text: 'Hinckley', x: 50, y: 50, rank: 9 }
  const village = { text: 'Burbage', x: 60, y: 55, rank: 1 }
  const far = { text: 'Barwell', x: 50, y: 90, rank: 0 }
  expect(withRoom([village, far, town])).toEqual([town, far])
})

it('leaves out only what would touch something that is shown', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const shown = withRoom(labels)
      expect(withRoom(shown)).toHaveLength(shown.length)
      for (const hidden of labels.filter((one) => !shown.includes(one)))
        expect(withRoom([...shown.map((one) => ({ ...one, rank: 10 })), hidden])).toHaveLength(shown.length)
    }),
  )
})
