import { expect, it } from 'vitest'
import { erased } from '#admissions/rounds/take.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { erasedIn, faultsOf } from '#admissions/waiting/verify.ts'
import { firstMisfit } from '#record/chain.ts'
import { eraseFromLists } from './erase.ts'
import { stateIn } from './of-answer.ts'
import { rankedNow } from './proposed.ts'
import { agrees, all, answers, placesIn, ranking, round, shown, type World, wanted } from './testing/shown.ts'

const positions = async (world: World, without: string) => {
  const what = await ranking(world)
  return (await all(world)).map((list) =>
    rankedNow(what, list).pools.map(({ order }) =>
      order.map(({ child }) => child).filter((child) => child !== without),
    ),
  )
}

async function erases(world: World, child: string) {
  const kept = await world.stores.applications.get(child)
  if (!kept) throw new Error('There is no application')
  await world.stores.applications.save(erased(kept, '2027-05-01T10:00:00.000Z'), kept.version)
}

it('takes what is held of an erased child out of every list, whose order, places and chain can still be checked', async () => {
  const world = await shown()
  const waits = (await all(world)).find((list) => stateIn(list).waiting.size > 1) as WaitingList
  const [child = ''] = stateIn(waits).waiting.keys()
  // A history with an offer in it, which is looked at again.
  const holder = await wanted(world)
  await answers(world, holder, { choice: 'decline', instead: 'home' })
  world.at('2027-06-01T10:00:00.000Z')
  await world.look()
  await agrees(world)
  await world.work()
  const before = await positions(world, child)
  const places = placesIn(await all(world))
  const held = JSON.stringify(await all(world))
  const home = (await world.stores.applications.get(child))?.said.facts.home
  expect(home && held.includes(JSON.stringify(home))).toBe(true)
  await erases(world, child)
  world.at('2027-06-02T10:00:00.000Z')
  await world.look()
  const lists = await all(world)
  for (const { act } of lists.flatMap(({ history }) => history))
    if ((act.type === 'joined' || act.type === 'facts-changed') && act.child === child)
      expect(act).toMatchObject({ erased: true, facts: { home: null } })
  expect(lists.some((list) => stateIn(list).waiting.has(child))).toBe(false)
  expect(placesIn(lists)).toEqual(places)
  expect(await positions(world, child)).toEqual(before)
  const what = await ranking(world)
  for (const { school, history } of lists) expect(faultsOf(what, school, history)).toEqual([])
  // Once.
  await eraseFromLists(world.listing, round)
  expect(JSON.stringify(await all(world))).toBe(JSON.stringify(lists))
})

it('shows whatever else was changed: a place, an entry that nobody erased, a word of an erasure that was none', async () => {
  const world = await shown()
  const [list] = (await all(world)).filter((one) => stateIn(one).waiting.size > 1)
  const [child = '', other = ''] = list ? stateIn(list).waiting.keys() : []
  await erases(world, child)
  await eraseFromLists(world.listing, round)
  const now = (await all(world)).find(({ school }) => school === list?.school) as WaitingList
  const misfit = (history: WaitingList['history']) => firstMisfit(history, undefined, erasedIn(history))
  expect(misfit(now.history)).toBeUndefined()
  const forged = (change: (entry: WaitingList['history'][number]) => object) =>
    now.history.map((entry) => ({ ...entry, ...change(entry) })) as WaitingList['history']
  const isOf = (who: string) => (entry: WaitingList['history'][number]) =>
    'child' in entry.act && entry.act.child === who && entry.act.type === 'joined'
  // With its hash as it was, but nothing that says that it was erased.
  const sealed = forged((entry) => (isOf(other)(entry) ? { why: 'Another', seal: 'a'.repeat(64) } : {}))
  expect(misfit(sealed)).toBeDefined()
  expect(
    misfit(forged((entry) => (entry.act.type === 'erased' ? { act: { ...entry.act, entries: [] } } : {}))),
  ).toBeDefined()
  // Nor does an erasure of one child open what is said of another.
  const stolen = now.history.findIndex(isOf(other)) + 1
  const wider = forged((entry) =>
    entry.act.type === 'erased' ? { act: { ...entry.act, entries: [...entry.act.entries, stolen] } } : {},
  )
  const changed = wider.map((entry) => (entry.number === stolen ? { ...entry, seal: 'a'.repeat(64) } : entry))
  expect(misfit(changed)).toBeDefined()
})

it('deletes volumes in which what was erased lay, and goes on where that was cut off', async () => {
  const world = await shown()
  const [list] = (await all(world)).filter((one) => stateIn(one).waiting.size > 1)
  const [child = ''] = list ? stateIn(list).waiting.keys() : []
  const id = `${round}/${list?.school}`
  const store = world.stores.lists
  await store.room(id)
  const kept = await store.get(id)
  expect(kept?.volumes?.length).toBe(1)
  await erases(world, child)
  const cut = { ...world.stores.lists, drop: () => Promise.reject(new Error('Cut off')) }
  await expect(eraseFromLists({ ...world.listing, lists: cut }, round)).rejects.toThrow('Cut off')
  expect((await store.get(id))?.dropping).toBe(true)
  await eraseFromLists(world.listing, round)
  const after = await store.get(id)
  expect(after?.dropping).toBeUndefined()
  expect(after?.history.length).toBeGreaterThan(kept?.history.length ?? 0)
})
