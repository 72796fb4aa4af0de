import { expect, it } from 'vitest'
import { morning } from './fostering/morning.ts'
import { once } from './fostering.ts'

it('reads for staff what is theirs to see: cases that are over never, and of a long list a page', async () => {
  const few = await once({ open: 30, closed: 20, times: 1 })
  const many = await once({ open: 240, closed: 120, times: 1 })
  // The day counts all that are open, by the keys of the index, and nothing else.
  expect([few.day, many.day]).toMatchObject([
    { reads: 4, items: 30 },
    { reads: 4, items: 240 },
  ])
  expect(few.cases).toMatchObject({ reads: 4, items: 30 })
  // Of each of the four keys at most as many as a page shows.
  expect(many.cases.reads).toBe(4)
  expect(many.cases.items).toBeLessThanOrEqual(200)
  expect([many.case.reads, many.case.items]).toEqual([few.case.reads, few.case.items])
})

it('brings lines up to the day by so many reads for each household, and reads of whom to call a page alone', async () => {
  const many = await morning(240)
  // Of each: its head, for what follows and for its line. And pages of the list, before and after.
  expect(many.relist.items / 240).toBeLessThan(9)
  // A minute in which nothing is old reads the lines and writes nothing.
  expect(many.idle.items).toBe(240)
  // Of each of the four keys at most as many as are shown.
  expect(many.calls.reads).toBe(4)
  expect(many.calls.items).toBeLessThanOrEqual(4 * 51)
})
