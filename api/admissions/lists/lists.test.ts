import { beforeAll, describe, expect, it } from 'vitest'
import { placesOffered } from '#admissions/answers/anew.ts'
import { answerFor, familyView } from '#admissions/answers/family.ts'
import { announcing, key } from '#admissions/offers/testing/story.ts'
import { ada } from '#admissions/offers/testing/world.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import { drandMoment } from '#contract/admissions/drand.ts'
import type { SetDraw } from '#contract/admissions/staff.ts'
import { addDays } from '#contract/calendar/day.ts'
import { actOnList, cannotEnd, endList } from './acts.ts'
import { agreeStep } from './agree.ts'
import { carryOut } from './carry-out.ts'
import { familyLists } from './family.ts'
import { stateIn } from './of-answer.ts'
import { listId } from './ports.ts'
import {
  agrees,
  all,
  answers,
  familyPorts,
  placesIn,
  ranking,
  round,
  shown,
  type World,
  wanted,
} from './testing/shown.ts'
import { listView, roundLists } from './views.ts'

let world: World
beforeAll(async () => {
  world = await shown()
})

describe('waiting lists of a round', () => {
  it('begin as the run leaves them once offers are told, once, and their histories are right', async () => {
    const lists = await all(world)
    expect(lists.length).toBeGreaterThan(2)
    const what = await ranking(world)
    for (const { school, history } of lists) expect(faultsOf(what, school, history)).toEqual([])
    const before = JSON.stringify(lists)
    await world.stores.tasks.send({ do: 'lists', round, after: '' })
    await world.work()
    expect(JSON.stringify(await all(world))).toBe(before)
    expect(await roundLists(world.ports, what, true)).toMatchObject({ begun: true, can: [] })
  })

  it('give a place that was declined to nobody before its last day, and then to who is first, who keeps what they have', async () => {
    const holder = await wanted(world)
    const { school, answerBy } = await answers(world, holder, { choice: 'decline', instead: 'home' })
    await world.look()
    expect(
      stateIn((await all(world)).find((one) => one.school === school.id) as WaitingList).holding.has(holder),
    ).toBe(true)
    world.at(`${addDays(answerBy, 1)}T10:00:00.000Z`)
    await world.look()
    const freed = (await all(world)).find((one) => one.school === school.id) as WaitingList
    expect(freed.history.at(-1)?.act).toEqual({ type: 'freed', child: holder, ground: 'given-up' })
    const held = placesIn(await all(world))
    const { step, outcome } = await agrees(world)
    expect([step.toDraw, outcome.kind]).toEqual([[], 'done'])
    expect(step.moves.length).toBeGreaterThan(0)
    await world.work()
    const now = placesIn(await all(world))
    for (const [child, places] of held) expect(now.get(child)).toEqual(expect.arrayContaining(places))
    const [move] = step.moves
    const child = move?.child ?? ''
    const answer = await world.stores.answers.get(child)
    expect(answer).toMatchObject({ state: 'waiting', school: { id: move?.school } })
    expect(answer?.answerBy).toBe(addDays(answerBy, 15))
    expect(
      world.words.filter(({ reference, kind }) => reference === child && kind === 'place-free'),
    ).toHaveLength(1)
    const what = await ranking(world)
    for (const list of await all(world)) expect(faultsOf(what, list.school, list.history)).toEqual([])
  })

  it('free the old place only once the family takes the new one, and give the old one back where it does not', async () => {
    const asked = (await world.stores.answers.referencesIn(round, 'waiting')).map((one) =>
      world.stores.answers.get(one),
    )
    const [first] = (await Promise.all(asked)).filter((one) => one?.held)
    if (!first) throw new Error('Nobody with a place was asked')
    const { reference, held, school } = first
    const kept = await answers(world, reference, { choice: 'decline' })
    expect(kept).toMatchObject({ school: held?.school, state: held?.state, held: null })
    const list = (await all(world)).find((one) => one.school === school.id)
    expect(list?.history.at(-1)?.act).toEqual({ type: 'answered', child: reference, answer: 'declined' })
    expect(placesIn(await all(world)).get(reference)).toEqual([held?.school.id])
    expect(placesOffered(kept)).toContain(school.id)
    expect(familyView(kept, world.ports.now())).toMatchObject({ held: null, fromList: null })
  })

  it('wait for a draw where a lot decides: announced among exactly those who wait, before its seed is known', async () => {
    const one = await shown()
    const holder = await wanted(one, true)
    const { school, answerBy } = await answers(one, holder, { choice: 'decline', instead: 'home' })
    one.at(`${addDays(answerBy, 1)}T10:00:00.000Z`)
    await one.look()
    expect((await agrees(one)).step.toDraw).toEqual([school.id])
    const what = await ranking(one)
    const does = async (draw: SetDraw['draw']) => {
      const list = (await all(one)).find((each) => each.school === school.id) as WaitingList
      const body = { act: { do: 'draw', draw } as const, seen: list.version }
      return (await actOnList(one.ports, what, { by: ada, school: school.id, key: key() }, body)).kind
    }
    const seed = 'c0ffee'.repeat(8)
    expect(await does({ step: 'seed', seed })).toBe('not-now')
    const past = { kind: 'witnessed', witness: 'A clerk', at: '2027-04-01T10:00:00.000Z' } as const
    expect(await does({ step: 'announce', from: past, supervisor: 'Sam' })).toBe('invalid')
    const announced = announcing(one)
    expect(await does(announced)).toBe('done')
    expect(await does({ step: 'seed', seed })).toBe('not-now')
    one.at(drandMoment(announced.from.chain, announced.from.round)?.toISOString() ?? '')
    expect(await does({ step: 'seed', seed })).toBe('done')
    const { step, outcome } = await agrees(one)
    expect([step.moves.length, outcome.kind]).toEqual([1, 'done'])
    await one.work()
    const list = (await all(one)).find((each) => each.school === school.id) as WaitingList
    expect(faultsOf(what, school.id, list.history)).toEqual([])
    expect(stateIn(list).draw).toBeNull()
    // Also a child that had no place on offer day has an offer to answer now.
    const child = step.moves[0]?.child ?? ''
    const found = await answerFor(familyPorts(one), child, one.keyOf(child))
    expect(found).toMatchObject({ kind: 'done', item: { state: 'waiting', school: { id: school.id } } })
  })

  it('let a child come off and on again as its family says, and keep it off where staff took it off for them', async () => {
    const one = await shown()
    const list = (await all(one)).find((each) => stateIn(each).waiting.size > 1) as WaitingList
    const { school } = list
    const children = await one.stores.answers.some([...stateIn(list).waiting.keys()])
    const child = children[0]?.reference ?? ''
    const isOn = async () =>
      stateIn((await one.stores.lists.get(listId(round, school))) ?? list).waiting.has(child)
    await answers(one, child, { lists: [] })
    expect(await isOn()).toBe(false)
    await answers(one, child, { on: 'move' })
    expect(await isOn()).toBe(true)
    const { version: seen = 0, history = [] } = (await one.stores.lists.get(listId(round, school))) ?? {}
    expect(stateIn({ history }).waiting.get(child)?.on).toBe('move')
    const act = { do: 'leave', child, why: 'The mother called' } as const
    const what = await ranking(one)
    const whose = { by: ada, school, key: key() }
    expect((await actOnList(one.ports, what, whose, { act, seen })).kind).toBe('done')
    expect((await actOnList(one.ports, what, whose, { act, seen })).kind).toBe('done')
    await one.look()
    expect(await isOn()).toBe(false)
    const after = await one.stores.lists.get(listId(round, school))
    expect(faultsOf(what, school, after?.history ?? [])).toEqual([])
  })

  it('are not agreed to as they were, once anything has happened to them', async () => {
    const what = await ranking(world)
    const { version = 0 } = (await world.stores.books.get(round)) ?? {}
    const body = { of: 'another', why: 'Places are free', seen: version }
    expect(await agreeStep(world.ports, what, ada, body, key())).toEqual({ kind: 'changed' })
  })

  it('tell each family before they end, end for nobody who was not told, and for each one by one', async () => {
    const list = (await all(world)).find((one) => stateIn(one).waiting.size > 1) as WaitingList
    const { school } = list
    const [child = ''] = stateIn(list).waiting.keys()
    world.unreachable.add(child)
    world.at('2027-12-20T10:00:00.000Z')
    await world.look()
    const lists = async () => (await all(world)).find((one) => one.school === school) as WaitingList
    expect(cannotEnd(await lists(), world.ports.now())).toMatch(/kept until/)
    world.at('2028-01-02T10:00:00.000Z')
    expect(cannotEnd(await lists(), world.ports.now())).toMatch(/^One family has not been told/)
    const what = await ranking(world)
    const told = { do: 'tell', child, of: 'ending', by: 'phone', why: 'Called the mother' } as const
    const { version } = await lists()
    const outcome = await actOnList(
      world.ports,
      what,
      { by: ada, school, key: key() },
      { act: told, seen: version },
    )
    expect(outcome.kind).toBe('done')
    const waiting = [...stateIn(await lists()).waiting.keys()]
    const whose = { by: ada, round, school, key: key() }
    const ended = await endList(world.ports, whose, { why: 'It is over', seen: (await lists()).version })
    expect(ended.kind).toBe('done')
    await world.work()
    expect(stateIn(await lists())).toMatchObject({ stage: 'ended' })
    const words = world.words.filter(({ kind, id }) => kind === 'list-ended' && id.includes(school))
    expect(words.map(({ reference }) => reference).sort()).toEqual(
      waiting.filter((one) => one !== child).sort(),
    )
    expect(faultsOf(what, school, (await lists()).history)).toEqual([])
    expect(await listView(world.ports, what, await lists(), [])).toMatchObject({ ended: true, faults: [] })
  })
})

