import { expect, it } from 'vitest'
import { figuresOf } from '#fostering/household/figures/count.ts'
import { eastMidlands, serviceOf } from '#fostering/household/figures/testing/service.ts'
import { fileRows, sectionsOf } from './figures.ts'

const [year] = figuresOf(serviceOf(eastMidlands, '2026-04-01'), [{ from: '2026-04-01', to: '2027-03-31' }], {
  hubs: ['foster-for-east-midlands'],
  targets: [],
})
if (!year) throw new Error('No year')
const sections = sectionsOf(
  year,
  { source: 'Made up.', invented: true },
  { 'foster-for-east-midlands': 'The hub' },
)

it('says what the funnel comes to, in words and in numbers', () => {
  const way = sections.find(({ id }) => id === 'way')
  expect(way?.finding).toBe('1,774 enquiries; 143 applied; 0 approved')
  expect(way?.rows.map(({ cells: [many] }) => many).slice(0, 4)).toEqual([1774, 531, 267, 143])
  expect(sections.find(({ id }) => id === 'hub')?.rows.map(({ label }) => label)).toEqual([
    'The hub',
    'Directly to us',
  ])
})

it('has a cell in each row for every column, and the same numbers in the file, with nothing for what is not shown', () => {
  for (const { id, head, rows } of sections)
    for (const { cells } of rows) expect([id, cells.length]).toEqual([id, head.length - 1])
  const file = fileRows(sections)
  expect(file).toHaveLength(
    sections.reduce((sum, { head, rows }) => sum + rows.length * (head.length - 1), 0),
  )
  expect(file).toContainEqual({
    part: 'From enquiry to approval',
    row: 'Applied',
    column: 'How many',
    value: 143,
  })
  expect(sections.at(-1)?.note).toContain('The targets are invented')
})
