import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  announcing,
  closed,
  confirmAll,
  does,
  draft,
  draws,
  key,
  publishes,
  signedRound,
  signs,
  view,
} from '#admissions/offers/testing/story.ts'
import { ada, ben, world } from '#admissions/offers/testing/world.ts'
import { drandMoment } from '#contract/admissions/drand.ts'
import { setFact } from './children.ts'
import { askRun, runList } from './drafts.ts'
import { setNumber } from './numbers.ts'
import { runTask } from './run.ts'

describe('a round', () => {
  it('is closed when its last day is over, checked, and both only on what was seen', async () => {
    const one = await world(0, 'reception-2027', '2027-01-15T12:00:00.000Z')
    expect(await does(one, 'close')).toMatchObject({ kind: 'not-now' })
    one.at('2027-01-16T00:00:00.000Z')
    expect(await does(one, 'check')).toMatchObject({ kind: 'not-now', message: 'Close the round first.' })
    expect(await does(one, 'close', ada, 5)).toEqual({ kind: 'changed' })
    expect(await does(one, 'close')).toMatchObject({ kind: 'done', item: { state: 'closed', version: 1 } })
    expect(await does(one, 'close')).toMatchObject({ kind: 'not-now' })
    expect(await does(one, 'check')).toMatchObject({ kind: 'done', item: { state: 'checked' } })
    expect(await does(one, 'reopen')).toMatchObject({ kind: 'done', item: { state: 'closed' } })
    expect((await one.round()).history.map(({ type }) => type)).toEqual(['closed', 'checked', 'reopened'])
  })

  it('announces its draw before the seed is known, and draws once over a roster', async () => {
    const one = await world(12)
    const seed = { step: 'seed', seed: 'ab'.repeat(16) } as const
    const announcement = announcing(one)
    const { chain, round } = announcement.from
    expect(await draws(one, announcement)).toMatchObject({ kind: 'not-now' })
    await does(one, 'close')
    expect(await draws(one, seed)).toMatchObject({ kind: 'not-now' })
    expect((await draws(one, announcement)).kind).toBe('done')
    expect(await draws(one, seed)).toMatchObject({
      kind: 'not-now',
      message: 'The draw is on 20 February 2027 at 9am. Enter what was drawn after that.',
    })
    one.at(drandMoment(chain, round)?.toISOString() ?? '')
    expect((await draws(one, seed)).kind).toBe('done')
    expect(await draws(one, seed)).toMatchObject({ kind: 'not-now' })
    expect(await draws(one, announcing(one))).toMatchObject({ kind: 'not-now' })
    expect((await one.round()).draw).toMatchObject({ seed: seed.seed, supervisor: 'Sam Witness' })
  })

  it('makes its seed of what was drawn before a witness, and of nothing where drand gives it', async () => {
    const one = await world(12)
    await does(one, 'close')
    const drawn = { step: 'drawn', drawn: '7, 23, 41, 8' } as const
    await draws(one, announcing(one))
    const { chain, round } = announcing(one).from
    const comes = drandMoment(chain, round)?.toISOString() ?? ''
    const other = await world(12)
    await does(other, 'close')
    const from = { kind: 'witnessed', witness: 'Clerk', at: comes } as const
    await draws(other, { step: 'announce', from, supervisor: 'Sam Witness' })
    one.at(comes)
    other.at(comes)
    expect(await draws(one, drawn)).toMatchObject({ kind: 'invalid', pointer: '/draw/drawn' })
    expect(await draws(other, { ...drawn, drawn: '7 23' })).toMatchObject({ pointer: '/draw/drawn' })
    expect((await draws(other, drawn)).kind).toBe('done')
    expect((await other.round()).draw).toMatchObject({
      drawn: '7, 23, 41, 8',
      seed: createHash('sha256').update('7 23 41 8').digest('hex'),
    })
  })

  it('takes no round of drand whose number anybody can know already, and no chain that nobody knows', async () => {
    const one = await world(12)
    await does(one, 'close')
    const announcement = announcing(one)
    const from = async (other: object) =>
      draws(one, { ...announcement, from: { ...announcement.from, ...other } })
    for (const round of [5, announcement.from.round - 5])
      expect(await from({ round })).toMatchObject({
        kind: 'invalid',
        pointer: '/draw/from/round',
        message: expect.stringMatching(/^Announce a round that is still to come: \d+ or later\.$/),
      })
    expect(await from({ chain: 'abc' })).toMatchObject({
      kind: 'invalid',
      pointer: '/draw/from/chain',
      message: 'Enter one of drand’s series: quicknet or default.',
    })
    expect((await one.round()).draw).toBeNull()
  })

  it('chooses no other seed once the one that was announced can be known', async () => {
    const one = await world(12)
    await does(one, 'close')
    const first = announcing(one)
    expect((await draws(one, first)).kind).toBe('done')
    expect((await draws(one, announcing(one))).kind).toBe('done')
    one.at('2027-02-20T10:00:00.000Z')
    expect(await draws(one, announcing(one))).toMatchObject({
      kind: 'not-now',
      message: expect.stringMatching(/already known/),
    })
    // Over other children another draw is needed.
    one.made.pop()
    expect((await draws(one, announcing(one))).kind).toBe('done')
  })

  it('is drawn before its witness after it was announced, at the hour that was announced', async () => {
    const one = await world(12)
    await does(one, 'close')
    const announce = (at: string) =>
      draws(one, { ...announcing(one), from: { kind: 'witnessed', witness: 'Clerk', at } })
    const seed = { step: 'seed', seed: 'ab'.repeat(16) } as const
    one.at('2027-02-22T10:00:00.000Z')
    expect(await announce('2027-02-22T10:00:00.000Z')).toMatchObject({
      kind: 'invalid',
      pointer: '/draw/from/at',
    })
    expect((await announce('2027-02-23T10:00:00.000Z')).kind).toBe('done')
    expect(await draws(one, seed)).toMatchObject({
      kind: 'not-now',
      message: 'The draw is on 23 February 2027 at 10am. Enter what was drawn after that.',
    })
    one.at('2027-02-23T10:00:00.000Z')
    expect((await draws(one, seed)).kind).toBe('done')
  })

  it('shows whoever signs the places of each part without those of plans, and what each child of the sample is offered', async () => {
    const one = await world(120)
    await closed(one)
    const { found, view: shown } = await view(one, await draft(one))
    expect(shown.schools.some(({ plans }) => plans > 0)).toBe(true)
    for (const { number, plans, pools } of shown.schools.filter((school) => school.pools.length > 0))
      expect(pools.reduce((sum, { places }) => sum + places, 0)).toBe(Math.max(0, number - plans))
    const placed = new Map(found.run.placed.map(({ child, school }) => [child, school]))
    expect(shown.sample.length).toBeGreaterThan(0)
    for (const { reference, offered } of shown.sample) expect(offered?.id ?? null).toBe(placed.get(reference))
  })

  it('says why a run could not be made, and names no child', async () => {
    const one = await world()
    await does(one, 'close')
    await expect(draft(one)).rejects.toThrow(/^Draw lots first: nothing else tells/)
    const [failed] = (await runList(one.ports, await one.opened())).runs
    expect(failed).toMatchObject({ step: 'failed', run: null })
    for (const { reference } of one.made) expect(failed?.failure).not.toContain(reference)
  })

  it('tells staff that a run stopped, whether it could say so or not, and goes on from there', async () => {
    const one = await world()
    await closed(one)
    const { files, kept } = one.stores
    const line = async () => (await runList(one.ports, await one.opened())).runs[0]
    await askRun(one.ports, await one.opened(), ada, key())
    const [task] = kept.sent.splice(0)
    if (task?.do !== 'run') throw new Error('Nothing was asked for')
    const broken = { ...files, put: async () => Promise.reject(new Error('The bucket is away')) }
    await expect(runTask({ ...one.ports, files: broken }, task)).rejects.toThrow('The bucket is away')
    expect(await line()).toMatchObject({ step: 'stopped', failure: expect.stringMatching(/try again/) })
    // Killed on its way, it says nothing any more.
    await one.stores.asks.update(
      { ...task, id: task.ask },
      { step: 'ranking', failure: null, toldAt: one.ports.now().toISOString() },
    )
    expect(await line()).toMatchObject({ step: 'ranking', failure: null })
    one.at(new Date(one.ports.now().getTime() + 4 * 60_000).toISOString())
    expect(await line()).toMatchObject({ step: 'stopped', failure: expect.stringMatching(/another draft/) })
    one.at(new Date(one.ports.now().getTime() + 60 * 60_000).toISOString())
    expect(await line()).toMatchObject({
      step: 'failed',
      failure: expect.stringMatching(/not trying again/),
    })
    await runTask(one.ports, task)
    expect(await line()).toMatchObject({ step: 'done', failure: null, run: expect.any(String) })
  })

  it('is run as often as staff like: the same facts are the same run', async () => {
    const one = await world()
    await closed(one)
    const [first, second] = [await draft(one), await draft(one, ben)]
    expect(second).toBe(first)
    const { runs } = await runList(one.ports, await one.opened())
    expect(runs.map(({ step, share }) => [step, share])).toEqual([
      ['done', 1],
      ['done', 1],
    ])
    const { view: shown } = await view(one, first)
    expect(shown.counts.children).toBe(40)
    const { byPreference, fallback, none } = shown.counts
    expect(byPreference.reduce((sum, count) => sum + count, 0) + fallback + none).toBe(40)
    expect(shown.schools.flatMap(({ faults }) => faults)).toEqual([])
  })
})

