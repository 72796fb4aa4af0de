import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { phases } from '#contract/fostering/case.ts'
import { kindOfPart, partKinds } from '#contract/fostering/parts.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import type { ReviewValues } from '../../parts/carers/review.ts'
import { isOffered, type TermsValues } from '../../parts/carers/terms.ts'
import { kindFor } from '../../parts/index.ts'
import { isReferred, type ReferralValues } from '../../parts/referral/values.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import type { Part } from '../part.ts'
import { registerOf } from '../referrals/register.ts'
import { sweepParts } from '../sweep.ts'
import { adviser, decider, decides, refers, tells, throughPanel } from '../testing/referral.ts'
import { answerer, due, noonOf, reviewer, school, today } from '../testing/reviews.ts'
import { assessor, does, manager } from '../testing/work.ts'
import { applicant, household, recruiter, type World, world } from '../testing/world.ts'
import { checkPart } from '../verify.ts'
import { openPart } from '../view.ts'

const everybody: readonly Who[] = [
  ...[applicant('p1'), applicant('p2'), recruiter, assessor, manager, reviewer, decider, adviser],
  ...[answerer('r1.s1'), answerer('r1.c1')],
]
const marked = (who: Who) => `MARK ${who.id} MARK`
const terms = { kind: null, children: 2, youngest: null, oldest: null, named: [], words: '' }

interface Try {
  readonly name: string
  readonly act: string
  readonly body: (who: Who, today: Day) => object
}
const on = (name: string, acts: Readonly<Record<string, Try['body']>>): Try[] =>
  Object.entries(acts).map(([act, body]) => ({ name, act, body }))

/** What people do with those who are approved, and with what we ask others about them. */
const tries: readonly Try[] = [
  ...['review.r1', 'review.r2'].flatMap((name) =>
    on(name, {
      begin: () => ({ why: 'yearly' }),
      say: (who) => ({ words: marked(who) }),
      supervisor: (who) => ({ words: marked(who) }),
      report: () => ({ words: 'A good year.' }),
      recommend: () => ({ suitable: true, terms: true, words: 'They care well.' }),
      notice: () => ({}),
    }),
  ),
  ...on('review.r2', { recommend: () => ({ suitable: true, terms: false, words: 'Other terms.' }) }),
  ...on('review.r2', { recommend: () => ({ suitable: false, terms: true, words: 'It is too much.' }) }),
  ...['views.r1.c1', 'views.r1.s1', 'views.r1.o1', 'views.r2.c1'].flatMap((name) =>
    on(name, {
      invite: () => ({ name: 'Sample School', email: 'head@example.org' }),
      record: (_, today) => ({ on: today, words: 'MARK views MARK' }),
      'not-needed': () => ({ why: 'Too young.' }),
      save: () => ({ answers: { ...school, doing: 'MARK views MARK' } }),
      finish: () => ({}),
    }),
  ),
  // Several steps belong together, so they come more often.
  ...['terms.t1', 'terms.t1', 'terms.t1', 'terms.t2'].flatMap((name) =>
    on(name, {
      offer: () => ({ terms, reasons: 'They have room.', support: false, why: 'They know how it is.' }),
      sign: (who) => ({ name: who.name }),
      decline: (who) => ({ words: marked(who) }),
      withdraw: () => ({ reasons: 'Not now.' }),
    }),
  ),
  ...on('head', {
    resign: () => ({}),
    'take-back-resignation': () => ({ person: 'p1', words: 'She stays.' }),
    'told-councils': (_, today) => ({ on: today, words: 'By email.' }),
  }),
  ...['exit.p1', 'exit.p2'].flatMap((name) =>
    on(name, { tell: (who) => ({ reasons: ['money'], better: marked(who), reads: false }) }),
  ),
  ...on('referral.2', { withdraw: () => ({ reasons: 'By mistake.' }) }),
]

/** Kinds are read when they are met, and who tries is drawn at once. */
const kinds = new Map(await Promise.all(partKinds.map(async (kind) => [kind, await kindFor(kind)] as const)))