it('are shown to a family with where its child stands, and to nobody without its key', async () => {
  const one = await shown()
  const list = (await all(one)).find(({ history }) => stateIn({ history }).waiting.size > 1) as WaitingList
  const [child = ''] = stateIn(list).waiting.keys()
  const found = await familyLists(familyPorts(one), child, one.keyOf(child))
  const offer = (await one.stores.offers.of(child))[0]
  const told = offer?.explanation.preferences.find(
    (each) => each.kind === 'full' && each.school.id === list.school,
  )
  if (found?.kind !== 'done' || told?.kind !== 'full') throw new Error(JSON.stringify(found))
  const shownList = found.item.lists.find(({ school }) => school.id === list.school)
  expect(shownList?.position?.ahead).toBe(told.waiting?.ahead)
  expect(shownList?.moved).toMatchObject({ came: {}, went: {} })
  const others = (await all(one))
    .flatMap((each) => [...stateIn(each).waiting.keys()])
    .filter((other) => other !== child)
  for (const other of others) expect(JSON.stringify(found.item)).not.toContain(other)
  expect(await familyLists(familyPorts(one), child, one.keyOf(others[0] ?? ''))).toBeUndefined()
}, 60_000)

it('carry a step out to its end however often they are cut off, and nobody has less than before', async () => {
  const one = await shown()
  const holder = await wanted(one)
  const { answerBy } = await answers(one, holder, { choice: 'decline', instead: 'home' })
  one.at(`${addDays(answerBy, 1)}T10:00:00.000Z`)
  await one.look()
  const before = placesIn(await all(one))
  const { step } = await agrees(one)
  one.stores.kept.sent.length = 0
  let left = 0
  const cut = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name) {
        const found = Reflect.get(target, name)
        if (name !== 'save' && name !== 'create') return found
        return async (...given: unknown[]) => {
          if (left-- <= 0) throw new Error('Cut off')
          return Reflect.apply(found as (...all: unknown[]) => unknown, target, given)
        }
      },
    })
  const ports = {
    ...one.listing,
    lists: cut(one.listing.lists),
    answers: cut(one.listing.answers),
    books: cut(one.listing.books),
  }
  for (let writes = 0; (await one.stores.books.get(round))?.open; writes++) {
    left = 1
    await carryOut(ports, round).catch(() => undefined)
    const now = placesIn(await all(one))
    for (const [child, places] of before)
      expect(now.get(child)?.length ?? 0).toBeGreaterThanOrEqual(places.length > 0 ? 1 : 0)
    expect(writes).toBeLessThan(100)
  }
  for (const { child, school } of step.moves) {
    const list = (await all(one)).find((each) => each.school === school)
    expect(list?.history.filter(({ act }) => act.type === 'offered' && act.child === child)).toHaveLength(1)
    expect(
      (await one.stores.answers.get(child))?.history.filter(({ type }) => type === 'offered-anew'),
    ).toHaveLength(1)
    expect(
      one.words.filter(({ reference, kind }) => reference === child && kind === 'place-free'),
    ).toHaveLength(1)
  }
}, 60_000)

