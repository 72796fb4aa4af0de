import { expect, it } from 'vitest'
import { closed, confirmAll, does, draft, key, signs } from '#admissions/offers/testing/story.ts'
import { ada, ben, world } from '#admissions/offers/testing/world.ts'
import { setFact } from '#admissions/rounds/children.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { firstMisfit } from '#record/chain.ts'
import { carryChange, changesEachMinute } from './carry.ts'
import { familyChanges } from './family.ts'
import { openChange } from './open.ts'
import { propose } from './propose.ts'
import { acts, listAt, placesIn, proposes, shownRound } from './testing/shown.ts'
import { changeList, changeView } from './view.ts'

const staff = { by: ben, mayDecide: true }

/** A child that waits at a school where others wait too. */
async function waits(one: Awaited<ReturnType<typeof shownRound>>['one']) {
  for (const { id } of one.council.schools) {
    const { waiting } = await listAt(one, id).catch(() => ({ waiting: new Map() }))
    if (waiting.size > 1) return { school: id, child: [...waiting.keys()][0] as string }
  }
  throw new Error('Nobody waits')
}

const home = { easting: 400_000, northing: 200_000 }
const moves = (reference: string) => ({
  kind: 'facts' as const,
  reference,
  facts: [{ name: 'home', value: home }],
  address: '1 New Road, Oadby',
  since: '2027-04-10',
})

it('is proposed by one who has seen what comes of it, agreed by another, written, and told', async () => {
  const { one } = await shownRound()
  const { child, school } = await waits(one)
  const before = await placesIn(one)
  const change = await proposes(one, moves(child))
  const opened = await one.opened()
  const { effect } = await changeView(one.ports, opened, staff, change)
  expect(await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' }, ada)).toMatchObject({
    kind: 'not-now',
  })
  expect(await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' }, ben, false)).toMatchObject(
    { kind: 'forbidden' },
  )
  expect(await acts(one, change.id, { do: 'agree', lookedAt: 'another' })).toMatchObject({ kind: 'invalid' })
  expect((await listAt(one, school)).waiting.get(child)?.facts.home).not.toEqual(home)
  expect(await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })).toMatchObject({
    kind: 'done',
  })
  await one.work()
  const kept = await one.stores.changes.get(change.id)
  expect(kept).toMatchObject({ state: 'done', failure: null })
  expect(firstMisfit(kept?.history ?? [])).toBeUndefined()
  expect((await listAt(one, school)).waiting.get(child)?.facts.home).toEqual(home)
  const application = await one.stores.applications.get(child)
  expect(application && factsOf(application).home).toEqual(home)
  expect(application?.said.home).toEqual(['1 New Road', 'Oadby'])
  expect(await placesIn(one)).toEqual(before)
  // What was shown is what was written.
  for (const { school: at, waiting, places } of effect?.lists ?? []) {
    const now = await listAt(one, at.id)
    expect([now.waiting.size, now.holding.size]).toEqual([waiting.after, places.after])
  }
  const own = { ...one.ports, offers: one.stores.offers, pointerOf: one.ports.rounds.get }
  const told = await familyChanges(own, child, one.keyOf(child))
  expect(told?.changes).toMatchObject([{ kind: 'facts', letter: { title: 'A change to your application' } }])
  expect(JSON.stringify(told)).toContain('1 New Road, Oadby')
  expect(await familyChanges(own, child, 'A'.repeat(22))).toBeUndefined()
  expect(one.changeWords.size).toBe(1)
  // Erased with the application.
  await one.stores.changes.forget(child)
  expect(await one.stores.changes.get(change.id)).toBeUndefined()
}, 60_000)