/** Mostly somebody who may do it at some time, and now and then anybody. */
function whoTries({ name, act }: Try): fc.Arbitrary<Who> {
  const right = kinds.get(kindOfPart(name))?.acts[act]?.right
  const able = everybody.filter((one) => right && phases.some((phase) => mayPart(one, right, name, phase)))
  const anybody = { weight: 1, arbitrary: fc.constantFrom(...everybody) }
  return able.length > 0
    ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...able) }, anybody)
    : anybody.arbitrary
}

/** Before a first review; before a later one; and with everybody heard for a later one. */
const starts = ['first', 'later', 'heard'] as const
type Start = (typeof starts)[number]

const story = fc.record({
  from: fc.constantFrom(...starts),
  acts: fc.array(
    fc.constantFrom(...tries).chain((one) =>
      fc.record({
        one: fc.constant(one),
        who: whoTries(one),
        days: fc.constantFrom(...Array<number>(14).fill(0), 1, 5, 30),
      }),
    ),
    { minLength: 30, maxLength: 60, size: 'max' },
  ),
})

const step = (name: string, act: string, who: Who) => {
  const one = tries.find((other) => other.name === name && other.act === act)
  if (!one) throw new Error(`Nobody tries ${name} ${act}`)
  return { one, who, days: 0 }
}
const [p1, p2] = [applicant('p1'), applicant('p2')]

/** Tried each time, before what is drawn: acts that all go through, so that what has to hold is never asked of nothing. */
const known: readonly { readonly from: Start; readonly acts: ReturnType<typeof step>[] }[] = [
  {
    from: 'first',
    acts: [
      step('review.r1', 'say', p1),
      step('review.r1', 'say', p2),
      step('review.r1', 'supervisor', assessor),
      step('review.r1', 'report', reviewer),
      step('views.r1.c1', 'record', assessor),
      step('views.r1.o1', 'not-needed', assessor),
      step('views.r1.s1', 'invite', assessor),
      step('views.r1.s1', 'save', answerer('r1.s1')),
      step('views.r1.s1', 'finish', answerer('r1.s1')),
      step('review.r1', 'recommend', reviewer),
    ],
  },
  {
    from: 'heard',
    acts: [
      step('review.r2', 'recommend', reviewer),
      step('review.r2', 'notice', manager),
      step('terms.t1', 'offer', manager),
      step('terms.t1', 'sign', p1),
      step('terms.t1', 'sign', p2),
      step('terms.t2', 'offer', manager),
      step('terms.t2', 'decline', p2),
      step('head', 'resign', p1),
      step('head', 'told-councils', assessor),
      step('exit.p1', 'tell', p1),
      step('head', 'take-back-resignation', assessor),
    ],
  },
]

/** A couple with a child, as far as this. */
async function brought(from: Start): Promise<World> {
  const at = await due()
  if (from === 'first') return at
  await refers(at, 'first-review', {}, 'referral.2')
  await throughPanel(at, 'referral.2', 'suitable')
  await decides(at, 'referral.2', 'suitable')
  await tells(at, 'referral.2')
  if (from === 'later') return at
  at.go(noonOf(addDays(today(at), 310)))
  await sweepParts(at.ports)
  for (const letter of ['c1', 's1', 'o1'])
    await does(at, assessor, `views.r2.${letter}`, 'not-needed', { why: 'Too young.' })
  for (const id of ['p1', 'p2']) await does(at, applicant(id), 'review.r2', 'say', { words: 'Good.' })
  await does(at, assessor, 'review.r2', 'supervisor', { words: 'They are doing well.' })
  await does(at, reviewer, 'review.r2', 'report', { words: 'A good year.' })
  return at
}

/** Made once: each story begins on a copy. */
const made = new Map<Start, World>()
async function begun(from: Start): Promise<{ at: World; before: ReadonlySet<Part> }> {
  const kept = made.get(from) ?? (await brought(from))
  made.set(from, kept)
  const at = await world(kept.ports.now().toISOString())
  at.shelf.items.clear()
  for (const [id, part] of kept.shelf.items) at.shelf.items.set(id, part)
  for (const [id, volume] of kept.shelf.volumes) at.shelf.volumes.set(id, volume)
  return { at, before: new Set(kept.shelf.items.values()) }
}

