import { describe, expect, it } from 'vitest'
import { bookOf } from '#admissions/explain/book.ts'
import { explanationOf } from '#admissions/explain/explanation.ts'
import { from } from '#admissions/explain/testing/from.ts'
import { told } from '#admissions/explain/testing/told.ts'
import { letterOf } from '#admissions/explain/words/letter.ts'
import {
  clerk,
  closed,
  confirmAll,
  draft,
  key,
  seatOf,
  view,
  type World,
} from '#admissions/offers/testing/story.ts'
import { world } from '#admissions/offers/testing/world.ts'
import { happened } from '#admissions/rounds/application.ts'
import { gather, problemsIn } from '#admissions/rounds/gather.ts'
import { verify } from '#admissions/verify/verify.ts'
import type { HandInOrder, SeatView } from '#contract/admissions/seat.ts'
import { cannotOrder, handInOrder, orderProblem } from './own-order.ts'

const school = 'sample-hill-church-of-england-school'

const handsIn = async (
  one: World,
  order: HandInOrder['order'],
  at = school,
  more: Partial<SeatView> = {},
) => {
  const seat = { ...(await seatOf(one, at)), ...more }
  const sent = { order, body: 'Admissions committee', on: '2027-02-19', seen: seat.version }
  return handInOrder(one.ports, clerk(at), await one.opened(), seat, sent, key())
}

const rankedAt = async (one: World) =>
  (await seatOf(one, school)).applicants.filter(({ position }) => position !== null)

/** Children of the last criterion of all, turned round: nothing of the policy is broken by that. */
async function turned(one: World): Promise<string[]> {
  const ranked = await rankedAt(one)
  const last = ranked.filter(({ criterion, inTime }) => criterion?.id === 'others' && inTime)
  const back = last.toReversed().values()
  return ranked.map((child) => (last.includes(child) ? (back.next().value ?? child) : child).reference)
}

const blocking = async (one: World) => {
  const gathered = await gather(one.ports, 'reception-2027')
  if (!gathered) throw new Error('There is no round')
  return problemsIn(one.ports, gathered).filter((problem) => problem.school?.id === school)
}

