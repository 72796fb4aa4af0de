import { expect, it } from 'vitest'
import { onMap, since } from './nearbyWords.ts'

const at = { lat: 52.7, lon: -1.2 }
const report = {
  ...at,
  reference: 'HW-47A7-062K',
  service: 'pothole',
  title: 'Pothole',
  metres: 12,
  submittedAt: '2026-12-02T12:00:00Z',
  state: 'submitted',
  followers: 0,
}
const names = { places: [], streets: [{ name: 'Station Road', in: 'Croft', ...at }] }

it('tells a report by its street and by what was written, where the public may see that', () => {
  expect(since(report, names, 'Outside the\nchip shop ')).toBe(
    'HW-47A7-062K, reported on 2 December, near Station Road, Croft. It says: “Outside the chip shop”',
  )
  expect(since({ ...report, followers: 1 }, undefined)).toBe(
    'HW-47A7-062K, reported on 2 December. 1 other person is following this.',
  )
})

it('names its mark on the map by where it is', () => {
  expect(onMap(report, names)).toBe('Already reported: Pothole 12 metres away, near Station Road, Croft')
  expect(onMap({ ...report, metres: 2 }, undefined)).toBe('Already reported: Pothole in the same place')
})
