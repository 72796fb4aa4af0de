import { beforeEach, expect, it } from 'vitest'
import { answered } from '#admissions/answers/answer.ts'
import { letterNow } from '#admissions/answers/letter.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import { stateIn } from './of-answer.ts'
import { placeWon } from './placed.ts'
import { listId } from './ports.ts'
import { all, answers, placesIn, ranking, round, shown, type World } from './testing/shown.ts'

let world: World
let child: string
let school: string
beforeEach(async () => {
  world = await shown()
  const found = (await all(world)).flatMap((list) =>
    [...stateIn(list).waiting.keys()].map((one) => ({ one, at: list.school })),
  )
  for (const { one, at } of found) {
    if (!(await world.stores.answers.get(one))) continue
    ;[child, school] = [one, at]
    return
  }
  throw new Error('Nobody with a place waits')
})

const won = () => ({
  ...{ reference: child, school, ground: 'appeal' as const },
  ...{ appeal: `${child}/${school}`, at: '2027-06-01T10:00:00.000Z' },
})
const listAt = async (at = school) => (await world.stores.lists.get(listId(round, at))) as WaitingList
const right = async () => {
  const what = await ranking(world)
  for (const list of await all(world)) expect(faultsOf(what, list.school, list.history)).toEqual([])
}
const told = () => world.words.filter((one) => one.reference === child && one.kind === 'place-won')

it('gives a child the place that its appeal won, above the number, and leaves it what it has until its family has answered', async () => {
  const before = placesIn(await all(world)).get(child) ?? []
  const answer = await world.stores.answers.get(child)
  await placeWon(world.listing, won())
  const state = stateIn(await listAt())
  expect(state.holding.get(child)).toEqual({ pool: null, open: false })
  expect(state.waiting.has(child)).toBe(false)
  expect(
    placesIn(await all(world))
      .get(child)
      ?.toSorted(),
  ).toEqual([...before, school].sort())
  const now = await world.stores.answers.get(child)
  expect(now).toMatchObject({ state: 'waiting', school: { id: school }, ground: 'appeal' })
  expect(now?.held).toMatchObject({ school: answer?.school, state: answer?.state })
  expect(told()).toHaveLength(1)
  const letter = now && letterNow({ title: '', sections: [] }, now)
  expect(letter?.sections[0]?.heading).toMatch(/^After your appeal, your child has a place at /)
  await world.look()
  expect(
    placesIn(await all(world))
      .get(child)
      ?.toSorted(),
  ).toEqual([...before, school].sort())
  await answers(world, child, {})
  expect(placesIn(await all(world)).get(child)).toEqual([school])
  await right()
})

it('takes the place back off the list where the family does not want it, as given up, and never gives it twice', async () => {
  const before = placesIn(await all(world)).get(child)
  await placeWon(world.listing, won())
  await answers(world, child, { choice: 'decline' })
  expect(placesIn(await all(world)).get(child)).toEqual(before)
  expect((await listAt()).history.findLast(({ type }) => type === 'freed')?.act).toMatchObject({
    ground: 'given-up',
  })
  // The same word once more, long after it was answered.
  await placeWon(world.listing, won())
  expect(placesIn(await all(world)).get(child)).toEqual(before)
  expect((await world.stores.answers.get(child))?.ground ?? null).toBeNull()
  expect(told()).toHaveLength(1)
  await right()
})

it('frees no place that the family was not asked about yet, and goes on wherever it is cut off', async () => {
  const lists = await all(world)
  const before = placesIn(lists).get(child) ?? []
  for (let allowed = 0; told().length === 0 || allowed < 4; allowed++) {
    let left = allowed
    const once = <A extends unknown[], B>(does: (...all: A) => Promise<B>) => {
      return async (...all: A) => {
        if (left-- <= 0) throw new Error('Cut off')
        return does(...all)
      }
    }
    const ports = {
      ...world.listing,
      lists: { ...world.stores.lists, save: once(world.stores.lists.save) },
      answers: { ...world.stores.answers, save: once(world.stores.answers.save) },
      sendListWord: once(world.listing.sendListWord),
    }
    await placeWon(ports, won()).catch(() => undefined)
    // In between families’ answers are looked through, as every day.
    await world.stores.tasks.send({ do: 'lists', round, after: '' })
    await world.work()
    if (stateIn(await listAt()).holding.has(child))
      expect(
        placesIn(await all(world))
          .get(child)
          ?.toSorted(),
      ).toEqual([...before, school].sort())
  }
  expect((await listAt()).history.filter(({ type }) => type === 'admitted')).toHaveLength(1)
  expect(told()).toHaveLength(1)
  await right()
})

it('asks the family also where no list is kept any more, and nobody who has the place already', async () => {
  await world.stores.lists.forget(round)
  await placeWon(world.listing, won())
  expect(await world.stores.answers.get(child)).toMatchObject({ school: { id: school }, ground: 'appeal' })
  world = await shown()
  ;[child = ''] = stateIn(await listAt()).holding.keys()
  const version = (await world.stores.answers.get(child))?.version
  await placeWon(world.listing, won())
  expect((await world.stores.answers.get(child))?.version).toBe(version)
  expect(told()).toHaveLength(0)
})

it('leaves a family that nobody can write to, to staff who call it', async () => {
  world.unreachable.add(child)
  await placeWon(world.listing, won())
  expect(await world.stores.answers.get(child)).toMatchObject({ unreached: true })
})

it('frees no place of a school that the family declined before, while it is not asked about the new one', async () => {
  const kept = await world.stores.answers.get(child)
  if (!kept) throw new Error('There is no answer')
  const before = {
    type: 'offered-anew',
    at: kept.changedAt,
    school,
    from: kept.school.id,
    cause: 'before',
  } as const
  await world.stores.answers.save(answered(kept, before), kept.version)
  const cut = { ...world.stores.answers, save: () => Promise.reject(new Error('Cut off')) }
  await expect(placeWon({ ...world.listing, answers: cut }, won())).rejects.toThrow('Cut off')
  await world.stores.tasks.send({ do: 'lists', round, after: '' })
  await world.work()
  expect(stateIn(await listAt()).holding.has(child)).toBe(true)
  await placeWon(world.listing, won())
  expect(await world.stores.answers.get(child)).toMatchObject({ ground: 'appeal', school: { id: school } })
})
