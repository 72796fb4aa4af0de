import { describe, expect, it } from 'vitest'
import { checkProof, proofsOf } from '#admissions/public/tree.ts'
import { setFact } from '#admissions/rounds/children.ts'
import type { PublishedRound } from '#contract/admissions/published.ts'
import { eachMinute } from './lay-out.ts'
import { offerFor } from './offers.ts'
import { key, publishes, signedRound, type World } from './testing/story.ts'
import { ada } from './testing/world.ts'

const moment = '2027-04-16T06:00:00.000Z'

const offers = (one: World) => ({
  applications: one.stores.applications,
  council: one.ports.council,
  offers: one.stores.offers,
  pointerOf: (round: string) => one.stores.rounds.get(round),
  published: async () => undefined,
  now: one.ports.now,
})

const asks = (one: World, reference: string, with_ = one.keyOf(reference)) =>
  offerFor(offers(one), reference, with_)

/** A round whose offers are laid out for the moment. */
async function laidOut() {
  const { one, run } = await signedRound()
  expect((await publishes(one, run, moment)).kind).toBe('done')
  one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' })
  await one.work()
  return { one, run }
}

describe('the moment', () => {
  it('shows nobody anything before it, and everybody their own from then on', async () => {
    const { one, run } = await laidOut()
    expect((await one.round()).publication).toMatchObject({ run, at: moment, ready: true })
    for (const { reference } of one.made)
      expect(await asks(one, reference)).toMatchObject({ state: 'waiting', reference, at: moment })
    one.at(moment)
    const file = (await one.round()).publication?.file ?? ''
    const published = JSON.parse(one.stores.kept.texts.get(`published/${file}`) ?? '{}') as PublishedRound
    for (const { reference, said } of one.made) {
      const offer = await asks(one, reference)
      expect(offer).toMatchObject({ state: 'published', reference, explanation: { reference, run } })
      expect(offer).toMatchObject({ child: said.child.name })
      const code = offer?.state === 'published' ? offer.explanation.check?.code : undefined
      const proofs = proofsOf(published, code ?? '')
      expect(proofs.length).toBeGreaterThan(0)
      expect(proofs.every(checkProof)).toBe(true)
    }
  })

  it('leaves in files, tasks and the round no name, birth, address or order that says whose it is', async () => {
    const { one } = await laidOut()
    const file = (await one.round()).publication?.file ?? ''
    const published = one.stores.kept.texts.get(`published/${file}`) ?? ''
    expect(published.length).toBeGreaterThan(1000)
    const kept = JSON.stringify([
      [...one.stores.kept.texts.values()],
      [...one.stores.kept.roundItems.values()],
      [...one.stores.kept.seatItems.values()],
    ])
    for (const { reference, said } of one.made) {
      const { born = '', home } = said.facts
      for (const personal of [said.child.name, said.parent.name, said.home[0] ?? '', said.parent.phone ?? ''])
        expect(kept).not.toContain(personal)
      for (const personal of [reference, born, String(home?.easting), String(home?.northing)])
        expect(published).not.toContain(personal)
    }
  })

  it('opens to nobody else: a wrong key and an unknown reference answer the same', async () => {
    const { one } = await laidOut()
    one.at(moment)
    const [first, second] = one.made.map(({ reference }) => reference) as [string, string]
    expect(await asks(one, first, one.keyOf(second))).toBeUndefined()
    expect(await asks(one, 'SA-0000-0000', one.keyOf(second))).toBeUndefined()
  })

  it('writes nothing: the clock and the pointer say it, and the minute after only marks the round', async () => {
    const { one } = await laidOut()
    one.at(moment)
    expect((await one.round()).state).toBe('signed')
    const ports = { ...one.ports, tasks: one.stores.tasks }
    await eachMinute(ports)
    await eachMinute(ports)
    const { state, history } = await one.round()
    expect(state).toBe('published')
    expect(history.filter(({ type }) => type === 'published')).toHaveLength(1)
    expect(one.told).toEqual([])
    await one.work()
    expect(one.told.toSorted()).toEqual(one.made.map(({ reference }) => reference).sort())
    expect(await publishes(one, 'a'.repeat(64), null)).toMatchObject({ kind: 'not-now' })
  })

  it('can be moved on its day with all that is laid out, and on another day it is laid out anew', async () => {
    const { one, run } = await laidOut()
    const later = '2027-04-16T07:30:00.000Z'
    expect(await publishes(one, run, later)).toMatchObject({
      item: { publication: { at: later, ready: true } },
    })
    one.at(moment)
    const reference = one.made[0]?.reference ?? ''
    expect(await asks(one, reference)).toMatchObject({ state: 'waiting', at: later })
    one.at(later)
    expect(await asks(one, reference)).toMatchObject({ state: 'published', at: later })
    const { one: other, run: signed } = await laidOut()
    const tomorrow = '2027-04-17T06:00:00.000Z'
    expect(await publishes(other, signed, tomorrow)).toMatchObject({
      item: { publication: { at: tomorrow, ready: false } },
    })
  })

  it('tells families part by part, and nobody of what is not shown', async () => {
    const { one, run } = await laidOut()
    const task = { do: 'tell', round: 'reception-2027', run, after: '' } as const
    one.stores.kept.sent.push(task)
    await one.work()
    expect(one.told).toEqual([])
    one.at(moment)
    const references = one.made.map(({ reference }) => reference).sort()
    one.stores.kept.sent.push({ ...task, after: references[29] ?? '' })
    await one.work()
    expect(one.told).toEqual(references.slice(30))
  })

  it('stays away while offers are not laid out, which are asked for again after ten minutes', async () => {
    const { one, run } = await signedRound()
    await publishes(one, run, moment)
    const reference = one.made[0]?.reference ?? ''
    const ports = { ...one.ports, tasks: one.stores.tasks }
    const set = new Date((await one.round()).publication?.setAt ?? '').getTime()
    for (let minute = 1; minute < 20; minute++) {
      one.at(new Date(set + minute * 60_000).toISOString())
      await eachMinute(ports)
    }
    expect(one.stores.kept.sent).toEqual([
      { do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' },
    ])
    one.at(moment)
    expect(await asks(one, reference)).toMatchObject({ state: 'waiting' })
    await one.work()
    expect(await asks(one, reference)).toMatchObject({ state: 'published' })
  })

  it('is laid out in parts, each of which asks for the next', async () => {
    const { one, run } = await signedRound()
    await publishes(one, run, moment)
    const references = one.made.map(({ reference }) => reference).sort()
    const after = references[29] ?? ''
    one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after })
    await one.work()
    const laid = [...one.stores.kept.offers.values()].map((offer) => offer.reference)
    expect(laid.sort()).toEqual(references.slice(30))
  })

  it('is stopped where something was changed since the run was signed', async () => {
    const { one, run } = await signedRound()
    const reference = one.made[0]?.reference ?? ''
    const fact = { name: 'late', value: 'late', why: 'Came after the last day', seen: 1 }
    expect((await setFact(one.ports, ada, reference, fact, key())).kind).toBe('done')
    await publishes(one, run, moment)
    one.stores.kept.sent.push({ do: 'lay-out', round: 'reception-2027', run, at: moment, after: '' })
    await one.work()
    expect(await one.round()).toMatchObject({ publication: null, state: 'checked', signatures: [] })
    one.at(moment)
    expect(await asks(one, reference)).toMatchObject({ state: 'waiting', at: null })
  })

  it('can be taken back until it comes, and nothing of the round is changed while it is set', async () => {
    const { one, run } = await laidOut()
    const reference = one.made[0]?.reference ?? ''
    const fact = { name: 'late', value: 'late', why: 'Came after the last day', seen: 1 }
    expect(await setFact(one.ports, ada, reference, fact, key())).toMatchObject({ kind: 'not-now' })
    expect(await publishes(one, run, null)).toMatchObject({ kind: 'done', item: { publication: null } })
    one.at(moment)
    expect(await asks(one, reference)).toMatchObject({ state: 'waiting', at: null })
  })
})
