import { expect, it } from 'vitest'
import { key } from '#admissions/offers/testing/story.ts'
import { ada, ben } from '#admissions/offers/testing/world.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import { familyChanges } from './family.ts'
import { openChange } from './open.ts'
import { preview, propose } from './propose.ts'
import { acts, listAt, placesIn, proposes, shownRound } from './testing/shown.ts'
import { changeView, previewView } from './view.ts'

type One = Awaited<ReturnType<typeof shownRound>>['one']

/** Every child that waits, with the school. */
async function waiting(one: One) {
  const lists = await one.stores.lists.ofRound('reception-2027')
  const found = await Promise.all(
    lists.map(async ({ school }) =>
      [...(await listAt(one, school)).waiting.keys()].map((child) => ({ child, school })),
    ),
  )
  return found.flat()
}

async function agreed(one: One, what: WhatChanges, why = 'As the letter says') {
  const change = await proposes(one, what, why)
  const { effect } = await openChange(one.ports, await one.opened(), change)
  expect((await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })).kind).toBe('done')
  await one.work()
  const kept = await one.stores.changes.get(change.id)
  expect(kept).toMatchObject({ state: 'done', failure: null })
  return { change, effect }
}

async function right(one: One) {
  const { council, round } = await one.opened()
  const { roundFile } = await import('#admissions/rounds/file.ts')
  const file = roundFile({ council, round, applications: [] })
  for (const list of await one.stores.lists.ofRound('reception-2027'))
    expect(faultsOf(file, list.school, list.history)).toEqual([])
}

async function letterOf(one: One, child: string) {
  const own = { ...one.ports, offers: one.stores.offers, pointerOf: one.ports.rounds.get }
  const told = await familyChanges(own, child, one.keyOf(child))
  return JSON.stringify(told?.changes ?? [])
}

const cannot = async (one: One, what: WhatChanges) => {
  const opened = await one.opened()
  const shown = await preview(one.ports, opened, ada, what)
  if (shown.kind !== 'done') return shown
  const body = { what, why: 'So', evidence: 'Seen', lookedAt: shown.item.effect.hash }
  return propose(one.ports, opened, ada, body, key())
}

it('admits a child above the number at the school that its plan names, and lets no list decide any more', async () => {
  const { one } = await shownRound()
  const [first] = await waiting(one)
  const { child = '', school = '' } = first ?? {}
  const before = await placesIn(one)
  await agreed(one, { kind: 'plan', reference: child, school })
  const now = await listAt(one, school)
  expect(now.holding.get(child)).toEqual({ pool: null, open: false })
  expect((await waiting(one)).filter((waits) => waits.child === child)).toEqual([])
  for (const place of before) expect(await placesIn(one)).toContain(place)
  expect(await one.stores.answers.get(child)).toMatchObject({ ground: 'plan', school: { id: school } })
  const application = await one.stores.applications.get(child)
  expect(application && factsOf(application).plan).toBe(school)
  const letter = await letterOf(one, child)
  expect(letter).toContain('must admit your child')
  expect(letter).toContain('You can have a place at')
  await right(one)
  expect(await cannot(one, { kind: 'plan', reference: child, school })).toMatchObject({ kind: 'not-now' })
  expect(await cannot(one, { kind: 'plan', reference: child, school: 'nowhere' })).toMatchObject({
    pointer: '/what/school',
  })
}, 60_000)