it('stop where a list is another than the one that was looked at, and take nothing from anybody', async () => {
  const one = await shown()
  const holder = await wanted(one)
  const { answerBy } = await answers(one, holder, { choice: 'decline', instead: 'home' })
  one.at(`${addDays(answerBy, 1)}T10:00:00.000Z`)
  await one.look()
  const { step } = await agrees(one)
  one.stores.kept.sent.length = 0
  const { child = '', school = '' } = step.moves[0] ?? {}
  const before = placesIn(await all(one))
  const { version: seen = 0 } = (await one.stores.lists.get(listId(round, school))) ?? {}
  const act = { do: 'tell', child, of: 'position', by: 'phone', why: 'Called the mother' } as const
  await actOnList(one.ports, await ranking(one), { by: ada, school, key: key() }, { act, seen })
  await carryOut(one.listing, round)
  expect(placesIn(await all(one))).toEqual(before)
  expect((await one.stores.books.get(round))?.open).toBeNull()
  expect(await roundLists(one.ports, await ranking(one), true)).toMatchObject({
    before: [{ stopped: 'Something else happened to this list after the step was agreed.' }],
    can: ['agree'],
  })
  await agrees(one)
  await one.work()
  expect(placesIn(await all(one)).get(child)).toContain(school)
}, 60_000)
