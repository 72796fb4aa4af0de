import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { newBook, noted } from '#admissions/lists/book.ts'
import type { KeptOffer } from '#admissions/offers/offers.ts'
import type { Application } from '#admissions/rounds/application.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { after, newList, type WaitingList } from '#admissions/waiting/list.ts'
import { offersPart } from '#aws/admissions/offers-part.ts'
import type { NamedSchool } from '#contract/admissions/explanation.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { type Seeded, seedRound } from './round.ts'

/** Its deadline is still to come, and no other test shows its offers. */
export const plantedRound = 'secondary-2028'
const run = 'a'.repeat(64)
const at = '2026-11-01T10:00:00.000Z'
const until = '2028-12-31'

/** A list to which all of this has happened. */
function listOf(school: string, ...acts: readonly WaitingAct[]): WaitingList {
  const by = { id: 'shire', name: 'Shire, by itself' }
  return acts.reduce<WaitingList>(
    (list, act, number) => {
      const acting = { by, at: new Date(at), why: 'Offers were shown', cause: `begin ${number}` }
      const outcome = after(list, act, acting)
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
      return outcome.item
    },
    newList(plantedRound, school),
  )
}

/** What a family is told of its place, as short as it can be. */
function offerOf({ application }: Seeded, school: NamedSchool): KeptOffer {
  const { reference, keys, said } = application
  return {
    ...{ reference, run, round: plantedRound, keys, child: said.child.name },
    explanation: {
      ...{ version: 1, round: plantedRound, run, reference, told: '2026-11-01', answerBy: '2026-11-15' },
      outcome: { kind: 'preference', place: 1, school, how: 'order' },
      ...{ preferences: [], check: null },
    },
    letter: {
      title: 'Your child’s place from September 2028',
      sections: [{ id: 'offer', heading: `Your child has a place at ${school.name}`, blocks: [] }],
    },
  }
}

/** What stands beside an application once its offer is shown. */
const answerOf = ({ application: { reference } }: Seeded, school: NamedSchool, more: object) => ({
  ...{ reference, round: plantedRound, run, school, state: 'waiting', lists: [], instead: null },
  ...{ answerBy: addDays(dayInEngland(new Date()), -1), warnedUntil: null, proposed: null },
  ...{ changedAt: at, version: 1, history: [{ number: 1, type: 'offered', at, before: '' }] },
  ...more,
})

/**
 * A round whose offers are shown, of two schools with one place each. The first child has the one at the first school, and its last day to
 * answer was yesterday; the second waits for that, and has the one at the second school.
 */
export async function plantLists(
  [first, second]: readonly [NamedSchool, NamedSchool],
  name: string,
): Promise<readonly [Seeded, Seeded]> {
  const change = (application: Application, number: number): Application => {
    const home = { easting: 455_000 + number, northing: 306_000 }
    const facts = { home, preferences: [first, second].map(({ id }) => ({ school: id })) }
    return { ...application, said: { ...application.said, child: { name: `${name} ${number}` }, facts } }
  }
  const [holder, waiter] = await seedRound(plantedRound, 2, change)
  if (!holder || !waiter) throw new Error('Nobody was seeded')
  const { AdmissionsTableName: TableName = '' } = await outputs()
  const { documents } = operatorClients()
  const put = (part: string, sort: string, item: object) =>
    documents.send(new PutCommand({ TableName, Item: { ...item, part, sort } }))
  const publication = { run, at, ready: true, setAt: at, heldBack: [] }
  await put(plantedRound, 'round', {
    ...newRound(plantedRound, at),
    ...{ version: 1, state: 'published', publication },
  })
  const [has, waits] = [holder.application.reference, waiter.application.reference]
  const { home } = waiter.application.said.facts
  const opened = (child: string, { id }: NamedSchool): WaitingAct => ({
    ...{ type: 'opened', number: 1, until },
    holders: [{ child, pool: id }],
  })
  const joined: WaitingAct = {
    ...{ type: 'joined', child: waits, on: 'ask' },
    facts: { home, preference: { school: first.id } },
  }
  const lists = [listOf(first.id, opened(has, first), joined), listOf(second.id, opened(waits, second))]
  for (const list of lists) await put(`${plantedRound}/waiting`, list.school, list)
  await put(plantedRound, 'waiting-book', noted(newBook(plantedRound), { type: 'begun', at }))
  await put(offersPart(has), `offer#${run}`, offerOf(holder, first))
  await put(offersPart(waits), `offer#${run}`, offerOf(waiter, second))
  await put(has, 'answer', answerOf(holder, first, {}))
  const stays = { lists: [{ school: first, stays: true, until }], state: 'accepted' }
  await put(waits, 'answer', answerOf(waiter, second, stays))
  return [holder, waiter]
}
