import { expect, it } from 'vitest'
import { hashOfLast } from '#record/chain.ts'
import { erasePart } from '../desk/erase-part.ts'
import { erasingOn, noPanels } from '../desk/testing/erasing.ts'
import { checkPart } from '../household/verify.ts'
import { itemOf } from './constellation.ts'
import { eraseHouseholdIn, forgetOld } from './erase.ts'
import { asked, constellation, hubHome, member, of, second, staff, why } from './testing/world.ts'

const picnic = {
  ...{ kind: 'activity', title: 'Picnic', day: '2026-05-30', from: '11:00', until: '14:00' },
  ...{ place: 'The park', for: 'Everybody' },
}

/** A group in which a member asked, came, and was the hub home for a while. */
async function lived() {
  const at = await constellation()
  const id = await at.group(2)
  await at.does(id, of(hubHome), 'add-entry', picnic)
  await at.does(id, of(member), 'come', { entry: 'e1', answer: 'yes' })
  await at.does(id, of(member), 'ask', asked)
  await at.does(id, of(hubHome), 'yes', { sleepover: 's1' })
  await at.does(id, staff, 'remove', { ...why(member), why: 'MEMBERS OWN REASON' })
  await at.does(id, staff, 'add', { ...why(member), why: 'MEMBERS OWN REASON' })
  await at.does(id, staff, 'hub', why(member))
  await at.does(id, of(member), 'add-entry', { ...picnic, place: 'MEMBERS OWN HOME' })
  await at.does(id, of(second), 'come', { entry: 'e2', answer: 'yes' })
  await at.does(id, of(second), 'ask', asked)
  await at.does(id, of(member), 'yes', { sleepover: 's2' })
  return { at, id, all: () => JSON.stringify([...at.shelf.items, ...at.shelf.volumes]) }
}

it('knows nothing of a household whose record is erased, in its history neither, and stays a chain that fits', async () => {
  const { at, id, all } = await lived()
  const before = await at.ports.constellations.get(itemOf(id))
  for (const words of [member, 'MEMBERS OWN', asked.words]) expect(all()).toContain(words)
  for (const _ of [1, 2]) await eraseHouseholdIn(at.ports, id, member)
  expect(all()).not.toContain(member)
  expect(all()).not.toContain('MEMBERS OWN')
  const kept = await at.ports.constellations.get(itemOf(id))
  if (!kept || !before) throw new Error('not there')
  expect(checkPart(kept)).toBeUndefined()
  expect(kept.history.filter(({ type }) => type === 'erased')).toMatchObject([
    { added: { number: before.history.length, end: hashOfLast(before.history) } },
  ])
  const { hub, members, entries, sleepovers } = await at.values(id)
  expect(hub).toBeUndefined()
  expect(Object.keys(members).sort()).toEqual([hubHome, second].sort())
  expect([Object.keys(entries), Object.keys(sleepovers)]).toEqual([['e1'], ['s2']])
  // Told again of what was not told yet, it falls over nothing.
  await at.sweep()
})

it('is erased with the household, by the part that says where it belonged', async () => {
  const { at, all } = await lived()
  const ports = {
    ...at.ports,
    ...noPanels,
    constellations: at.ports.constellations,
    erasing: erasingOn(at.at.shelf),
  }
  expect(await erasePart(ports, member, 'constellation')).toBe(true)
  expect(await at.belongs(member)).toBeUndefined()
  expect(all()).not.toContain(member)
})

it('forgets what is over for a year, and keeps what is not', async () => {
  const { at, id, all } = await lived()
  at.at.go('2027-06-06T10:00:00.000Z')
  await forgetOld(at.ports, id)
  expect(Object.keys((await at.values(id)).entries)).toEqual([])
  expect(Object.keys((await at.values(id)).sleepovers)).toEqual(['s1', 's2'])
  at.at.go('2027-06-12T10:00:00.000Z')
  await forgetOld(at.ports, id)
  expect(Object.keys((await at.values(id)).sleepovers)).toEqual([])
  expect(all()).not.toContain(asked.words)
  const kept = await at.ports.constellations.get(itemOf(id))
  expect(kept && checkPart(kept)).toBeUndefined()
})
