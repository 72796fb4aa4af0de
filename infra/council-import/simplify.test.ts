import { expect, it } from 'vitest'
import { simplifyRing } from './simplify.ts'

// About 11 m of latitude for each 0.0001.
const ring: [number, number][] = [
  [-1, 52],
  [-0.95, 52.0001],
  [-0.9, 52],
  [-0.9, 52.1],
  [-0.95, 52.101],
  [-1, 52.1],
  [-1, 52],
]

it('leaves out corners under the tolerance and keeps those over it', () => {
  const simple = simplifyRing(ring, 20)
  expect(simple).not.toContainEqual([-0.95, 52.0001])
  expect(simple).toContainEqual([-0.95, 52.101])
  expect(simple[0]).toEqual(simple.at(-1))
})

it('never makes less than a ring of it, and rounds to five decimals', () => {
  expect(simplifyRing(ring, 1_000_000)).toHaveLength(ring.length)
  expect(
    simplifyRing(
      [
        [-1.1234567, 52],
        [-1, 52],
        [-1, 53],
        [-1.1234567, 52],
      ],
      1,
    )[0],
  ).toEqual([-1.12346, 52])
})
