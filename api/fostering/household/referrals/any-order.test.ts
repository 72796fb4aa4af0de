import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '#contract/calendar/day.ts'
import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import type { Outcome } from '#contract/fostering/panel/referral.ts'
import { hashOf } from '#record/canonical.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { reviewBundle } from '../../parts/referral/bundle.ts'
import { approvalOf } from '../../parts/referral/handed-over.ts'
import { isReferred, type Referral, type ReferralValues } from '../../parts/referral/values.ts'
import type { Who } from '../../rights/may.ts'
import { hear } from '../hear.ts'
import type { Part } from '../part.ts'
import {
  adviser,
  decider,
  decides,
  decision,
  handedOver,
  list,
  recommend,
  refers,
  sat,
  tells,
  throughPanel,
} from '../testing/referral.ts'
import { assessor, does, manager } from '../testing/work.ts'
import { applicant, household, type World, world } from '../testing/world.ts'
import { checkPart } from '../verify.ts'

const r1 = 'referral.1'
const names = [r1, 'referral.2', 'referral.3'] as const
const start = '2027-01-05'
const kinds = ['fostering', 'connected-person', 'adoption'] as const satisfies readonly CaseKind[]
const starts = [
  'new',
  'referred',
  'recommended',
  'recommended',
  'proposed',
  'represented',
  'in-review',
  'approved',
  'terms',
] as const

/** Who may decide at some time, and who never does although they have the role. */
const deciders: readonly Who[] = [
  decider,
  { ...decider, id: sat[4], name: 'Sat on the panel' },
  { ...decider, id: 'member-99', name: 'On the list' },
  { ...decider, id: manager.id, name: manager.name },
]
const outcomes: readonly Outcome[] = ['suitable', 'not-suitable', 'agree', 'refuse', 'complete-assessment']
const terms = { kind: null, children: 1, youngest: null, oldest: null, named: [], words: '' }
const item = { meeting: 'P-7K3M-9QTD', item: 'i1' }

interface Try {
  readonly name: string
  readonly act: string
  readonly who: Who
  readonly outcome: Outcome
  /** Which of what there is to take into account is left out, and whether the why of a difference is. */
  readonly careless: boolean
  readonly later: number
}

const bodies: Readonly<Record<string, (at: World, one: Try, today: Day) => object | Promise<object>>> = {
  decide: async (at, { name, outcome, careless }) =>
    decision(at, name, outcome, careless ? { considered: [], differs: null } : {}),
  assure: (_, { outcome }) => ({ outcome, terms: null, reasons: 'Good.', doubts: 'A DOUBT OF THE MINUTES' }),
  withdraw: () => ({ reasons: 'A mistake.' }),
  'terms-agreed': (_, __, on) => ({ on, words: 'A letter.' }),
  'tell-orally': (_, __, on) => ({ on, how: 'By phone' }),
  'tell-in-writing': () => ({ how: 'By post' }),
  represent: () => ({ words: 'We do not agree.' }),
  'review-asked': () => ({}),
  'answer-came': (_, { careless }, on) => ({
    way: careless ? 'review' : 'representations',
    on,
    words: 'By post',
  }),
  'review-notified': (_, __, on) => ({ on }),
  'review-papers': () => ({}),
  'review-recommended': (_, { outcome }, on) => ({ on, outcome, terms: null, reasons: 'We think so.' }),
  'review-closed': (_, __, on) => ({ on, words: 'They took it back.' }),
  sign: () => ({ name: 'Sample One' }),
  'sign-for-council': () => ({}),
}
const types = ['first-review', 'review', 'change-of-terms', 'termination', 'extension', 'exemption'] as const
const referrals = [...types, 'representations', 'own'] as const
const newsTypes = ['listed', 'unlisted', 'papers-locked', 'recommended', 'minutes-final'] as const

const whoDoes = (act: string): fc.Arbitrary<Who> =>
  act === 'decide'
    ? fc.constantFrom(decider, ...deciders, ...deciders, manager, adviser)
    : ['represent', 'review-asked', 'sign'].includes(act)
      ? fc.constantFrom(applicant(), applicant(), applicant(), manager)
      : fc.constantFrom(manager, manager, applicant(), adviser, assessor, decider)

