import { expect, it } from 'vitest'
import { inYearWorld } from '#admissions/in-year/testing/world.ts'
import { world } from '#admissions/offers/testing/world.ts'
import { inYearTerms } from '#council/admissions/in-year.ts'
import { begun } from '../in-year/testing/begun.ts'
import { choice } from '../in-year/testing/world.ts'
import { dayOf, groupPage } from './day.ts'
import { sourceOf } from './sources.ts'
import { round, staffAs } from './testing/world.ts'

it('has what is late first, then what is due soonest, and a school that has to be called', async () => {
  const one = await world(6, round)
  const inYear = inYearWorld(inYearTerms)
  const kept = begun([{ ...choice('unreached', 'school', '2027-01-06'), unreached: true }])
  inYear.items.set(kept.reference, kept)
  const ports = { ...one.ports, inYear: () => inYear.ports }
  const { groups, today } = await dayOf(ports, staffAs('officer'))
  const urgency = groups.map(({ lines }) =>
    lines.some(({ isLate }) => isLate) ? '' : (lines.map(({ due }) => due ?? today).sort()[0] ?? today),
  )
  expect(groups.length).toBeGreaterThan(1)
  expect(urgency).toEqual(urgency.toSorted())
  const source = sourceOf('in-year')
  const lines = source ? (await groupPage(ports, staffAs('officer'), source, {})).lines : []
  expect(lines[0]?.reason).toContain('Not asked yet: Unreached School. Call the school, then record it.')
})