describe('an order of its own', () => {
  it('is kept with the body and the day, confirms the list at once, and is what a run goes by', async () => {
    const one = await world(60)
    await closed(one)
    await confirmAll(one)
    const before = await draft(one)
    const order = await turned(one)
    expect(order).not.toEqual((await rankedAt(one)).map(({ reference }) => reference))
    expect(await handsIn(one, order)).toMatchObject({ kind: 'done' })
    const seat = await seatOf(one, school)
    expect(seat.applicants.slice(0, order.length).map(({ reference }) => reference)).toEqual(order)
    expect(seat).toMatchObject({
      order: { body: 'Admissions committee', on: '2027-02-19' },
      confirmed: { body: 'Admissions committee', on: '2027-02-19', list: seat.list },
    })
    expect(await blocking(one)).toEqual([])
    const run = await draft(one)
    expect(run).not.toBe(before)
    const { found } = await view(one, run)
    expect(found.run.pools.find(({ id }) => id === school)?.order.map(({ child }) => child)).toEqual(order)
    expect(verify(found.run)).toEqual([])
  })

  it('has each version kept, and is taken back to the order that the policy gives', async () => {
    const one = await world(60)
    const given = (await rankedAt(one)).map(({ reference }) => reference)
    await handsIn(one, await turned(one))
    const first = (await seatOf(one, school)).order?.version ?? 0
    await handsIn(one, given)
    expect((await seatOf(one, school)).order?.version).toBeGreaterThan(first)
    await handsIn(one, null)
    expect(await seatOf(one, school)).toMatchObject({ order: null, confirmed: null })
    expect((await rankedAt(one)).map(({ reference }) => reference)).toEqual(given)
    const kept = await one.stores.seats.get(`reception-2027/${school}`)
    expect(kept?.history.map(({ type, body, on }) => [type, body, on])).toEqual(
      ['ordered', 'ordered', 'order-taken-back'].map((type) => [type, 'Admissions committee', '2027-02-19']),
    )
  })

  it('has to be handed in again where a child came or went since', async () => {
    const one = await world(60)
    await handsIn(one, await turned(one))
    const [gone] = await rankedAt(one)
    const kept = await one.stores.applications.get(gone?.reference ?? '')
    if (!kept) throw new Error('There is no application')
    const at = one.ports.now().toISOString()
    const next = happened(kept, { type: 'withdrawn', at }, { withdrawn: true, changedAt: at })
    await one.stores.applications.save(next, kept.version)
    expect((await blocking(one)).map(({ kind }) => kind)).toEqual(['school-without-ranking'])
  })

  it('is told of in the letter as the school’s own, with nothing made up of what would have been enough', async () => {
    const one = await world(60)
    await closed(one)
    await confirmAll(one)
    await handsIn(one, await turned(one))
    const { found } = await view(one, await draft(one))
    const schools = found.file.schools.map((each) => (each.id === school ? { ...each, number: 2 } : each))
    const { engine } = one.ports
    const file = { ...found.file, schools }
    const book = bookOf(file, engine.allocate(file, engine.rank(file), found.made.input))
    const refused = [...book.children.keys()].flatMap((child) => {
      const explanation = explanationOf(book, child, told)
      const here = explanation.preferences.find((each) => each.school.id === school)
      return here?.kind === 'full' ? [{ explanation, parts: here.parts }] : []
    })
    expect(refused.length).toBeGreaterThan(0)
    for (const { explanation, parts } of refused) {
      expect(parts).toMatchObject([{ own: true, needs: [], came: { measure: null } }])
      expect(JSON.stringify(letterOf(explanation, from))).toContain('its own body put the children in order')
    }
  })

  it('is not taken where the council ranks, or the places are divided by a test', async () => {
    const one = await world(20)
    const policyOf = (id: string) => one.council.policies.find((policy) => policy.id === id)
    const open = one.council.schools.find(({ policy }) => policyOf(policy ?? '')?.ranks === 'council')
    expect(await handsIn(one, [], open?.id)).toMatchObject({ kind: 'not-now' })
    expect((await seatOf(one, school)).can).toContain('order')
    expect(cannotOrder(policyOf('faith'))).toBeUndefined()
    const bands = { ...policyOf('faith')!, bands: { test: 't', mirrors: 'area', bands: [] } } as const
    expect(cannotOrder({ ...bands, bands: { ...bands.bands, bands: [] } })).toMatch(/scores/)
  })
})

describe('what is to be put right', () => {
  const policy = () => {
    const found = one.council.policies.find(({ id }) => id === 'faith')
    if (!found) throw new Error('There is no policy of a faith')
    return found
  }
  let one: World
  const child = (reference: string, criterion: string, inTime = true, position: number | null = 1) =>
    ({
      reference,
      criterion: { id: criterion, words: '' },
      inTime,
      position,
    }) as SeatView['applicants'][number]
  const all = [
    child('SA-C', 'care-faith'),
    child('SA-F', 'faith'),
    child('SA-D', 'care'),
    child('SA-O', 'others'),
    child('SA-L', 'care', false),
    child('SA-P', 'others', true, null),
  ]
  it.each<[string, string, RegExp | undefined]>([
    ['nothing', 'C F D O L', undefined],
    ['a child in care behind one of the same faith', 'F C D O L', /SA-C is in care/],
    ['a child who is missing', 'C F D L', /^SA-O is missing/],
    ['children who are missing', 'C F L', /^SA-D and SA-O are missing/],
    ['a child who is there twice', 'C F D O L L', /^SA-L stands in the order twice/],
    ['somebody whom nobody knows', 'C F D O L Z', /^SA-Z is not to be put in order/],
    ['a child whom a plan decides on', 'C F D O L P', /^SA-P is not to be put in order/],
    ['a child in care behind others', 'C F O D L', /^SA-D is in care, or was, and stands behind SA-O/],
    ['a late child before those in time', 'L C F D O', /^SA-L applied late and stands before SA-C/],
    ['nothing, with a late child in care behind all in time', 'C D F O L', undefined],
  ])('is %s', async (_, order, message) => {
    one ??= await world(0)
    const problem = orderProblem(
      all,
      policy(),
      order.split(' ').map((letter) => `SA-${letter}`),
    )
    if (message) expect(problem).toMatch(message)
    else expect(problem).toBeUndefined()
  })
})
