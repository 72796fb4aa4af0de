import { describe, expect, it } from 'vitest'
import { endRounds } from './ending.ts'
import { eachMinute } from './lay-out.ts'
import { publishes, signedRound, type World } from './testing/story.ts'

const round = 'reception-2027'
const moment = '2027-04-16T06:00:00.000Z'

/** A round whose offers are shown, before the first minute. */
async function shown() {
  const { one, run } = await signedRound()
  await publishes(one, run, moment)
  one.stores.kept.sent.push({ do: 'lay-out', round, run, at: moment, after: '' })
  await one.work()
  one.at(moment)
  return { one, run }
}

const minute = async (one: World) => {
  await eachMinute(one.ports)
  await endRounds(one.ports)
  await one.work()
}

const outcomeOf = (one: World, reference: string) =>
  [...one.stores.kept.offers.values()].find((offer) => offer.reference === reference)?.explanation.outcome

describe('applications', () => {
  it('end once their families are told of an offer, and say when; nobody before that', async () => {
    const { one, run } = await signedRound()
    await publishes(one, run, moment)
    one.stores.kept.sent.push({ do: 'lay-out', round, run, at: moment, after: '' })
    one.stores.kept.sent.push({ do: 'end', round, run, after: '' })
    await one.work()
    expect(one.ended).toEqual([])
    one.at(moment)
    await minute(one)
    const withOffer = one.made
      .map(({ reference }) => reference)
      .filter((reference) => outcomeOf(one, reference)?.kind !== 'none')
    expect(withOffer.length).toBeGreaterThan(20)
    expect(one.ended.map(({ reference }) => reference).sort()).toEqual(withOffer.sort())
    expect(one.ended[0]).toMatchObject({ key: `offer-${round}` })
    expect(one.ended[0]?.note).toContain('We sent your offer on 16 April 2027.')
  })

  it('go on where a family has no place so far, or was not told yet', async () => {
    const { one, run } = await shown()
    const [first, second] = one.made.map(({ reference }) => reference) as [string, string]
    for (const [reference, kind] of [
      [first, 'none'],
      [second, 'held-back'],
    ] as const) {
      const laid = one.stores.kept.offers.get(`${reference} ${run}`)
      if (!laid) throw new Error('Nothing is laid out')
      await one.stores.offers.lay([{ ...laid, explanation: { ...laid.explanation, outcome: { kind } } }])
    }
    await minute(one)
    const ended = one.ended.map(({ reference }) => reference)
    expect(ended.length).toBeGreaterThan(20)
    expect(ended).not.toContain(first)
    expect(ended).not.toContain(second)
  })

  it('end at the last when their round is over, whatever came of it, and the round is asked once', async () => {
    const { one } = await shown()
    await minute(one)
    const before = one.ended.length
    one.at('2027-12-31T23:00:00.000Z')
    await minute(one)
    expect(one.ended).toHaveLength(before)
    one.at('2028-01-01T00:00:01.000Z')
    await minute(one)
    await minute(one)
    const rest = one.ended.slice(before)
    expect(rest.map(({ reference }) => reference)).toEqual(one.made.map(({ reference }) => reference).sort())
    expect(rest[0]).toMatchObject({ key: `over-${round}` })
    expect(rest[0]?.note).toContain('ended on 31 December 2027')
    expect((await one.round()).history.filter(({ type }) => type === 'over')).toHaveLength(1)
  })

  it('end part by part, each of which asks for the next', async () => {
    const { one, run } = await shown()
    const references = one.made.map(({ reference }) => reference).sort()
    one.stores.kept.sent.push({ do: 'end', round, run, after: references[29] ?? '' })
    await one.work()
    expect(one.ended.length).toBeGreaterThan(0)
    expect(one.ended.every(({ reference }) => reference > (references[29] ?? ''))).toBe(true)
  })
})
