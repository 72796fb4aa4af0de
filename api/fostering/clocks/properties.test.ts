import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { type CaseKind, caseKinds, consents } from '#contract/fostering/case.ts'
import { type GateName, gateNames } from '#contract/fostering/clocks.ts'
import type { CaseDate } from '#contract/fostering/dates.ts'
import type { PartState } from '#contract/fostering/parts.ts'
import type { CaseFacts } from './facts.ts'
import { gateOf } from './gates/index.ts'
import { planOf } from './plan.ts'
import { requiredOf } from './required.ts'
import { caseOf, dated, everything, family, rules, withPart } from './testing/case.ts'

const first = '2026-09-01'
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(first, days))

/** Something that somebody does to a case; `apply` knows nothing of what is allowed. */
type Act =
  | { readonly do: 'part'; readonly name: string; readonly state: PartState }
  | { readonly do: 'date'; readonly date: CaseDate }
  | { readonly do: 'agree' | 'disagree'; readonly person: string; readonly what: (typeof consents)[number] }
  | { readonly do: 'leave'; readonly person: string }
  | {
      readonly do: 'circumstance'
      readonly what: 'formerProvider' | 'livesElsewhere' | 'pets'
      readonly is: boolean
    }
  | { readonly do: 'stage-one'; readonly outcome: 'passed' | 'stopped' }

const names = (kind: CaseKind) => everything(caseOf(kind, { people: family })).parts.map(({ name }) => name)
const dates: readonly CaseDate[] = [
  'applied',
  'decidedToAssess',
  'stageOneDecided',
  'stageTwoAsked',
  'stageTwoBegan',
  'reportShown',
  'reportComments',
  'briefReportTold',
  'briefReportComments',
  'placed',
  'panelViews',
  'reviewingOfficerTold',
  'extended',
  'proposed',
  'reviewAsked',
  'extendedForReview',
  'otherArrangements',
]
const states: readonly PartState[] = [
  'started',
  'waiting',
  'done',
  'done',
  'done',
  'not-needed',
  'withdrawn',
  'concern',
]
const people = family.map(({ id }) => id)

const actFor = (kind: CaseKind): fc.Arbitrary<Act> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('part' as const),
        name: fc.constantFrom(...names(kind), 'reference.provider', 'check.home.council', 'checklist.pets'),
        state: fc.constantFrom(...states),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ do: fc.constant('date' as const), date: fc.constantFrom(...dates) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('agree' as const, 'agree' as const, 'disagree' as const),
        person: fc.constantFrom(...people),
        what: fc.constantFrom(...consents),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('leave' as const), person: fc.constantFrom('p2', 'p3') }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('circumstance' as const),
        what: fc.constantFrom('formerProvider' as const, 'livesElsewhere' as const, 'pets' as const),
        is: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('stage-one' as const),
        outcome: fc.constantFrom('passed' as const, 'passed' as const, 'stopped' as const),
      }),
    },
  )

function apply(facts: CaseFacts, act: Act, on: string): CaseFacts {
  switch (act.do) {
    case 'part':
      return withPart(facts, act.name, { state: act.state, since: on })
    case 'date':
      return facts.dates[act.date] ? facts : dated(facts, { [act.date]: on })
    case 'agree':
    case 'disagree': {
      const others = (facts.agreed[act.person] ?? []).filter((what) => what !== act.what)
      return {
        ...facts,
        agreed: { ...facts.agreed, [act.person]: act.do === 'agree' ? [...others, act.what] : others },
      }
    }
    case 'leave':
      return {
        ...facts,
        people: facts.people.map((one) => (one.id === act.person ? { ...one, here: false } : one)),
      }
    case 'circumstance':
      return { ...facts, circumstances: { ...facts.circumstances, [act.what]: act.is } }
    case 'stage-one':
      return { ...facts, stageOne: act.outcome }
  }
}

/** Cases that are nearly complete, so that gates do open, after acts of any kind in any order. */
const story = fc.constantFrom(...caseKinds).chain((kind) =>
  fc.record({
    start: fc.constantFrom(
      caseOf(kind, { people: family, agreed: {}, circumstances: {} }),
      everything(caseOf(kind, { people: family, dates: { applied: first, decidedToAssess: first } })),
    ),
    acts: fc.array(fc.tuple(actFor(kind), fc.integer({ min: 0, max: 20 })), { maxLength: 25 }),
    today: day,
  }),
)

function run({ start, acts }: { start: CaseFacts; acts: readonly (readonly [Act, number])[] }): CaseFacts[] {
  let on = first
  const seen = [start]
  for (const [act, later] of acts) {
    on = addDays(on, later)
    seen.push(apply(seen.at(-1) ?? start, act, on))
  }
  return seen
}

