import { beforeAll, describe, expect, it } from 'vitest'
import { eachMinute } from '#admissions/offers/lay-out.ts'
import { key, publishes, signedRound } from '#admissions/offers/testing/story.ts'
import { ada, ben } from '#admissions/offers/testing/world.ts'
import type { ActOnAnswer } from '#contract/admissions/answer.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import type { Answer } from './answer.ts'
import { answerFor, answerOffer, familyView } from './family.ts'
import { isFreed } from './rules.ts'
import { actOnAnswer, answerPage, childAnswer, openAnswer } from './staff.ts'

const round = 'reception-2027'
const moment = '2027-04-16T06:00:00.000Z'

let world: Awaited<ReturnType<typeof signedRound>>['one']
beforeAll(async () => {
  const { one, run } = await signedRound(16)
  await publishes(one, run, moment)
  await one.stores.tasks.send({ do: 'lay-out', round, run, at: moment, after: '' })
  await one.work()
  one.at(moment)
  await eachMinute(one.ports)
  await one.work()
  world = one
})

const ports = () => ({
  ...world.ports,
  offers: world.stores.offers,
  pointerOf: (id: string) => world.stores.rounds.get(id),
  published: async () => undefined,
})
const waiting = () => world.stores.answers.referencesIn(round, 'waiting')

async function open(reference: string): Promise<Answer> {
  const found = await answerFor(ports(), reference, world.keyOf(reference))
  if (found?.kind !== 'done') throw new Error(JSON.stringify(found))
  return found.item
}
const staff = { by: ada, mayAnswer: true, mayWithdraw: true }
const does = async (reference: string, what: ActOnAnswer['act'], by = ada) => {
  const { version } = await open(reference)
  return actOnAnswer(world.ports, { ...staff, by }, reference, { act: what, seen: version }, key())
}

describe('an offer that is shown', () => {
  it('stands among those that are not answered, for each family with a place', async () => {
    const all = await waiting()
    expect(all.length).toBeGreaterThan(3)
    const first = await open(all[0] ?? '')
    expect(familyView(first, world.ports.now())).toMatchObject({
      state: 'waiting',
      answerBy: '2027-04-30',
      can: ['accept', 'decline'],
    })
    expect(await answerFor(ports(), first.reference, world.keyOf(all[1] ?? ''))).toBeUndefined()
  })

  it('is answered once however often it is sent, on what was seen of it, and the family is told', async () => {
    const [reference = ''] = await waiting()
    const begun = await open(reference)
    const sent = key()
    const body = { choice: 'accept' as const, lists: [], seen: begun.version }
    expect(await answerOffer(ports(), begun, { ...body, seen: 9 }, key())).toEqual({ kind: 'changed' })
    const once = await answerOffer(ports(), begun, body, sent)
    const twice = await answerOffer(ports(), begun, body, sent)
    expect(once).toMatchObject({ kind: 'done', item: { state: 'accepted', version: 2 } })
    expect(twice).toEqual(once)
    expect(await answerOffer(ports(), begun, { ...body, lists: ['x'] }, sent)).toEqual({ kind: 'key-reused' })
    await world.work()
    expect(world.words.filter((word) => word.reference === reference)).toMatchObject([{ kind: 'answered' }])
    expect(await waiting()).not.toContain(reference)
  })

  it('is answered before anything of it was written, too', async () => {
    const [reference = ''] = await waiting()
    const begun = await open(reference)
    await world.stores.answers.forget(reference)
    expect(await open(reference)).toEqual(begun)
    const body = { choice: 'accept' as const, lists: [], seen: begun.version }
    expect(await answerOffer(ports(), begun, body, key())).toMatchObject({ kind: 'done' })
    await world.work()
  })

  it('that is declined is free for nobody while the family may change its mind', async () => {
    const [reference = ''] = await waiting()
    await does(reference, {
      ...{ do: 'enter', choice: 'decline', lists: [], instead: 'home' },
      ...{ how: 'phone', why: 'The father rang' },
    })
    const kept = await world.stores.answers.some(await world.stores.answers.referencesIn(round, 'declined'))
    expect(kept.filter((one) => isFreed(one, dayInEngland(world.ports.now())))).toEqual([])
    await world.work()
  })
})

describe('whoever does not answer', () => {
  it('is reminded twice, warned once, and whom nobody can reach is shown to staff', async () => {
    const [reference = '', silent = ''] = await waiting()
    world.unreachable.add(silent)
    const before = world.words.length
    const lookOn = async (day: string) => {
      world.at(`${day}T09:00:00.000Z`)
      await world.remind()
      await world.remind()
    }
    world.at('2027-04-23T06:00:00.000Z')
    await world.remind()
    expect(world.words).toHaveLength(before)
    for (const day of ['2027-04-23', '2027-04-24', '2027-04-28', '2027-04-30', '2027-05-01', '2027-05-02'])
      await lookOn(day)
    const kinds = world.words.filter((word) => word.reference === reference).map(({ kind }) => kind)
    expect(kinds).toEqual(['reminded', 'reminded', 'warned'])
    expect(await open(reference)).toMatchObject({ state: 'warned', warnedUntil: '2027-05-15' })
    expect(await open(silent)).toMatchObject({ state: 'waiting', unreached: true })
    const { children, counts } = await answerPage(world.ports, round, 'waiting')
    expect(children).toMatchObject([{ reference: silent, unreached: true }])
    expect(counts.warned).toBeGreaterThan(0)
    await does(silent, { do: 'warn', how: 'letter', why: 'A letter, first class' })
    expect(await open(silent)).toMatchObject({ state: 'warned', warnedUntil: '2027-05-16' })
    expect(await waiting()).toEqual([])
  })

  it('loses the place by two people alone, after the further chance, and another child may have it', async () => {
    const [reference = ''] = await world.stores.answers.referencesIn(round, 'warned')
    const propose = { do: 'propose', reason: 'not-answered', why: 'We wrote twice and rang' } as const
    world.at('2027-05-10T09:00:00.000Z')
    expect(await does(reference, propose)).toMatchObject({ kind: 'invalid' })
    world.at('2027-05-17T09:00:00.000Z')
    expect(await does(reference, propose)).toMatchObject({ kind: 'done' })
    const mine = childAnswer(world.ports, staff, await open(reference))
    expect(mine.answer?.can).toEqual(['enter', 'drop'])
    const theirs = childAnswer(world.ports, { ...staff, by: ben }, await open(reference))
    expect(theirs.answer?.can).toEqual(['enter', 'confirm', 'drop'])
    expect(await does(reference, { do: 'confirm' })).toMatchObject({ kind: 'not-now' })
    expect(await does(reference, { do: 'confirm' }, ben)).toMatchObject({ kind: 'done' })
    await world.work()
    expect(world.words.at(-1)).toMatchObject({ reference, kind: 'withdrawn' })
    expect(familyView(await open(reference), world.ports.now())).toMatchObject({
      state: 'withdrawn',
      can: [],
      withdrawn: { reason: 'not-answered', why: 'We wrote twice and rang' },
    })
    expect(isFreed(await open(reference), dayInEngland(world.ports.now()))).toBe(true)
  })
})

it('records each look of staff at an answer', async () => {
  const [reference = ''] = await world.stores.answers.referencesIn(round, 'accepted')
  const before = world.looks.length
  await openAnswer(world.ports, ada, reference)
  expect(world.looks.slice(before)).toMatchObject([{ reference, by: ada, what: 'answer' }])
  expect(await openAnswer(world.ports, ada, 'SA-0000-0000')).toBeUndefined()
})