const allOf = (at: World): Part[] => [...at.shelf.items.values()]
const valuesOf = <V>(at: World, kind: string): V[] =>
  allOf(at).flatMap(({ name, values }) => (kindOfPart(name) === kind ? [values as unknown as V] : []))

/** What is so of every change of terms: nobody’s terms change without every carer’s name under the very text. */
async function termsHold(at: World): Promise<void> {
  const all = valuesOf<TermsValues>(at, 'terms').filter(isOffered)
  expect(all.filter(({ state }) => state === 'offered').length).toBeLessThan(2)
  for (const { state, agreed, signed, people, letters } of all) {
    expect(state === 'agreed').toBe(agreed !== null)
    expect(letters.length).toBe(agreed === null ? 1 : 2)
    for (const { sha256 } of Object.values(signed)) expect(sha256).toBe(letters[0]?.sha256)
    const { people: now } = (await at.head()).values
    if (state === 'agreed')
      for (const { id } of people)
        expect([id, !!signed[id] || now[id]?.role !== 'applicant']).toEqual([id, true])
  }
  const isAgreed = all.some(({ state }) => state === 'agreed')
  const [entry] = registerOf(await at.ports.cases.register(), '2028-01-01', rules).entries
  expect(entry?.terms ?? null).toEqual(isAgreed ? terms : null)
}

/** What is so of every review: nothing is recommended without what it goes by, and what must be decided is never just noticed. */
function reviewsHold(at: World, later: boolean): void {
  const reviews = valuesOf<ReviewValues>(at, 'review')
  expect(reviews.filter(({ began, over }) => began && !over).length).toBeLessThan(2)
  for (const { recommended, supervisor, report, notice } of reviews) {
    if (recommended) expect([supervisor, report]).not.toContain(null)
    if (notice) expect([later, recommended?.suitable]).toEqual([true, true])
  }
  const open = valuesOf<ReferralValues>(at, 'referral').filter(
    (one) => isReferred(one) && one.type !== 'approval' && one.state === 'referred',
  )
  expect(open.length).toBeLessThan(2)
}

/** What each person said stays with them, and what others said about them with staff. */
async function keptApart(at: World): Promise<void> {
  const head = await at.head()
  for (const id of ['p1', 'p2']) {
    const shown = []
    for (const { name } of allOf(at)) {
      const opened = await openPart(at.ports, applicant(id), household, name)
      expect([name, opened.kind]).toEqual([
        name,
        mayPart(applicant(id), 'see', name, head.values.phase) ? 'done' : 'not-found',
      ])
      shown.push(opened)
    }
    const other = marked(applicant(id === 'p1' ? 'p2' : 'p1'))
    for (const secret of [other, 'MARK views', marked(assessor)])
      expect([id, secret, JSON.stringify(shown).includes(secret)]).toEqual([id, secret, false])
  }
  for (const name of ['exit.p1', 'exit.p2'])
    for (const who of [assessor, manager])
      expect(JSON.stringify(await openPart(at.ports, who, household, name))).not.toContain('MARK')
}

it('no order of acts changes terms without every name, ends a review without what it needs, or shows what was said to others', async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(story, async ({ from, acts }) => {
      const { at, before } = await begun(from)
      let day = today(at)
      at.go(noonOf(day))
      await sweepParts(at.ports)
      for (const { one, who, days } of acts) {
        day = addDays(day, days)
        at.go(noonOf(day))
        if (days > 0) await sweepParts(at.ports)
        const outcome = await at.act(who, one.name, one.act, one.body(who, day))
        if (outcome.kind !== 'done') continue
        done.add(`${kindOfPart(one.name)} ${one.act}`)
        reviewsHold(at, from !== 'first')
        await termsHold(at)
      }
      await keptApart(at)
      for (const part of allOf(at)) if (!before.has(part)) expect(checkPart(part)).toBeUndefined()
      expect(factsOf(await at.head()).dates.approved).toBeDefined()
    }),
    { numRuns: 15, endOnFailure: true, examples: known.map((one) => [{ ...one }]) },
  )
  for (const { one } of known.flatMap(({ acts }) => acts)) {
    const what = `${kindOfPart(one.name)} ${one.act}`
    expect([what, done.has(what)]).toEqual([what, true])
  }
}, 120_000)
