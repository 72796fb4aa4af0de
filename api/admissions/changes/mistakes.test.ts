import { describe, expect, it } from 'vitest'
import { ada, ben } from '#admissions/offers/testing/world.ts'
import type { Remedy } from '#contract/admissions/changes.ts'
import { hashKey } from '#record/keys.ts'
import { correctedFile, differences } from './compared.ts'
import { familyChanges } from './family.ts'
import { differencesOf, openChange } from './open.ts'
import { acts, listAt, placesIn, proposes, shownRound } from './testing/shown.ts'
import { changeList, changeView } from './view.ts'

type World = Awaited<ReturnType<typeof shownRound>>['one']

const staff = { by: ben, mayDecide: true }

/** The first school at which somebody waits. */
async function fullSchool(one: World): Promise<string> {
  for (const { id } of one.council.schools) {
    const found = await listAt(one, id).catch(() => undefined)
    if (found && found.waiting.size > 0) return id
  }
  throw new Error('Nobody waits')
}

const readBy = (one: World, reference: string) =>
  familyChanges(
    { ...one.ports, offers: one.stores.offers, pointerOf: one.ports.rounds.get },
    reference,
    one.keyOf(reference),
  )

describe('a mistake', () => {
  it('leads to a corrected run that two people sign, and to what is done for each child', async () => {
    const { one, hash: run } = await shownRound()
    const school = await fullSchool(one)
    const before = await placesIn(one)
    const { number } = await listAt(one, school)
    const why = 'The school had told us of two more places, and we had not entered them.'
    const what = { kind: 'mistake' as const, facts: [], numbers: [{ school, value: number + 2 }] }
    const { id } = await proposes(one, what, why)
    expect((await one.stores.changes.get(id))?.state).toBe('computing')
    await one.work()
    const change = await one.stores.changes.get(id)
    const opened = await one.opened()
    if (!change?.corrected) throw new Error('There is no corrected run')
    expect(change.corrected).toMatchObject({ faults: [] })
    expect(change.corrected.run).not.toBe(run)
    expect(await one.stores.files.get('runs', change.corrected.run)).toBeDefined()
    const { corrected, cannot } = await changeView(one.ports, opened, staff, change)
    expect(cannot).toBe('The corrected run is signed by 0 of 2.')
    const better = corrected?.children.filter((child) => child.better) ?? []
    expect(better.length).toBeGreaterThan(0)
    const compared = corrected?.children.length ?? 0
    const sign = { do: 'sign' as const, run: change.corrected.run, compared, minutes: 10 }
    expect(await acts(one, id, { ...sign, compared: compared - 1 })).toMatchObject({ kind: 'invalid' })
    expect(await acts(one, id, sign)).toMatchObject({ kind: 'done' })
    expect(await acts(one, id, sign)).toMatchObject({ kind: 'not-now' })
    expect(await acts(one, id, sign, ada)).toMatchObject({ kind: 'done' })
    const agree = async (by = ben) => {
      const kept = await one.stores.changes.get(id)
      const effect = kept && (await openChange(one.ports, opened, kept)).effect
      return acts(one, id, { do: 'agree', lookedAt: effect?.hash ?? '' }, by)
    }
    expect(await agree()).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/^Say for \d+ more/),
    })
    const all = await differencesOf(one.ports, change)
    const unnamed = all.find((child) => child.better && !child.named)
    if (unnamed)
      expect(
        await acts(one, id, { do: 'remedy', reference: unnamed.reference, remedy: 'list', why: 'So' }),
      ).toMatchObject({ kind: 'invalid', pointer: '/act/remedy' })
    const chosen = better.map(({ reference }, at) => ({
      reference,
      remedy: (all.find((child) => child.reference === reference)?.named
        ? (['place', 'list', 'appeal'] as const)[at % 3]
        : 'appeal') as Remedy,
    }))
    for (const each of chosen)
      expect(await acts(one, id, { do: 'remedy', ...each, why: 'As the panel said' }, ada)).toMatchObject({
        kind: 'done',
      })
    const worse = corrected?.children.find((child) => !child.better)
    if (worse)
      expect(
        await acts(one, id, { do: 'remedy', reference: worse.reference, remedy: 'list', why: 'No' }),
      ).toMatchObject({ kind: 'invalid' })
    expect(await agree(ada)).toMatchObject({ kind: 'not-now' })
    expect(await agree()).toMatchObject({ kind: 'done' })
    await one.work()
    expect(await one.stores.changes.get(id)).toMatchObject({ state: 'done', failure: null })
    const now = await placesIn(one)
    for (const place of before) expect(now.has(place), place).toBe(true)
    for (const { reference, remedy } of chosen) {
      const should = better.find((child) => child.reference === reference)?.should?.id ?? ''
      const list = await listAt(one, should)
      expect(list.holding.has(reference)).toBe(remedy === 'place')
      if (remedy === 'list') expect(list.waiting.has(reference)).toBe(true)
      const got = better.find((child) => child.reference === reference)?.got ?? null
      const answer = await one.stores.answers.get(reference)
      // Whoever is offered a place keeps what they have until they have answered.
      if (remedy === 'place')
        expect([answer?.school.id, answer?.held?.school.id ?? null]).toEqual([should, got?.id ?? null])
      else expect(answer?.school.id ?? null).toBe(got?.id ?? null)
      const told = await readBy(one, reference)
      const text = JSON.stringify(told?.changes[0]?.letter)
      expect(text).toContain('We made a mistake')
      expect(text).toContain(why)
      expect(text.includes('You can appeal')).toBe(remedy !== 'place')
    }
  }, 60_000)

  it('is nothing where the run comes out the same, and never a place taken', async () => {
    const { file, run } = await shownRound(20)
    const same = correctedFile(file, { kind: 'mistake', facts: [], numbers: [] })
    expect(same).toEqual(file)
    const worse = {
      ...run,
      placed: run.placed.map((one) => ({ by: 'none' as const, child: one.child, school: null })),
    }
    expect(differences(file, run, worse).some(({ better }) => better)).toBe(false)
    expect(differences(file, worse, run).every(({ better }) => better)).toBe(true)
  }, 60_000)
})

