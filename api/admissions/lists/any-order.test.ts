import { expect, it } from 'vitest'
import { placesOffered } from '#admissions/answers/anew.ts'
import type { Answer } from '#admissions/answers/answer.ts'
import { answerOffer } from '#admissions/answers/family.ts'
import { openChange } from '#admissions/changes/open.ts'
import { acts, proposes } from '#admissions/changes/testing/shown.ts'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import { key } from '#admissions/offers/testing/story.ts'
import { erased, isErased } from '#admissions/rounds/take.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import { rankedList } from '#admissions/waiting/ranked.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import { addDays } from '#contract/calendar/day.ts'
import { stateIn } from './of-answer.ts'
import { placeWon } from './placed.ts'
import { agrees, all, familyPorts, placesIn, ranking, round, shown, type World } from './testing/shown.ts'

/** Numbers from 0 to 1, the same for the same seed. */
function chance(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296
  }
}

type Next = () => number
const oneOf = <T>(next: Next, from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)]

/** A family says something of its place. */
async function familyAnswers(world: World, next: Next) {
  const states = ['waiting', 'warned', 'accepted', 'declined'] as const
  const found = await Promise.all(states.map((state) => world.stores.answers.referencesIn(round, state)))
  const reference = oneOf(next, found.flat())
  const kept = reference && (await world.stores.answers.get(reference))
  if (!kept) return
  const lists = kept.lists.flatMap(({ school }) => (next() < 0.8 ? [school.id] : []))
  const choice = next() < 0.75 ? ('accept' as const) : ('decline' as const)
  const instead = choice === 'decline' && !kept.held ? { instead: 'home' as const } : {}
  const on = next() < 0.3 ? ('move' as const) : ('ask' as const)
  const body = { choice, lists, on, ...instead, seen: kept.version }
  await answerOffer(familyPorts(world), kept, body, key())
}

const waits = async (world: World) =>
  (await all(world)).flatMap((list) =>
    [...stateIn(list).waiting.keys()].map((child) => ({ child, school: list.school })),
  )

/** A change that two people agree to, where it can be. */
async function changes(world: World, what: WhatChanges) {
  const change = await proposes(world, what).catch(() => undefined)
  if (!change) return
  const { effect } = await openChange(world.ports, await world.opened(), change)
  await acts(world, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })
}

async function number(world: World, next: Next) {
  const list = oneOf(next, await all(world))
  if (!list) return
  const value = Math.max(1, stateIn(list).number + (next() < 0.6 ? 1 : -1))
  await changes(world, { kind: 'number', school: list.school, value, decidedBy: 'Governors' })
}

async function appeal(world: World, next: Next) {
  const one = oneOf(next, await waits(world))
  if (!one) return
  const { child: reference, school } = one
  const won = { reference, school, ground: 'appeal', appeal: `${reference}/${school}`, at: '' } as const
  await placeWon(world.listing, won)
  if (next() < 0.3) await placeWon(world.listing, won)
}

async function plan(world: World, next: Next) {
  const one = oneOf(next, await waits(world))
  if (one) await changes(world, { kind: 'plan', reference: one.child, school: one.school })
}

async function named(world: World, next: Next) {
  const [one, list] = [oneOf(next, await waits(world)), oneOf(next, await all(world))]
  if (one && list)
    await changes(world, { kind: 'named', reference: one.child, school: list.school, place: 1 })
}

async function moves(world: World, next: Next) {
  const one = oneOf(next, await waits(world))
  const home = { easting: 450_000 + Math.floor(next() * 20_000), northing: 300_000 }
  if (!one) return
  const facts = [{ name: 'home', value: home }]
  await changes(world, { kind: 'facts', reference: one.child, facts, since: '2027-04-16' })
}

const nobody = { id: '', name: '' }

/** A case that begins, or goes on by one step. */
async function fairAccess(world: World, next: Next) {
  const one = oneOf(next, await waits(world))
  const { fairAccess: cases } = world.stores
  const [open] = await cases.open()
  const reference = open?.reference ?? one?.child
  if (!reference || !one) return
  const at = world.ports.now().toISOString()
  const school = { id: one.school, name: one.school }
  const proposal = {
    school,
    at,
    by: nobody,
    body: 'panel',
    on: '2027-10-01',
    why: '',
    tells: '',
    replyBy: null,
  }
  const ended = (type: 'agreed' | 'closed', history: FairAccessCase['history']) => ({
    history: [...history, { number: history.length + 1, type, at }],
  })
  if (!open) {
    if (await cases.get(reference)) return
    const begun = {
      ...{ reference, application: reference, group: 'homeless', begun: '2027-10-01', changedAt: at },
      ...{ child: { name: '', born: '2023-01-01', year: 0 }, family: { name: '', email: null, phone: null } },
      ...{ care: null, plan: false, outSince: null, tried: [], why: '', referredBy: null, dueOn: null },
      ...{ state: 'proposed', proposal, replies: [], direction: null, place: null, closed: null, version: 1 },
      history: [{ number: 1, type: 'referred', at }],
    } as unknown as FairAccessCase
    await cases.create(begun)
  } else {
    const [school] = [open.proposal?.school]
    const placed = next() < 0.5 && school
    const place = placed ? { school, starts: '2027-11-01', how: 'agreed' as const } : null
    const state = placed ? ('placed' as const) : ('closed' as const)
    const then = { ...open, state, place, ...ended(placed ? 'agreed' : 'closed', open.history) }
    await cases.save({ ...then, version: open.version + 1 }, open.version)
  }
  await world.stores.tasks.send({ do: 'fair-access', id: reference, number: 99 })
}