describe('a signature', () => {
  it('is taken of two people who looked at everything, and of nobody else', async () => {
    const one = await world()
    await closed(one)
    expect(await signs(one, await draft(one), ada)).toMatchObject({ kind: 'not-now' })
    await does(one, 'check')
    // Schools with a body of their own have not confirmed their lists yet.
    expect(await signs(one, await draft(one), ada)).toMatchObject({ kind: 'not-now' })
    await confirmAll(one)
    const run = await draft(one)
    const { view: before } = await view(one, run)
    expect(before.unsignable).toEqual([])
    expect(before.exceptions.length).toBeGreaterThan(0)
    expect(before.sample).toHaveLength(10)
    expect(await signs(one, run, ada, { exceptions: 0 })).toMatchObject({ pointer: '/exceptions' })
    const some = before.sample.slice(1).map(({ reference }) => reference)
    expect(await signs(one, run, ada, { sample: some })).toMatchObject({ pointer: '/sample' })
    const other = 'a'.repeat(64)
    expect(await signs(one, run, ada, { comparison: other })).toMatchObject({ pointer: '/comparison' })
    expect(await signs(one, run, ada)).toMatchObject({ kind: 'done', item: { state: 'checked' } })
    expect(await signs(one, run, ada)).toMatchObject({ kind: 'not-now' })
    // Who signed is told so before the form, and the other is not.
    expect((await view(one, run, ada)).view.unsignable).toEqual([expect.stringMatching(/^You have signed/)])
    expect((await view(one, run, ben)).view.unsignable).toEqual([])
    expect(await publishes(one, run, '2027-04-16T06:00:00.000Z')).toMatchObject({ kind: 'not-now' })
    expect(await signs(one, run, ben)).toMatchObject({ kind: 'done', item: { state: 'signed' } })
  })

  it('is of one run: what changes afterwards has to be run and signed anew', async () => {
    const { one, run } = await signedRound()
    const [child] = one.made
    const fact = { name: 'care', value: 'now', why: 'Letter of the social worker', seen: 1 }
    const set = await setFact(one.ports, ada, child?.reference ?? '', fact, key())
    expect(set.kind).toBe('done')
    const { view: shown } = await view(one, run)
    expect(shown.current).toBe(false)
    expect(shown.unsignable).toContainEqual(expect.stringContaining('Make a new one'))
    const next = await draft(one)
    expect(next).not.toBe(run)
    const { view: after } = await view(one, next)
    expect(after.compareWith).toBe(run)
    expect(after.exceptions).toContainEqual(
      expect.objectContaining({ kind: 'changed-by-staff', reference: child?.reference }),
    )
  })

  it('falls with another admission number', async () => {
    const { one } = await signedRound()
    const school = one.council.schools[0]?.id ?? ''
    const number = {
      school,
      value: 90,
      decidedBy: 'Governors',
      why: 'A new wing',
      seen: (await one.round()).version,
    }
    const unasked = async () => Promise.reject(new Error('Nobody loses by more places'))
    expect((await setNumber(one.ports, await one.opened(), ada, number, key(), unasked)).kind).toBe('done')
    expect(await one.round()).toMatchObject({ state: 'checked', signatures: [] })
  })
})