const tries: fc.Arbitrary<Try> = fc
  .constantFrom(
    ...Object.keys(bodies),
    ...['decide', 'decide', 'decide', 'tell-in-writing', 'tell-orally', 'represent', 'review-asked'],
    ...referrals.map((type) => `refer ${type}`),
    ...newsTypes.flatMap((type) => [`news ${type}`, `news ${type}`]),
  )
  .chain((act) =>
    fc.record({
      act: fc.constant(act),
      name: fc.constantFrom(...names, r1, r1, r1),
      who: whoDoes(act),
      outcome: fc.constantFrom('suitable', 'not-suitable', ...outcomes),
      careless: fc.constantFrom(false, false, false, true),
      later: fc.constantFrom(...Array<number>(10).fill(0), 1, 3, 35),
    }),
  )

const story = fc.record({
  kind: fc.constantFrom(...kinds),
  from: fc.constantFrom(...starts),
  acts: fc.array(tries, { minLength: 25, maxLength: 70, size: 'max' }),
})

async function brought(kind: CaseKind, from: (typeof starts)[number]): Promise<World> {
  const at = await handedOver(kind, `${start}T10:00:00.000Z`)
  if (from === 'new') return at
  await refers(at, approvalOf(kind))
  if (from === 'referred') return at
  if (from === 'recommended') {
    await list(at, r1)
    await recommend(at, r1, 'not-suitable')
    return at
  }
  const outcome = from === 'approved' || from === 'terms' ? 'suitable' : 'not-suitable'
  await throughPanel(at, r1, outcome)
  await decides(at, r1, outcome)
  await tells(at, r1)
  if (from === 'represented') await does(at, applicant(), r1, 'represent', { words: 'No.' })
  if (from === 'in-review') await does(at, applicant(), r1, 'review-asked')
  if (from === 'in-review') await does(at, manager, r1, 'review-notified', { on: start })
  if (from === 'terms' && kind !== 'adoption') await refers(at, 'change-of-terms', { terms }, 'referral.2')
  return at
}

/** Cases on their way, made once: each story begins on a copy. */
const made = new Map<string, World>()
async function begun(kind: CaseKind, from: (typeof starts)[number]): Promise<World> {
  const key = `${kind} ${from}`
  const kept = made.get(key) ?? (await brought(kind, from))
  made.set(key, kept)
  const at = await world(`${start}T10:00:00.000Z`)
  at.shelf.items.clear()
  for (const [id, part] of kept.shelf.items) at.shelf.items.set(id, part)
  for (const [id, volume] of kept.shelf.volumes) at.shelf.volumes.set(id, volume)
  return at
}

const allOf = async (at: World): Promise<Record<string, Referral>> =>
  Object.fromEntries(
    (
      await Promise.all(
        names.map(async (name) => [name, (await at.part(name))?.values as ReferralValues] as const),
      )
    ).flatMap(([name, values]) => (values && isReferred(values) ? [[name, values]] : [])),
  )

let events = 0
/** Whether it was done. */
async function tried(at: World, one: Try, today: Day): Promise<boolean> {
  const [what = '', type = ''] = one.act.split(' ')
  if (what === 'news') {
    const said = { ...item, on: today, outcome: one.outcome, terms: null, reasons: 'Because.' }
    const all: Record<string, object> = {
      listed: { ...item, on: addDays(today, 10) },
      unlisted: item,
      'papers-locked': { ...item, on: today },
      'minutes-final': { ...item, on: today },
      recommended: { ...said, doubts: 'A DOUBT OF THE MINUTES', tookPart: [...sat] },
    }
    const many = (await at.part(one.name))?.history.length
    await hear(at.ports, { household, name: one.name, type, body: all[type] ?? {}, event: `P ${++events}` })
    return (await at.part(one.name))?.history.length !== many
  }
  if (what === 'refer') {
    const kind = (await at.head()).values.kind
    const body = {
      type: type === 'own' ? approvalOf(kind) : type,
      reasons: 'Now.',
      ...(type === 'representations' ? { about: r1 } : {}),
      ...(type === 'change-of-terms' ? { terms } : {}),
    }
    return (await at.act(assessor, one.name, 'refer', body)).kind === 'done'
  }
  const body = await bodies[one.act]?.(at, one, today)
  return (await at.act(one.who, one.name, one.act, body)).kind === 'done'
}