describe('a late application', () => {
  it('is found, taken in by two people, and told what happens', async () => {
    const { one } = await shownRound()
    const like = one.made[0]
    if (!like) throw new Error('Nobody applied')
    const reference = 'SA-1ATE-0001'
    const keys = [{ hash: hashKey(one.keyOf(reference)) }]
    await one.stores.applications.create({
      ...like,
      reference,
      keys,
      submittedAt: '2027-04-20T10:00:00.000Z',
    })
    one.at('2027-04-21T09:00:00.000Z')
    const opened = await one.opened()
    expect((await changeList(one.ports, opened)).late).toMatchObject([{ reference }])
    expect(await readBy(one, reference)).toMatchObject({ changes: [], late: { by: '2027-05-05' } })
    const before = await placesIn(one)
    const change = await proposes(one, { kind: 'late', reference }, 'The family has just moved here')
    expect((await changeList(one.ports, opened)).late).toEqual([])
    const { effect } = await openChange(one.ports, opened, change)
    await acts(one, change.id, { do: 'agree', lookedAt: effect?.hash ?? '' })
    await one.work()
    expect(await one.stores.changes.get(change.id)).toMatchObject({ state: 'done', failure: null })
    const now = await placesIn(one)
    for (const place of before) expect(now.has(place), place).toBe(true)
    const offered = effect?.offered ?? null
    expect([...now].filter((place) => place.endsWith(reference))).toEqual(
      offered ? [`${offered} ${reference}`] : [],
    )
    const answer = await one.stores.answers.get(reference)
    expect(answer?.school.id ?? null).toBe(offered)
    const told = await readBy(one, reference)
    expect(told).toMatchObject({ changes: [{ kind: 'late' }], late: null })
    if (offered) expect(JSON.stringify(told)).toContain('You can have a place at')
  }, 60_000)
})