it('keeps twins together where the policy says so, above the number, and nowhere else', async () => {
  const { one } = await shownRound()
  const { council } = await one.opened()
  const together = new Set(council.policies.filter(({ twins }) => twins === 'above').map(({ id }) => id))
  const found = await Promise.all(
    (await waiting(one)).map(async (each) => {
      const { holding } = await listAt(one, each.school)
      const born = async (reference: string) => {
        const application = await one.stores.applications.get(reference)
        return application && factsOf(application).born
      }
      return { ...each, twin: [...holding.keys()][0] ?? '', born: await born(each.child) }
    }),
  )
  const policyOf = (school: string) => council.schools.find(({ id }) => id === school)?.policy ?? ''
  const one1 = found.find(({ school }) => together.has(policyOf(school)))
  if (!one1) throw new Error('No policy keeps twins together')
  const { child, school, twin } = one1
  const what = { kind: 'twin', reference: child, twin, school } as const
  const other = await one.stores.applications.get(twin)
  const own = await one.stores.applications.get(child)
  if (!other || !own) throw new Error('There is no application')
  const bornOn = async (born: string) => {
    const kept = (await one.stores.applications.get(twin)) ?? other
    const said = { ...kept.said, facts: { ...kept.said.facts, born } }
    await one.stores.applications.save({ ...kept, said, version: kept.version + 1 }, kept.version)
  }
  await bornOn('2000-01-01')
  if (own.said.facts.born) expect(await cannot(one, what)).toMatchObject({ pointer: '/what/twin' })
  await bornOn(own.said.facts.born ?? '2023-01-01')
  expect(await cannot(one, { ...what, twin: child })).toMatchObject({ pointer: '/what/twin' })
  const apart = council.schools.find(({ id, policy }) => id !== school && policy)
  expect(await cannot(one, { ...what, school: apart?.id ?? '' })).toMatchObject({ kind: 'not-now' })
  await agreed(one, what)
  expect((await listAt(one, school)).holding.get(child)).toEqual({ pool: null, open: false })
  expect(await one.stores.answers.get(child)).toMatchObject({ ground: 'twin', school: { id: school } })
  const both = await one.stores.applications.some([child, twin])
  expect(new Set(both.map((each) => factsOf(each).multiple)).size).toBe(1)
  expect(await letterOf(one, child)).toContain('keeps them together')
  await right(one)
}, 60_000)

it('takes a school that a family adds onto its list by its criteria, and shows it among the family’s own', async () => {
  const { one } = await shownRound()
  const { council } = await one.opened()
  const [first] = await waiting(one)
  const { child = '', school = '' } = first ?? {}
  const application = await one.stores.applications.get(child)
  const known = application ? factsOf(application).preferences.map((each) => each.school) : []
  const full = await Promise.all(
    council.schools
      .filter(({ id }) => !known.includes(id))
      .map(async ({ id }) => ({ id, ...(await listAt(one, id).catch(() => undefined)) })),
  )
  const added = full.find(
    ({ holding, number, waiting: on }) =>
      holding && on && holding.size >= (number ?? 0) && !holding.has(child),
  )
  if (!added) throw new Error('Every school has room')
  const before = await placesIn(one)
  expect(await cannot(one, { kind: 'named', reference: child, school, place: 1 })).toMatchObject({
    pointer: '/what/school',
  })
  await agreed(one, { kind: 'named', reference: child, school: added.id, place: 1 })
  const now = await one.stores.applications.get(child)
  expect(now && factsOf(now).preferences.map((each) => each.school)).toEqual([added.id, ...known])
  expect((await listAt(one, added.id)).waiting.has(child)).toBe(true)
  expect(await placesIn(one)).toEqual(before)
  const answer = await one.stores.answers.get(child)
  if (answer) expect(answer.lists.map((list) => list.school.id)).toContain(added.id)
  expect(await letterOf(one, child)).toContain('You can appeal')
  await right(one)
}, 60_000)

it('tells every family that waits where a number changes, and says before how many', async () => {
  const { one } = await shownRound()
  const all = await waiting(one)
  const school =
    all.find((each) => all.filter((other) => other.school === each.school).length > 1)?.school ?? ''
  const here = all.filter((each) => each.school === school).map(({ child }) => child)
  const { number } = await listAt(one, school)
  const what = { kind: 'number', school, value: number + 1, decidedBy: 'Governors' } as const
  const opened = await one.opened()
  const seen = await preview(one.ports, opened, ada, what)
  if (seen.kind !== 'done') throw new Error(JSON.stringify(seen))
  expect((await previewView(one.ports, opened, what, seen.item.effect)).effect.told).toBe(here.length)
  const { change } = await agreed(one, what)
  const kept = await one.stores.changes.get(change.id)
  const staff = { by: ben, mayDecide: true }
  const view = kept && (await changeView(one.ports, await one.opened(), staff, kept))
  expect(view?.effect?.told).toBe(here.length)
  for (const child of here) {
    const letter = await letterOf(one, child)
    expect(letter).toContain('A change at a school that you are waiting for')
    expect(letter).toContain(`It was: ${number}. It is now: ${number + 1}`)
  }
  expect(one.changeWords.size).toBe(here.length)
  const other = all.find((each) => !here.includes(each.child))?.child ?? ''
  expect(await letterOf(one, other)).toBe('[]')
}, 60_000)