/** What has to have been so of a decision that was made. */
function decidedWell(one: Try, before: Referral, all: Record<string, Referral>, today: Day, kind: CaseKind) {
  expect(one.who.as).toBe('decider')
  const first = before.about?.startsWith('referral.') ? all[before.about] : undefined
  const recommended = [...(first?.recommendations ?? []), ...before.recommendations]
  expect(recommended.flatMap(({ tookPart }) => tookPart)).not.toContain(one.who.id)
  expect(one.who.id).not.toMatch(/^member-/)
  // By the panel or whoever assured the quality, with final minutes.
  expect(before.recommendations[0]?.minutesFinal).toEqual(expect.any(String))
  if (one.careless) expect(recommended).toEqual([])
  const [proposal, again] = before.decisions
  expect(again).toBeUndefined()
  if (!proposal) return
  expect(proposal.proposal).toBe(true)
  expect(before.answer?.way).not.toBe('representations')
  const letter = before.letters.find((letter) => letter.kind === 'proposal')
  const isReviewed = before.recommendations.some(({ from }) => from === 'review')
  if (before.answer?.way === 'review' && !before.answer.closed) expect(isReviewed).toBe(true)
  // 40 working days are 56 days at least.
  const least = adoptionKinds.includes(kind) ? 56 : 28
  if (!isReviewed) expect(addDays(letter?.on ?? today, least) < today).toBe(true)
}

/** What is so of every referral, whatever was tried. */
function isWhole(referral: Referral, isReferredAgain: boolean) {
  const { letters, decisions, answer, state, recommendations } = referral
  for (const { sha256, ...letter } of letters) expect(hashOf(letter)).toBe(sha256)
  for (const { considered, outcome, differs } of decisions) {
    expect(considered.length).toBeGreaterThan(0)
    if (recommendations.some((each, at) => at < considered.length && each.outcome !== outcome))
      expect(differs).not.toBeNull()
  }
  expect(JSON.stringify([letters, reviewBundle(referral)])).not.toContain('A DOUBT OF THE MINUTES')
  if (letters.length > 0) expect(decisions.some(({ toldInWriting }) => toldInWriting)).toBe(true)
  if (answer?.papersSent) expect(answer.notified).not.toBeNull()
  if (answer) expect(letters.some(({ kind }) => kind === 'proposal')).toBe(true)
  if (state === 'final' && decisions.at(-1)?.proposal) expect(isReferredAgain).toBe(true)
}

describe('no order of acts', () => {
  it('gets past a recommendation, the minutes, a time to answer or a second way, or lets somebody of a panel decide', async () => {
    const done = new Set<string>()
    await fc.assert(
      fc.asyncProperty(story, async ({ kind, from, acts }) => {
        const at = await begun(kind, from)
        let today = start
        for (const one of acts) {
          today = addDays(today, one.later)
          at.go(`${today}T10:00:00.000Z`)
          const before = await allOf(at)
          const name = one.name
          const isThere = before[name] !== undefined
          if (one.act.startsWith('news') && !isThere) continue
          if (!(await tried(at, one, today))) continue
          done.add(one.act)
          const { dates } = factsOf(await at.head())
          if (one.act === 'decide' && before[name]) decidedWell(one, before[name], before, today, kind)
          if (before[name]?.answer?.way)
            expect((await allOf(at))[name]?.answer?.way).toBe(before[name]?.answer?.way)
          expect(dates.represented && dates.reviewAsked).toBeFalsy()
        }
        const all = await allOf(at)
        const head = await at.head()
        const again = Object.values(all).some(
          ({ type, state }) => type === 'representations' && state === 'final',
        )
        for (const referral of Object.values(all)) isWhole(referral, again)
        const decisions = Object.values(all).flatMap((one) => one.decisions)
        const stands = (brings: string) =>
          decisions.some(
            (one) => one.brings === brings && !one.proposal && (one.toldOrally ?? one.toldInWriting),
          )
        if (factsOf(head).dates.approved) expect(stands('approval')).toBe(true)
        if (head.values.ended) expect(stands('refusal') || stands('end')).toBe(true)
        for (const id of at.shelf.items.keys())
          expect(checkPart((await at.part(id.split('/')[1] ?? '')) as Part)).toBeUndefined()
      }),
      { numRuns: 80, endOnFailure: true },
    )
    // A test in which nothing ever goes through would hold whatever the rules were.
    expect(done.size).toBeGreaterThan(14)
    expect(done.has('decide')).toBe(true)
  }, 120_000)
})
