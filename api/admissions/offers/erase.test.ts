import { expect, it } from 'vitest'
import { type ErasePorts, eraseRounds, keptUntil } from './erase.ts'
import { publishes, signedRound } from './testing/story.ts'
import { ada } from './testing/world.ts'

const moment = '2027-04-16T06:00:00.000Z'

async function shown() {
  const { one, run } = await signedRound()
  await publishes(one, run, moment)
  one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' })
  await one.work()
  const ports: ErasePorts = {
    ...one.ports,
    dropOffers: one.stores.offers.drop,
    dropLists: one.stores.lists.forget,
    keptDays: 365,
  }
  return { one, ports }
}

it('keeps a round until a year after its lists end, and not a day longer', async () => {
  expect(keptUntil(2027, 365)).toBe('2028-12-30')
  const { one, ports } = await shown()
  one.at('2028-12-30T12:00:00.000Z')
  expect(await eraseRounds(ports)).toBe(0)
  expect(one.stores.kept.offers.size).toBe(40)
  one.at('2028-12-31T00:00:01.000Z')
  expect(await eraseRounds(ports)).toBe(40)
  expect(await eraseRounds(ports)).toBe(0)
  expect((await one.round()).history.filter(({ type }) => type === 'erased')).toHaveLength(1)
})

it('leaves nothing of a child but its reference and what happened when, and no offer', async () => {
  const { one, ports } = await shown()
  const { version: seen } = await one.round()
  const told = { at: moment, by: ada, note: 'Spoke to the mother' }
  await one.stores.rounds.save({ ...(await one.round()), called: { x: told }, version: seen + 1 }, seen)
  one.at('2029-01-05T12:00:00.000Z')
  await eraseRounds(ports)
  expect(one.stores.kept.offers.size).toBe(0)
  const left = JSON.stringify([...one.stores.kept.applicationItems.values()])
  for (const { said } of one.made) {
    const { born = '', home } = said.facts
    for (const personal of [said.child.name, said.parent.name, said.home[0] ?? '', born])
      expect(left).not.toContain(personal)
    expect(left).not.toContain(`"easting":${home?.easting}`)
  }
  expect((await one.round()).called).toEqual({})
  expect(left).toContain(one.made[0]?.reference)
})

it('goes on with what was lost on the way', async () => {
  const { one, ports } = await shown()
  one.at('2029-01-05T12:00:00.000Z')
  let dropped = 0
  const breaks = async (reference: string) => {
    if (dropped++ > 10) throw new Error('The table is away')
    await ports.dropOffers(reference)
  }
  await expect(eraseRounds({ ...ports, dropOffers: breaks })).rejects.toThrow('The table is away')
  expect((await one.round()).isErased).toBeUndefined()
  expect(await eraseRounds(ports)).toBeGreaterThan(0)
  expect((await one.round()).isErased).toBe(true)
})
