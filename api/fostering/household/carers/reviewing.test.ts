import { expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { ReviewView } from '#contract/fostering/carers/review.ts'
import { partOfAnswers } from '#contract/fostering/reference.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import { reviewsOf } from '../../desk/lines.ts'
import { answerView, whoAnswers } from '../answers.ts'
import { lineOf as caseLine } from '../line.ts'
import { answerKey } from '../links.ts'
import { placeView } from '../place-view.ts'
import { registerOf } from '../referrals/register.ts'
import { sweepParts } from '../sweep.ts'
import {
  approved,
  both,
  decides,
  everyChainFits,
  lineOf,
  referralOf,
  refers,
  tells,
  throughPanel,
} from '../testing/referral.ts'
import { answerer, due, hears, noonOf, reviewer, school, today } from '../testing/reviews.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, household, type World } from '../testing/world.ts'
import { openPart } from '../view.ts'

const r1 = 'review.r1'

it('begins by itself before it is due, and once', async () => {
  const at = await due()
  const { approved: on = '' } = factsOf(await at.head()).dates
  const year = Number(on.slice(0, 4)) + 1
  const before = addDays(`${year}${on.slice(4)}`, -57)
  at.go(noonOf(before))
  await sweepParts(at.ports)
  expect((await at.head()).known[r1]).toBeUndefined()
  at.go(noonOf(addDays(before, 1)))
  await sweepParts(at.ports)
  const part = await at.part(r1)
  expect(part?.values).toMatchObject({
    why: 'first',
    due: `${year}${on.slice(4)}`,
    people: ['p1', 'p2'],
    wanted: ['c1', 's1', 'o1'].map((letter) => ({ part: `views.r1.${letter}`, child: 'child.c1' })),
  })
  at.go(noonOf(addDays(before, 3)))
  await sweepParts(at.ports)
  const known = Object.keys((await at.head()).known).filter((name) => name.startsWith('review.'))
  expect(known).toEqual([r1])
  await everyChainFits(at)
})

it('gathers what everybody thinks, by a link of their own, and goes to the panel the first time', async () => {
  const at = await due()
  await sweepParts(at.ports)
  const recommended = { suitable: true, terms: true, words: 'They care well.' }
  // All that is missing at once.
  const all = await refused(at, reviewer, r1, 'recommend', recommended)
  for (const one of ['Write the report', 'supervising worker', 'views of 3 people'])
    expect(all).toContain(one)
  // Whoever reviews finds it, and of the rest of the case no more than that it is here.
  const [waiting] = reviewsOf([reviewer], [caseLine(await at.head(), today(at), rules)])
  expect(waiting).toMatchObject({ review: { part: r1, ready: false }, waits: { council: 0 }, decisions: [] })
  expect(reviewsOf([assessor], [caseLine(await at.head(), today(at), rules)])).toEqual([])
  await does(at, reviewer, r1, 'report', { words: 'A good year.' })
  await does(at, assessor, r1, 'supervisor', { words: 'They are doing well.' })
  await hears(at)
  await does(at, assessor, 'visit.v77', 'record', {
    on: today(at),
    written: `${today(at)}T09:00:00Z`,
    seen: ['p1'],
    alone: [],
    next: '',
    account: 'A good visit.',
    worrying: false,
  })
  await does(at, assessor, 'visit.v77', 'unannounced')
  // What they were not told of is in no number, and of what one of them did the other reads none.
  const secret = { on: today(at), about: ['p1'], words: 'MARK', said: 'MARK' }
  await does(at, manager, 'allegation.x1', 'record', secret)
  await does(at, assessor, 'concern.x1', 'raise', { on: today(at), words: 'MARK' })
  await does(at, applicant('p2'), 'complaint.p2.x1', 'make', { words: 'MARK' })
  expect(caseLine(await at.head(), today(at), rules).review).toMatchObject({ ready: true })
  await does(at, reviewer, r1, 'recommend', recommended)
  expect(caseLine(await at.head(), today(at), rules).review).toBeUndefined()
  expect((await at.part(r1))?.values).toMatchObject({
    record: { unannounced: 1, children: 1, views: { came: 2, notNeeded: 1 } },
  })
  expect((await at.part(r1))?.values).toMatchObject({
    record: { complaints: 1, concerns: 0, allegations: 0 },
  })
  const page = async () => {
    const read = await openPart(at.ports, applicant('p1'), household, r1)
    return ReviewView.parse(read.kind === 'done' && read.item.values)
  }
  const locked = (await at.head()).known[r1]?.number
  // They read it once somebody has told them, and staff see that somebody has to.
  expect(await page()).toMatchObject({ report: null, recommended: null, record: null })
  expect(JSON.stringify(await page())).not.toContain('They care well')
  expect(await lineOf(at, 'after.review.r1.told')).toMatchObject({
    state: 'waiting',
    whose: 'council',
    staffOnly: true,
  })
  expect(await refused(at, applicant('p1'), r1, 'told', { on: today(at) })).toBe('forbidden')
  const [yesterday, tomorrow] = [addDays(today(at), -1), addDays(today(at), 1)]
  for (const on of [yesterday, tomorrow])
    expect(await refused(at, assessor, r1, 'told', { on })).toContain('Enter')
  await does(at, assessor, r1, 'told', { on: today(at) })
  expect(await refused(at, assessor, r1, 'told', { on: today(at) })).toContain('already')
  expect(await lineOf(at, 'after.review.r1.told')).toBeUndefined()
  expect((await page()).recommended?.words).toBe('They care well.')
  const read = await openPart(at.ports, applicant('p1'), household, r1)
  const numbers = read.kind === 'done' ? Object.keys(ReviewView.parse(read.item.values).record ?? {}) : []
  expect(numbers).toEqual(['since', 'visits', 'unannounced', 'courses', 'learned', 'children', 'views'])
  // Referred by itself, with the report among its papers.
  const [referral, head] = [await referralOf(at, 'referral.2'), await at.head()]
  expect(referral).toMatchObject({
    type: 'first-review',
    state: 'referred',
    by: reviewer.name,
    byId: reviewer.id,
  })
  expect(referral.lock.parts).toContainEqual(expect.objectContaining({ part: r1, number: locked }))
  expect(head.known['referral.3']).toBeUndefined()
  await throughPanel(at, 'referral.2', 'suitable')
  await decides(at, 'referral.2', 'suitable')
  await tells(at, 'referral.2')
  expect((await referralOf(at, 'referral.2')).letters).toHaveLength(1)
  expect((await at.head()).known[r1]).toMatchObject({ state: 'done' })
  expect((await at.part(r1))?.values).toMatchObject({ over: today(at) })
  await everyChainFits(at)
})

it('opens to a school with its link and nothing else, and shows carers nothing of what anybody said', async () => {
  const at = await due()
  await sweepParts(at.ports)
  await does(at, assessor, 'views.r1.s1', 'invite', { name: 'Sample School', email: 'head@example.org' })
  const door = async (reference: string, generation = 1) => ({
    household,
    reference,
    key: answerKey(await at.ports.secret(), { household, reference, generation }),
  })
  const found = await whoAnswers(at.ports, await door('r1.s1'))
  expect(found && answerView(found)).toMatchObject({
    kind: 'school',
    about: ['Sample One', 'Sample Two'],
    name: 'Sample School',
    closed: false,
  })
  expect(await whoAnswers(at.ports, await door('r1.s1', 2))).toBeUndefined()
  expect(await whoAnswers(at.ports, { ...(await door('r1.s1')), reference: 'r1.c1' })).toBeUndefined()
  expect(await refused(at, answerer('r1.c1'), 'views.r1.s1', 'save', { answers: school })).toBe('forbidden')
  expect(partOfAnswers('r1')).toBe('reference.r1')
  await hears(at)
  const after = await whoAnswers(at.ports, await door('r1.s1', 2))
  expect(after && answerView(after)).toMatchObject({ finished: true, answers: {} })
  for (const id of ['p1', 'p2']) {
    const place = placeView(at.ports, applicant(id), await at.head())
    expect(place.parts.map(({ name }) => name).filter((name) => name.startsWith('views.'))).toEqual([])
    const own = await openPart(at.ports, applicant(id), household, r1)
    expect(ReviewView.safeParse(own.kind === 'done' && own.item.values).success).toBe(true)
    const text = JSON.stringify(own)
    expect(text).toContain(`MARK ${id} MARK`)
    expect(text).not.toContain(`MARK ${id === 'p1' ? 'p2' : 'p1'} MARK`)
    expect(text).not.toContain('MARK school')
    expect((await openPart(at.ports, applicant(id), household, 'views.r1.s1')).kind).not.toBe('done')
  }
})

it('says who is late, to staff alone, and needs no answer once the review is over', async () => {
  const at = await due()
  await sweepParts(at.ports)
  await does(at, assessor, 'views.r1.s1', 'invite', { name: 'Sample School', email: 'head@example.org' })
  const start = today(at)
  at.go(noonOf(addDays(start, 22)))
  expect(await lineOf(at, 'after.views.r1.s1.answer')).toMatchObject({ state: 'late', staffOnly: true })
  const place = placeView(at.ports, applicant(), await at.head())
  expect(place.plan.lines.map(({ id }) => id).filter((id) => id.includes('views'))).toEqual([])
  await does(at, applicant('p1'), 'head', 'resign')
  await does(at, applicant('p2'), 'head', 'resign')
  at.go(noonOf(addDays(start, 60)))
  await sweepParts(at.ports)
  await sweepParts(at.ports)
  expect((await at.head()).known).toMatchObject({
    [r1]: { state: 'done' },
    'views.r1.s1': { state: 'not-needed' },
  })
})

it('begins at once where something changed, and where staff ask for it', async () => {
  const at = await approved('fostering', undefined, both)
  expect(await refused(at, applicant(), r1, 'begin', { why: 'yearly' })).toBe('forbidden')
  await does(at, applicant('p1'), 'head', 'leave', { person: 'p1' })
  expect((await at.part(r1))?.values).toMatchObject({
    why: 'changed',
    people: ['p2'],
    due: addDays(today(at), 42),
  })
  expect(await refused(at, manager, 'review.r2', 'begin', { why: 'yearly' })).toContain(
    'Another review is open',
  )
})

/** A later review of theirs, with all that a reviewer needs, and what they come to. */
async function laterReview(found: { suitable: boolean; terms: boolean }): Promise<World> {
  const at = await approved('fostering', undefined, both)
  await refers(at, 'first-review', {}, 'referral.2')
  await throughPanel(at, 'referral.2', 'suitable')
  await decides(at, 'referral.2', 'suitable')
  await tells(at, 'referral.2')
  at.go(noonOf(addDays(today(at), 310)))
  await sweepParts(at.ports)
  for (const who of ['p1', 'p2']) await does(at, applicant(who), r1, 'say', { words: 'Good.' })
  await does(at, assessor, r1, 'supervisor', { words: 'They are doing well.' })
  await does(at, reviewer, r1, 'report', { words: 'A good year.' })
  await does(at, reviewer, r1, 'recommend', { ...found, words: 'MARK recommended MARK' })
  return at
}
const referrals = async (at: World) =>
  Object.keys((await at.head()).known).filter((name) => name.startsWith('referral.'))
const registered = async (at: World) =>
  registerOf(await at.ports.cases.register(), today(at), rules).entries[0]

it('ends a later review that found all to be well with a written notice, and nobody decides', async () => {
  const at = await laterReview({ suitable: true, terms: true })
  expect(await referrals(at)).toEqual(['referral.1', 'referral.2'])
  expect(await refused(at, reviewer, r1, 'notice')).toBe('forbidden')
  await does(at, manager, r1, 'notice')
  const own = await openPart(at.ports, applicant('p2'), household, r1)
  expect(own.kind === 'done' && own.item.values).toMatchObject({
    over: today(at),
    notice: { kind: 'decision', title: 'Your approval goes on' },
  })
  expect(JSON.stringify(own)).toContain('MARK recommended MARK')
  expect(factsOf(await at.head()).dates.lastReview).toBe(today(at))
  expect((await registered(at))?.reviews.at(-1)).toBe(today(at))
  expect(await refused(at, manager, r1, 'notice')).toContain('over')
  at.go(noonOf(addDays(today(at), 1)))
  await sweepParts(at.ports)
  expect((await at.head()).known['review.r2']).toBeUndefined()
  await everyChainFits(at)
})

it('refers a later one by itself where it does not find them suitable', async () => {
  const at = await laterReview({ suitable: false, terms: true })
  expect(await referralOf(at, 'referral.3')).toMatchObject({ type: 'review', state: 'referred' })
  // No panel looks at it: whoever decides sees that it waits for a check, and it is named first of what waits for us.
  const line = caseLine(await at.head(), today(at), rules)
  expect(new Set(line.decisions.map(({ referral, what }) => `${referral} ${what}`))).toEqual(
    new Set(['review.r1 told-review', 'referral.3 quality-check']),
  )
  expect(line.decisions.every(({ by }) => by !== null)).toBe(true)
  expect(line.also?.concat(line.due ?? [])).toContainEqual(
    expect.objectContaining({ line: 'after.review.r1.told' }),
  )
  expect(line.longest.council?.part).toBe('referral.3')
  expect(await refused(at, manager, r1, 'notice')).toContain('waiting for a decision')
  await sweepParts(at.ports)
  expect(await referrals(at)).toHaveLength(3)
  // Taken back by somebody, it is not referred again: they meant it.
  await does(at, manager, 'referral.3', 'withdraw', { reasons: 'By mistake.' })
  await sweepParts(at.ports)
  expect(await referrals(at)).toHaveLength(3)
})

it('refers other terms that it recommends only once a carer does not agree to them', async () => {
  const fits = { kind: null, children: 2, youngest: null, oldest: null, named: [], words: '' }
  const offer = { terms: fits, reasons: 'As recommended.', support: false, why: 'They know how.' }
  const at = await laterReview({ suitable: true, terms: false })
  expect(await referrals(at)).toHaveLength(2)
  expect(await refused(at, manager, r1, 'notice')).toContain('recommends other terms')
  await does(at, manager, 'terms.t1', 'offer', offer)
  await does(at, manager, 'terms.t1', 'withdraw', { reasons: 'A word was wrong.' })
  expect(await referrals(at)).toHaveLength(2)
  await does(at, manager, 'terms.t2', 'offer', offer)
  await does(at, applicant('p2'), 'terms.t2', 'decline', { words: 'Too many.' })
  expect(await referralOf(at, 'referral.3')).toMatchObject({ type: 'review', terms: fits, byId: manager.id })
  const other = await laterReview({ suitable: true, terms: false })
  await does(other, manager, 'terms.t1', 'offer', offer)
  for (const id of ['p1', 'p2']) await does(other, applicant(id), 'terms.t1', 'sign', { name: 'Sample' })
  expect(await referrals(other)).toHaveLength(2)
  await does(other, manager, r1, 'notice')
  expect(await registered(other)).toMatchObject({ terms: fits })
})
