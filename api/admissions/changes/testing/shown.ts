import { eachMinute } from '#admissions/offers/lay-out.ts'
import {
  closed,
  confirmAll,
  does,
  draft,
  key,
  publishes,
  signs,
  type World,
} from '#admissions/offers/testing/story.ts'
import { ada, ben, world } from '#admissions/offers/testing/world.ts'
import { openRun } from '#admissions/rounds/drafts.ts'
import { newRound } from '#admissions/rounds/round.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import type { ActOnChange, WhatChanges } from '#contract/admissions/changes.ts'
import { actOnChange } from '../act.ts'
import type { Change } from '../change.ts'
import { preview, propose } from '../propose.ts'

const moment = '2027-04-16T06:00:00.000Z'

/** A round in which each school has so few places that somebody waits, signed by two people. */
async function signedScarce(count: number) {
  const one = await world(count)
  const few = { value: 4, decidedBy: 'The council', why: 'For a test', from: moment, by: ada }
  const numbers = Object.fromEntries(one.council.schools.map(({ id }) => [id, [few]]))
  await one.stores.rounds.create({ ...newRound('reception-2027', '2027-01-01'), version: 1, numbers })
  await closed(one)
  await confirmAll(one)
  const run = await draft(one)
  await does(one, 'check')
  for (const by of [ada, ben]) {
    const signed = await signs(one, run, by)
    if (signed.kind !== 'done') throw new Error(JSON.stringify(signed))
  }
  return { one, run }
}

/** A round whose offers are shown and whose waiting lists have begun, with its run. */
export async function shownRound(count = 40) {
  const { one, run } = await signedScarce(count)
  const set = await publishes(one, run, moment)
  if (set.kind !== 'done') throw new Error(JSON.stringify(set))
  one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' })
  await one.work()
  one.at(moment)
  await eachMinute(one.ports)
  await one.work()
  const found = await openRun(one.ports, 'reception-2027', run)
  if (!found) throw new Error('There is no run')
  return { one, ...found, hash: run }
}

/** A list of the round as it stands. */
export async function listAt(one: World, school: string) {
  const list = await one.stores.lists.get(`reception-2027/${school}`)
  if (!list) throw new Error(`There is no list of ${school}`)
  return { list, ...stateOf(list.history) }
}

/** Every place that anybody has, as `school child`. */
export async function placesIn(one: World): Promise<Set<string>> {
  const all = await Promise.all(
    one.council.schools.map(async ({ id }) => {
      const list = await one.stores.lists.get(`reception-2027/${id}`)
      return list ? [...stateOf(list.history).holding.keys()].map((child) => `${id} ${child}`) : []
    }),
  )
  return new Set(all.flat())
}

const evidence = 'Tenancy agreement, seen on 3 May 2027'

/** Looks at a change and proposes it as Ada; throws why not. */
export async function proposes(one: World, what: WhatChanges, why = 'The family moved'): Promise<Change> {
  const opened = await one.opened()
  const shown = what.kind === 'mistake' ? undefined : await preview(one.ports, opened, ada, what)
  if (shown && shown.kind !== 'done') throw new Error(JSON.stringify(shown))
  const lookedAt = shown?.item.effect.hash
  const body = { what, why, evidence, ...(lookedAt ? { lookedAt } : {}) }
  const outcome = await propose(one.ports, opened, ada, body, key())
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.item
}

/** Does something with a change as it stands. */
export async function acts(one: World, id: string, act: ActOnChange['act'], by = ben, mayDecide = true) {
  const change = await one.stores.changes.get(id)
  const body = { act, seen: change?.version ?? 0 }
  return actOnChange(one.ports, await one.opened(), { by, mayDecide }, id, body, key())
}
