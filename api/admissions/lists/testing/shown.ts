import type { Answer } from '#admissions/answers/answer.ts'
import { answerOffer } from '#admissions/answers/family.ts'
import { eachMinute } from '#admissions/offers/lay-out.ts'
import { key, publishes, signedRound } from '#admissions/offers/testing/story.ts'
import { ada } from '#admissions/offers/testing/world.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import type { AnswerOffer } from '#contract/admissions/answer.ts'
import { agreeStep } from '../agree.ts'
import { stateIn } from '../of-answer.ts'
import { proposed, rankedNow, waitingRound } from '../proposed.ts'

export const round = 'reception-2027'
export const moment = '2027-04-16T06:00:00.000Z'

export type World = Awaited<ReturnType<typeof signedRound>>['one']
/** A round whose offers are shown and whose lists have begun. */
export async function shown(places = 6, children = 60): Promise<World> {
  const { one, run } = await signedRound(children, places)
  await publishes(one, run, moment)
  await one.stores.tasks.send({ do: 'lay-out', round, run, at: moment, after: '' })
  await one.work()
  one.at(moment)
  await eachMinute(one.ports)
  await one.work()
  return one
}

export const ranking = async (one: World) => waitingRound(one.council, await one.round())
export const all = (one: World): Promise<WaitingList[]> => one.stores.lists.ofRound(round)
export const placesIn = (lists: readonly WaitingList[]) => {
  const places = new Map<string, string[]>()
  for (const list of lists)
    for (const child of stateIn(list).holding.keys())
      places.set(child, [...(places.get(child) ?? []), list.school])
  return places
}

/** What families ask by. */
export const familyPorts = (one: World) => ({
  ...one.ports,
  offers: one.stores.offers,
  pointerOf: (id: string) => one.stores.rounds.get(id),
  published: async () => undefined,
})

export async function answers(one: World, reference: string, said: Partial<AnswerOffer>): Promise<Answer> {
  const kept = await one.stores.answers.get(reference)
  if (!kept) throw new Error('There is no offer')
  const lists = kept.lists.map(({ school }) => school.id)
  const body = { choice: 'accept' as const, lists, ...said, seen: kept.version }
  const outcome = await answerOffer(familyPorts(one), kept, body, key())
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  await one.work()
  return outcome.item
}

/** Agrees to what is proposed, and carries it out. */
export async function agrees(one: World) {
  const what = await ranking(one)
  const { of, step } = await proposed(one.ports, what)
  const { version = 0 } = (await one.stores.books.get(round)) ?? {}
  const outcome = await agreeStep(one.ports, what, ada, { of, why: 'Places are free', seen: version }, key())
  return { step, outcome }
}

/** A child with a place at a school for which another waits, who has a place elsewhere unless a lot decides. */
export async function wanted(one: World, byLot = false): Promise<string> {
  const what = await ranking(one)
  for (const list of await all(one)) {
    const first = rankedNow(what, list).pools[0]?.order[0]
    if (!first || (first.lot !== undefined) !== byLot) continue
    if (!byLot && !(await one.stores.answers.get(first.child))) continue
    const { waiting, holding, number } = stateIn(list)
    const [holder] = [...holding].flatMap(([child, { pool }]) => (pool === null ? [] : [child]))
    if (
      waiting.size > 0 &&
      holding.size <= number &&
      holder &&
      (await one.stores.answers.get(holder))?.school.id === list.school
    )
      return holder
  }
  throw new Error('Nobody waits')
}
