import { beforeEach, expect, it } from 'vitest'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import { followCase } from './fair-access.ts'
import { stateIn } from './of-answer.ts'
import { listId } from './ports.ts'
import { rankedNow } from './proposed.ts'
import { all, answers, placesIn, ranking, round, shown, type World } from './testing/shown.ts'

const now = '2027-10-04T10:00:00.000Z'
let world: World
let child: string
let schools: string[]
beforeEach(async () => {
  world = await shown()
  world.at(now)
  const waits = new Map<string, string[]>()
  for (const list of await all(world))
    for (const one of stateIn(list).waiting.keys()) waits.set(one, [...(waits.get(one) ?? []), list.school])
  const [found] = [...waits].sort((a, b) => b[1].length - a[1].length)
  if (!found || found[1].length < 2) throw new Error('Nobody waits for two schools')
  ;[child, schools] = found
})

/** A case as it stands after this, one version on. */
async function stands(changes: Partial<FairAccessCase>) {
  const { fairAccess } = world.stores
  const kept = await fairAccess.get(child)
  const made = { care: null, plan: false, outSince: null, tried: [], why: '', referredBy: null, dueOn: null }
  const base = {
    ...{ reference: child, application: child, group: 'homeless', begun: '2027-10-01', changedAt: now },
    ...{
      child: { name: 'A child', born: '2023-01-01', year: 0 },
      family: { name: '', email: null, phone: null },
    },
    ...{ ...made, state: 'open', proposal: null, replies: [], direction: null, place: null, closed: null },
    history: [{ number: 1, type: 'referred', at: now }],
  } as unknown as FairAccessCase
  const next = { ...(kept ?? base), ...changes, version: (kept?.version ?? 0) + 1 }
  if (kept) await fairAccess.save(next, kept.version)
  else await fairAccess.create(next)
  await followCase(world.listing, child)
}

const named = (id: string) => ({ id, name: id })
const asked = (id: string): Partial<FairAccessCase> => ({
  state: 'proposed',
  proposal: {
    school: named(id),
    at: now,
    by: { id: '', name: '' },
    body: 'panel',
    on: '2027-10-04',
    why: '',
    tells: '',
    replyBy: null,
  },
})
const ended = (type: 'agreed' | 'directed' | 'closed') => ({
  history: [{ number: 1, type: 'referred', at: now } as const, { number: 2, type, at: now } as const],
})
const listAt = async (school: string) => (await world.stores.lists.get(listId(round, school))) as WaitingList
const isFirst = async (school: string) => stateIn(await listAt(school)).waiting.get(child)?.fairAccess
async function right() {
  const what = await ranking(world)
  for (const list of await all(world)) expect(faultsOf(what, list.school, list.history)).toEqual([])
}

it('puts a child before everybody on the list of the school that is asked to take it, and nowhere else', async () => {
  const [here = '', there = ''] = schools
  await stands({})
  expect(await isFirst(here)).toBe(false)
  await stands(asked(here))
  expect([await isFirst(here), await isFirst(there)]).toEqual([true, false])
  const order = rankedNow(await ranking(world), await listAt(here)).pools[0]?.order.map((one) => one.child)
  const firsts = [...stateIn(await listAt(here)).waiting].filter(
    ([, one]) => one.fairAccess || one.facts.care,
  )
  expect(order?.slice(0, firsts.length)).toContain(child)
  const before = (await listAt(here)).version
  await followCase(world.listing, child)
  expect((await listAt(here)).version).toBe(before)
  // Another school is asked.
  await stands(asked(there))
  expect([await isFirst(here), await isFirst(there)]).toEqual([false, true])
  await stands({ state: 'closed', proposal: null, closed: 'found', ...ended('closed') })
  expect([await isFirst(here), await isFirst(there)]).toEqual([false, false])
  await right()
})

it('follows a case each day where the word of it was lost, and also one that is over', async () => {
  const [here = ''] = schools
  const { fairAccess } = world.stores
  await stands({})
  const kept = await fairAccess.get(child)
  if (!kept) throw new Error('There is no case')
  await fairAccess.save({ ...kept, ...asked(here), version: kept.version + 1 }, kept.version)
  await world.look()
  expect(await isFirst(here)).toBe(true)
  const one = await fairAccess.get(child)
  if (!one) throw new Error('There is no case')
  const closed = { state: 'closed', proposal: null, closed: 'moved', ...ended('closed') } as const
  await fairAccess.save({ ...one, ...closed, version: one.version + 1 }, one.version)
  world.at('2027-10-05T10:00:00.000Z')
  await world.look()
  expect(await isFirst(here)).toBe(false)
})

it('has a place that was agreed or directed on the list of the school, above the number, and in the family’s answer', async () => {
  const [here = '', there = ''] = schools
  const before = placesIn(await all(world)).get(child) ?? []
  await stands(asked(here))
  const place = { school: named(here), starts: '2027-11-01', how: 'directed' } as const
  await stands({ state: 'placed', place, ...ended('directed') })
  expect(stateIn(await listAt(here)).holding.get(child)).toEqual({ pool: null, open: false })
  expect(await isFirst(there)).toBe(false)
  expect(
    placesIn(await all(world))
      .get(child)
      ?.toSorted(),
  ).toEqual([...before, here].sort())
  const answer = await world.stores.answers.get(child)
  expect(answer).toMatchObject({ ground: 'direction', school: { id: here } })
  // Whoever has another place is asked first; nobody else has anything to answer.
  expect(answer?.state).toBe(before.length > 0 ? 'waiting' : 'accepted')
  const { version } = await listAt(here)
  await followCase(world.listing, child)
  expect((await listAt(here)).version).toBe(version)
  expect((await world.stores.answers.get(child))?.version).toBe(answer?.version)
  if (before.length > 0) {
    await answers(world, child, {})
    expect(placesIn(await all(world)).get(child)).toEqual([here])
  }
  await right()
})

it('leaves lists of another year group as they are', async () => {
  const [here = ''] = schools
  await stands({ child: { name: 'A child', born: '2020-01-01', year: 3 }, ...asked(here) })
  expect(await isFirst(here)).toBe(false)
})
