import { expect, it } from 'vitest'
import { closed, confirmAll, draft, key, seatOf, view } from '#admissions/offers/testing/story.ts'
import { ada, world } from '#admissions/offers/testing/world.ts'
import { happened } from '#admissions/rounds/application.ts'
import { awayId } from '#admissions/rounds/away.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import { exchangesView, sendOut, takeIn } from './exchanges.ts'

const away = { name: 'Sample Lake School', area: 'Rutland' }
const lake = awayId(away)
const rutland = 'E06000017'

/** A world in which every second child names a school in Rutland too, at another place of its list each. */
async function withRutland() {
  const one = await world(24)
  for (const [at, { reference }] of one.made.entries()) {
    const kept = await one.stores.applications.get(reference)
    if (!kept || at % 2 === 1) continue
    const { preferences } = kept.said.facts
    const place = (at / 2) % (preferences.length + 1)
    const facts = { ...kept.said.facts, preferences: preferences.toSpliced(place, 0, { school: lake }) }
    const said = { ...kept.said, facts, away: { [lake]: away } }
    await one.stores.applications.save(
      happened(kept, { type: 'changed-by-family', at: kept.changedAt }, { said }),
      kept.version,
    )
  }
  return one
}

const listsOf = async (one: Awaited<ReturnType<typeof withRutland>>) =>
  new Map(
    (await one.stores.applications.ofRound('reception-2027')).map(({ reference, said }) => [
      reference,
      said.facts.preferences.map(({ school }) => school),
    ]),
  )

/** The same children with every list turned round: what tells of an order is another then. */
async function turned(one: Awaited<ReturnType<typeof withRutland>>) {
  for (const { reference } of one.made) {
    const kept = await one.stores.applications.get(reference)
    if (!kept) continue
    const preferences: Applicant['preferences'] = kept.said.facts.preferences.toReversed()
    const said = { ...kept.said, facts: { ...kept.said.facts, preferences } }
    await one.stores.applications.save({ ...kept, said, version: kept.version + 1 }, kept.version)
  }
}

/** Without what counts writes: it tells when something was changed, and nothing of an order. */
const withoutVersions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (name, part) => (name === 'version' ? undefined : part)))

it('tells a school and a neighbour nothing of the order: with every list turned round they see the same', async () => {
  const one = await withRutland()
  const lists = await listsOf(one)
  expect(new Set([...lists.values()].map((list) => list.indexOf(lake))).size).toBeGreaterThan(3)
  const shown = async () => ({
    seats: withoutVersions(await Promise.all(one.council.schools.map(({ id }) => seatOf(one, id)))),
    file: await sendOut(one.ports, await one.opened(), ada, rutland),
    exchanges: (await exchangesView(one.ports, await one.opened())).neighbours.map(
      ({ steps: _, ...rest }) => rest,
    ),
  })
  const before = await shown()
  await turned(one)
  expect([...(await listsOf(one)).entries()]).not.toEqual([...lists.entries()])
  expect(await shown()).toEqual(before)
})

it('tells a school of no other school that a family named, and a neighbour of none but its own', async () => {
  const one = await withRutland()
  const others = (own: string) =>
    [...one.council.schools.map(({ id }) => id), lake].filter((id) => id !== own)
  for (const { id } of one.council.schools) {
    const { applicants } = await seatOf(one, id)
    const text = JSON.stringify(applicants)
    for (const other of others(id)) expect(text).not.toContain(other)
  }
  const file = await sendOut(one.ports, await one.opened(), ada, rutland)
  for (const other of others(lake)) expect(file).not.toContain(`${other},`)
  expect(file.split('\r\n').filter(Boolean)).toHaveLength(1 + 12)
})

it('goes out to the neighbour whose school it is, and comes back in steps until nothing changes', async () => {
  const one = await withRutland()
  const opened = await one.opened()
  expect(await sendOut(one.ports, opened, ada, 'E06000016')).toHaveLength(
    (await sendOut(one.ports, opened, ada, 'elsewhere')).length,
  )
  const lists = await listsOf(one)
  const first = [...lists].filter(([, list]) => list[0] === lake).map(([reference]) => reference)
  const [could, couldNot, ...more] = [
    ...first,
    ...[...lists].filter(([, list]) => list.indexOf(lake) > 0).map(([reference]) => reference),
  ] as [string, string, ...string[]]
  const text = [
    'ApplicationReference,School,CouldOffer',
    `${could},${lake},Y`,
    `${couldNot},${lake},N`,
    `${more[0]},${lake},perhaps`,
    `SA-0000-0000,${lake},Y`,
  ].join('\n')
  const taken = await takeIn(one.ports, await one.opened(), ada, { neighbour: rutland, text, key: key() })
  expect(taken).toMatchObject({
    kind: 'done',
    item: { step: 1, taken: 2, refused: [{ line: 4 }, { line: 5 }] },
  })
  const again = await takeIn(one.ports, await one.opened(), ada, { neighbour: rutland, text, key: key() })
  expect(again).toMatchObject({ kind: 'done', item: { step: 2, taken: 2 } })
  const kept = await one.stores.applications.get(could)
  expect(kept?.history.filter(({ type }) => type === 'neighbour-answered')).toHaveLength(1)

  await closed(one)
  await confirmAll(one)
  const run = await draft(one)
  const { found } = await view(one, run)
  const placeOf = (reference: string) => found.run.placed.find(({ child }) => child === reference)?.school
  expect(placeOf(could)).toBe(lake)
  expect(placeOf(couldNot)).not.toBe(lake)
  expect(found.run.placed.filter(({ school }) => school === lake)).toHaveLength(1)
})

it('keeps nothing of another file under the same key, and of the same file sent again what a later one did not say', async () => {
  const one = await withRutland()
  const [reference] = [...(await listsOf(one))].find(([, list]) => list.includes(lake)) ?? ['']
  const saying = (answer: string) =>
    ['ApplicationReference,School,CouldOffer', `${reference},${lake},${answer}`].join('\n')
  const takes = async (text: string, key: string) =>
    takeIn(one.ports, await one.opened(), ada, { neighbour: rutland, text, key })
  const answer = async () => (await one.stores.applications.get(reference))?.answers[lake]
  const [first, second] = [key(), key()]
  expect(await takes(saying('Y'), first)).toMatchObject({ kind: 'done', item: { step: 1, taken: 1 } })
  expect(await takes(saying('N'), first)).toEqual({ kind: 'key-reused' })
  expect(await answer()).toMatchObject({ could: true, step: 1 })
  expect(await takes(saying('N'), second)).toMatchObject({ kind: 'done', item: { step: 2, taken: 1 } })
  expect(await takes(saying('Y'), first)).toMatchObject({ kind: 'done', item: { step: 1, taken: 1 } })
  expect(await answer()).toMatchObject({ could: false, step: 2 })
})