async function erases(world: World, next: Next) {
  const one = oneOf(next, await waits(world))
  const kept = one && (await world.stores.applications.get(one.child))
  if (!kept || isErased(kept)) return
  await world.stores.answers.forget(kept.reference)
  await world.stores.applications.save(erased(kept, world.ports.now().toISOString()), kept.version)
}

const events: readonly (readonly [share: number, event: (world: World, next: Next) => Promise<unknown>])[] = [
  [40, familyAnswers],
  [15, async (world) => agrees(world)],
  [10, async (world) => world.look()],
  [8, number],
  [8, moves],
  [6, appeal],
  [5, fairAccess],
  [4, named],
  [2, plan],
  [2, erases],
]

const shares = events.flatMap(([share, event]) => Array.from({ length: share }, () => event))
const anyEvent = (next: Next) => oneOf(next, shares) ?? familyAnswers

/** What a family said that it does not need, or has given up for a better place. */
const gaveUp = (answer: Answer | undefined, school: string): boolean =>
  !answer ||
  (answer.school.id === school
    ? answer.state === 'declined'
    : placesOffered(answer).includes(school) || answer.history.some(({ type }) => type === 'moved-up'))

/** The same children with the same facts, as if they had joined a new list in another order. */
function fromScratch(list: WaitingList, next: Next): WaitingList {
  const { waiting, number, until } = stateOf(list.history)
  const acting = { by: nobody, at: new Date(0), why: '', cause: '' }
  const begun = after(
    newList(list.round, list.school),
    { type: 'opened', number, until: until ?? '2027-12-31', holders: [] },
    acting,
  )
  const all = [...waiting].map((one) => ({ one, by: next() })).sort((a, b) => a.by - b.by)
  return all.reduce(
    (made, { one: [child, { facts, on, fairAccess }] }) => {
      const act = {
        type: 'joined',
        child,
        facts,
        on,
        ...(fairAccess ? { fairAccess: true as const } : {}),
      } as const
      const outcome = after(made, act, acting)
      if (outcome.kind !== 'done') throw new Error('It does not join')
      return outcome.item
    },
    begun.kind === 'done' ? begun.item : newList(list.round, list.school),
  )
}

const ordersOf = (what: Awaited<ReturnType<typeof ranking>>, list: WaitingList) =>
  rankedList(what, list.school, { ...stateOf(list.history), draw: null }).pools.map(({ order }) =>
    order.map(({ child }) => child),
  )

it('after 1,000 events of any kind the kept lists are what they are from scratch, nobody has lost what they did not give up, and every entry fits', {
  timeout: 600_000,
}, async () => {
  const happened = new Set<string>()
  for (const seed of [11, 29]) {
    const world = await shown()
    const next = chance(seed)
    let day = '2027-10-01'
    let held = placesIn(await all(world))
    for (let event = 0; event < 500; event++) {
      if (next() < 0.12) {
        day = day < '2027-12-20' ? addDays(day, 1) : day
        world.at(`${day}T10:00:00.000Z`)
      }
      await anyEvent(next)(world, next)
      await world.work()
      const now = placesIn(await all(world))
      for (const [child, places] of held)
        for (const school of places) {
          if (now.get(child)?.includes(school)) continue
          expect([seed, event, child, gaveUp(await world.stores.answers.get(child), school)]).toEqual([
            ...[seed, event, child, true],
          ])
        }
      held = now
    }
    const what = await ranking(world)
    const lists = await all(world)
    for (const { act } of lists.flatMap(({ history }) => history))
      happened.add(act.type === 'admitted' ? act.ground : act.type)
    for (const list of lists) {
      expect(faultsOf(what, list.school, list.history)).toEqual([])
      expect(ordersOf(what, fromScratch(list, next))).toEqual(ordersOf(what, list))
    }
  }
  expect([...happened]).toEqual(
    expect.arrayContaining([
      'joined',
      'facts-changed',
      'left',
      'offered',
      'answered',
      'freed',
      'number-changed',
    ]),
  )
  expect([...happened]).toEqual(expect.arrayContaining(['appeal', 'plan', 'fair-access', 'erased']))
})