/** The rule again, in another way: what has to be there, by people and names, without requirements. */
function lawfully({ kind, people: all, parts, agreed, circumstances }: CaseFacts): string[] {
  const done = (name: string) => parts.some((part) => part.name === name && part.state === 'done')
  const says = (id: string, what: (typeof consents)[number]) => agreed[id]?.includes(what) === true
  const here = all.filter((one) => one.here)
  const adults = here.filter(({ role }) => role !== 'child')
  const applicants = here.filter(({ role }) => role === 'applicant')
  const referees = parts.filter(
    ({ name, state }) => /^reference\.r\d+$/.test(name) && state === 'done',
  ).length
  const isAdoption = kind === 'adoption' || kind === 'early-permanence'
  const wrong = [
    ...adults.map(
      ({ id }) => [done(`check.${id}.dbs`) && says(id, 'criminal-records'), `DBS of ${id}`] as const,
    ),
    ...applicants.map(
      ({ id }) => [done(`check.${id}.medical`) && says(id, 'medical'), `medical of ${id}`] as const,
    ),
    ...applicants.map(
      ({ id }) =>
        [kind === 'connected-person' || done(`training.${id}.preparation`), `course of ${id}`] as const,
    ),
    [done('checklist.home'), 'home'] as const,
    [!circumstances.livesElsewhere || done('check.home.council'), 'home council'] as const,
    [!circumstances.formerProvider || done('reference.provider'), 'last provider'] as const,
    [
      isAdoption
        ? referees >= 3
        : referees >= 2 || (circumstances.formerProvider === true && done('reference.provider')),
      'referees',
    ] as const,
    [Object.keys(circumstances).length >= 3, 'circumstances'] as const,
  ]
  return wrong.filter(([isRight]) => !isRight).map(([, what]) => what)
}

const isReady = (gate: GateName, facts: CaseFacts, today: string) => gateOf(gate, facts, today, rules).ready

describe('no order of acts', () => {
  it('passes stage 1 or goes on to the recommendation without a check, a consent or a referee', () => {
    const opened = { 'stage-one': 0, 'stage-two': 0 }
    fc.assert(
      fc.property(story, ({ today, ...one }) => {
        for (const facts of run(one)) {
          for (const gate of ['stage-one', 'stage-two'] as const) {
            if (!isReady(gate, facts, today)) continue
            opened[gate]++
            expect(lawfully(facts)).toEqual([])
            expect(facts.stageOne).not.toBe('stopped')
          }
        }
      }),
      { numRuns: 250, seed: 13 },
    )
    // Otherwise nothing was tried.
    expect(opened['stage-one']).toBeGreaterThan(100)
  })

  it('gets past the days that somebody has to comment, or the last day of a temporary approval', () => {
    let opened = 0
    const more = fc.record({
      told: day,
      today: day,
      views: fc.boolean(),
      officer: fc.boolean(),
      longer: fc.boolean(),
    })
    fc.assert(
      fc.property(more, ({ told, today, views, officer, longer }) => {
        const brief = caseOf('fostering', { dates: { stageTwoBegan: told, briefReportTold: told } })
        // Ten working days are two weeks at least.
        if (isReady('brief-report', brief, today)) expect(today > addDays(told, 13)).toBe(true)
        const kin = caseOf('connected-person', {
          dates: {
            placed: told,
            ...(views ? { panelViews: told } : {}),
            ...(officer ? { reviewingOfficerTold: told } : {}),
            ...(longer ? { extended: told } : {}),
          },
        })
        const isOpen = isReady('extension', kin, today)
        if (isOpen) opened++
        expect(isOpen).toBe(views && officer && !longer && today <= addDays(told, 112))
      }),
      { numRuns: 300, seed: 13 },
    )
    expect(opened).toBeGreaterThan(10)
  })
})

it('more that is done never makes less ready, nor leaves more missing', () => {
  fc.assert(
    fc.property(story, fc.nat(), ({ today, ...one }, pick) => {
      const facts = run(one).at(-1) ?? one.start
      const open = requiredOf(facts, today, rules).filter(
        ({ notNeeded, atLeast }) => !notNeeded && atLeast === undefined,
      )
      const next = open[pick % open.length]
      if (!next) return
      const after = withPart(facts, next.part, { state: 'done', since: today })
      const agreeing = { ...after, agreed: Object.fromEntries(people.map((id) => [id, consents])) }
      for (const gate of gateNames) {
        const before = gateOf(gate, facts, today, rules).missing.length
        expect(gateOf(gate, after, today, rules).missing.length).toBeLessThanOrEqual(before)
        expect(gateOf(gate, agreeing, today, rules).missing.length).toBeLessThanOrEqual(before)
      }
    }),
    { numRuns: 150, seed: 13 },
  )
})

it('a plan never loses a line, whatever happens', () => {
  fc.assert(
    fc.property(story, ({ today, ...one }) => {
      let before: string[] = []
      for (const facts of run(one)) {
        const lines = planOf(facts, today, rules).lines
        const ids = lines.map(({ id }) => id)
        expect(ids).toEqual(expect.arrayContaining(before))
        expect(new Set(ids).size).toBe(ids.length)
        // Whatever is open says what happens next.
        const silent = lines.filter(({ state, next }) => (state === 'done') !== (next === ''))
        expect(silent).toEqual([])
        before = ids
      }
    }),
    { numRuns: 40, seed: 13 },
  )
})