it('counts a late application as in time for a good reason until somebody has signed a run', async () => {
  const one = await world(12)
  const { reference = '' } = one.made[0] ?? {}
  const excuse = async (late = { excusable: true }) => {
    const seen = (await one.stores.applications.get(reference))?.version ?? 0
    const body = { name: 'late', value: 'excused', why: 'In hospital, letter of 3 February', seen }
    return setFact({ ...one.ports, late }, ada, reference, body, key())
  }
  expect((await excuse()).kind).toBe('done')
  expect(await excuse({ excusable: false })).toMatchObject({ kind: 'not-now' })
  await closed(one)
  await confirmAll(one)
  await does(one, 'check')
  expect((await signs(one, await draft(one), ada)).kind).toBe('done')
  expect(await excuse()).toMatchObject({
    kind: 'not-now',
    message: expect.stringContaining('somebody has signed a run'),
  })
}, 60_000)

it('goes on wherever it is cut off, and comes to the same', async () => {
  const { one } = await shownRound()
  const { child, school } = await waits(one)
  const change = await proposes(one, moves(child))
  const { effect } = await openChange(one.ports, await one.opened(), change)
  await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })
  // The task is lost: each minute looks for it.
  one.stores.kept.sent.length = 0
  one.at('2027-04-16T07:05:00.000Z')
  await changesEachMinute(one.ports)
  expect(one.stores.kept.sent).toEqual([{ do: 'change', change: change.id }])
  for (let allowed = 0; (await one.stores.changes.get(change.id))?.state === 'agreed'; allowed++) {
    let left = allowed
    const cut =
      <Given extends readonly unknown[], T>(write: (...given: Given) => Promise<T>) =>
      async (...given: Given) => {
        if (left-- <= 0) throw new Error('Cut off')
        return write(...given)
      }
    const { applications, lists, changes, told } = one.stores
    await carryChange(
      {
        ...one.changing,
        applications: { ...applications, save: cut(applications.save) },
        lists: { ...lists, save: cut(lists.save) },
        changes: { ...changes, save: cut(changes.save) },
        told: { ...told, lay: cut(told.lay) },
      },
      change.id,
    ).catch((error: Error) => expect(error.message).toBe('Cut off'))
  }
  await one.work()
  const { list } = await listAt(one, school)
  expect(list.history.filter(({ cause }) => cause.startsWith('change ')).length).toBe(1)
  const application = await one.stores.applications.get(child)
  expect(application?.history.filter(({ type }) => type === 'fact-set').length).toBe(1)
  expect((await one.stores.told.of(child)).length).toBe(1)
}, 60_000)

it('is looked at again where the lists have changed since, and known by its key', async () => {
  const { one } = await shownRound()
  const { child, school } = await waits(one)
  const change = await proposes(one, moves(child))
  const opened = await one.opened()
  const { effect } = await openChange(one.ports, opened, change)
  const more = (await listAt(one, school)).number + 1
  const other = await proposes(one, { kind: 'number', school, value: more, decidedBy: 'Governors' })
  const seen = await openChange(one.ports, opened, other)
  await acts(one, other.id, { do: 'agree', lookedAt: seen.effect?.hash ?? '' })
  await one.work()
  expect((await listAt(one, school)).number).toBe(more)
  expect(await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })).toMatchObject({
    kind: 'invalid',
  })
  const body = { what: moves(child), why: 'Moved', evidence: 'Seen', lookedAt: effect?.hash ?? '' }
  expect(await propose(one.ports, opened, ada, body, key())).toMatchObject({
    kind: 'invalid',
    pointer: '/lookedAt',
  })
  const own = key()
  const now = await openChange(one.ports, opened, change)
  const first = await propose(one.ports, opened, ada, { ...body, lookedAt: now.effect?.hash ?? '' }, own)
  const again = await propose(one.ports, opened, ada, { ...body, lookedAt: now.effect?.hash ?? '' }, own)
  expect(first.kind).toBe('done')
  expect(again).toEqual(first)
  expect(await propose(one.ports, opened, ada, { ...body, why: 'Another' }, own)).toMatchObject({
    kind: 'key-reused',
  })
  expect(await acts(one, change.id, { do: 'drop', why: 'Not proved' })).toMatchObject({ kind: 'done' })
  const list = await changeList(one.ports, opened)
  expect(list.open).toHaveLength(1)
  expect(list.closed.map(({ state }) => state).sort()).toEqual(['done', 'dropped'])
}, 60_000)
