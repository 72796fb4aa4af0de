import { expect } from 'vitest'
import type { ListView, RoundLists } from '#contract/admissions/lists.ts'
import type { Asked } from '../support/openapi.ts'
import { type askedRound, round } from './asked-round.ts'

/** Waiting lists after offer day: a family looks at its own, staff at all, and agree to what comes of a free place. */
export async function askLists(
  { one, api, as, key, statusOf, through }: Awaited<ReturnType<typeof askedRound>>,
  own: Asked,
  other: Asked,
): Promise<void> {
  const path = { round }
  const not = { round: 'reception-1999' }
  expect(await statusOf('getFamilyLists', { ...own, headers: {} })).toBe(401)
  expect(await statusOf('getFamilyLists', own)).toBe(200)
  expect(await statusOf('getFamilyLists', other)).toBe(200)
  // Places that were declined are nobody's once it is too late to take them after all.
  for (const reference of await one.stores.answers.referencesIn(round, 'waiting')) {
    const { version: seen = 0 } = (await one.stores.answers.get(reference)) ?? {}
    const rang = { do: 'enter', choice: 'decline', lists: [], instead: 'home', how: 'phone', why: 'Rang us' }
    const headers = { ...as('admissions-managers'), ...key() }
    await api.call('actOnAnswer', { path: { reference }, body: { act: rang, seen }, headers })
  }
  one.at('2027-05-02T09:00:00.000Z')
  await one.look()
  const found = await through<RoundLists>('getWaitingLists', { path, not })
  const body = { of: found.step?.of ?? '', why: 'Places are free', seen: found.version }
  await through('agreeStep', { path, not, body })
  await one.work()
  const line = found.lists.find(({ waiting }) => waiting > 0)
  const at = { path: { round, school: line?.school.id ?? '' }, not: { school: 'nowhere' } }
  const list = await through<ListView>('getWaitingList', at)
  const [first] = list.children
  const told = { do: 'tell', child: first?.child.reference, of: 'position', by: 'phone', why: 'Called them' }
  await through('actOnWaitingList', { ...at, body: { act: told, seen: list.version } })
}
