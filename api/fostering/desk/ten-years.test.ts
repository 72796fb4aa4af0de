import { expect, it } from 'vitest'
import { keptUntil } from '../clocks/kept.ts'
import { factsOf } from '../clocks/of-head.ts'
import { rules } from '../clocks/testing/case.ts'
import { follow } from '../household/follow.ts'
import { sweepParts } from '../household/sweep.ts'
import { everyChainFits } from '../household/testing/referral.ts'
import { does } from '../household/testing/said.ts'
import { paysAllowances, plantedInYears, summaryInYears, tenYears } from '../household/testing/ten-years.ts'
import { applicant, household } from '../household/testing/world.ts'
import { eraseOver } from './erase.ts'
import { erasingOn, noPanels } from './testing/erasing.ts'

it('goes from an approval through ten years, a resignation and its retention to the day on which it is erased', async () => {
  const at = await tenYears('2026-11-30')
  const ports = { ...at.ports, erasing: erasingOn(at.shelf), ...noPanels }
  const everything = () => JSON.stringify([...at.shelf.items, ...at.shelf.volumes])
  const { known } = await at.head()
  const reviews = Object.values(known).filter(({ kind }) => kind === 'review')
  expect(reviews.map(({ state }) => state)).toEqual([...Array(9).fill('done'), 'waiting'])
  expect((await at.part('review.r10'))?.values).toMatchObject({ why: 'yearly' })
  await everyChainFits(at)

  for (const id of ['p1', 'p2']) await does(at, applicant(id), 'head', 'resign')
  at.go('2026-12-27T23:59:00.000Z')
  await sweepParts(ports)
  expect((await at.head()).values.phase).toBe('approved')
  at.go('2026-12-28T00:00:00.000Z')
  await sweepParts(ports)
  const head = await at.head()
  expect(head.values).toMatchObject({ phase: 'closed', dates: { ended: '2026-12-28' } })
  expect(keptUntil(factsOf(head), rules)?.due).toEqual({ kind: 'day', day: '2036-12-28' })

  // What is owed for the child is worked out, and paid: until it is, nothing is erased.
  at.go('2027-02-01T12:00:00.000Z')
  await follow(ports, household)
  await paysAllowances(ports, household)

  // The last day is a day on which all of it is there.
  at.go('2036-12-28T02:30:00.000Z')
  const before = everything()
  await eraseOver(ports)
  for (const words of Object.values(plantedInYears))
    expect([words, before.includes(words)]).toEqual([words, true])
  expect([...at.shelf.items.keys()].length).toBeGreaterThan(100)
  at.go('2036-12-29T02:30:00.000Z')
  await eraseOver(ports)
  expect([...at.shelf.items.keys()].sort()).toEqual(
    ['allegation.x1', 'head'].map((name) => `${household}/${name}`),
  )
  const left = everything()
  for (const words of Object.values(plantedInYears))
    expect([words, left.includes(words)]).toEqual([words, false])
  expect(left).toContain(summaryInYears)
  await everyChainFits(at)
}, 120_000)
