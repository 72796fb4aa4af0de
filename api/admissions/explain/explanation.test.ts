import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Explanation, PreferenceExplained } from '#contract/admissions/explanation.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { allocate } from '../allocate/allocate.ts'
import { withFallback } from '../allocate/fallback.ts'
import { findsFor } from '../allocate/finds.ts'
import { rank } from '../policy/ranked.ts'
import { anyRound, simpleLots } from '../policy/testing/any-round.ts'
import { standsAt } from '../policy/testing/obvious.ts'
import { policyInWords } from '../policy/words/policy.ts'
import { type Book, bookOf } from './book.ts'
import { explanationOf } from './explanation.ts'
import { told } from './testing/told.ts'

function made(round: RoundFile): Book {
  const run = allocate(rank(round, simpleLots), '0'.repeat(64))
  return bookOf(round, withFallback(run, findsFor(round, run)))
}

/** Some children are twins of the one before them. */
const twins = fc.tuple(anyRound(18), fc.array(fc.boolean(), { minLength: 18, maxLength: 18 })).map(
  ([round, dice]): RoundFile => ({
    ...round,
    applicants: round.applicants.map((one, at, all) => {
      const first = at - (at % 2)
      const twin = dice[first] && first + 1 < all.length
      return twin ? { ...one, preferences: all[first]!.preferences, multiple: `birth-${first}` } : one
    }),
  }),
)

interface Told {
  readonly round: RoundFile
  readonly book: Book
  readonly child: string
  readonly explanation: Explanation
}

/** Looks at what each child of generated rounds is told; gives how often there was something to look at. */
function each(rounds: fc.Arbitrary<RoundFile>, numRuns: number, look: (one: Told) => number): number {
  let seen = 0
  fc.assert(
    fc.property(rounds, (round) => {
      const book = made(round)
      for (const { id: child } of round.applicants)
        seen += look({ round, book, child, explanation: explanationOf(book, child, told) })
    }),
    { numRuns },
  )
  return seen
}

const withChild = (round: RoundFile, child: string, change: (one: Applicant) => Applicant): RoundFile => ({
  ...round,
  applicants: round.applicants.map((one) => (one.id === child ? change(one) : one)),
})
const again = (round: RoundFile, child: string): Explanation => explanationOf(made(round), child, told)
const of = <K extends PreferenceExplained['kind']>({ preferences }: Explanation, kind: K) =>
  preferences.filter((one) => one.kind === kind) as Extract<PreferenceExplained, { kind: K }>[]

describe('an explanation', () => {
  it('says of each choice what became of it, once, in the family’s order', () => {
    const seen = each(twins, 150, ({ round, child, explanation: { preferences, outcome } }) => {
      const { preferences: asked } = round.applicants.find(({ id }) => id === child)!
      expect(preferences.map(({ school }) => school.id)).toEqual(asked.map(({ school }) => school))
      expect(preferences.map(({ place }) => place)).toEqual(asked.map((_, at) => at + 1))
      const offered = preferences.findIndex(({ kind }) => kind === 'offered')
      if (outcome.kind === 'preference') expect(outcome.place).toBe(offered + 1)
      else expect(offered).toBe(-1)
      return 1
    })
    expect(seen).toBeGreaterThan(500)
  })

  it('counts choices as the run does, with those that can’t admit the child', () => {
    const seen = each(twins, 150, ({ round, book, child, explanation: { preferences, outcome } }) => {
      if (outcome.kind !== 'preference') return 0
      const { placed } = book.children.get(child)!
      if (placed.by === 'plan') return 0
      expect('preference' in placed && placed.preference).toBe(outcome.place)
      const { preferences: asked } = round.applicants.find(({ id }) => id === child)!
      expect(placed.school).toBe(asked[outcome.place - 1]!.school)
      return preferences.some(({ kind }) => kind === 'not-eligible') ? 1 : 0
    })
    expect(seen).toBeGreaterThan(10)
  })

  it('counts who came before the child and who waits before it as the policy orders them, read line by line', () => {
    const seen = each(twins, 200, ({ round, book, child, explanation }) => {
      const full = of(explanation, 'full').filter(({ parts }) => parts.length === 1)
      for (const { school, parts, waiting } of full) {
        const own = round.schools.find(({ id }) => id === school.id)!
        const policy = round.policies.find(({ id }) => id === own.policy)!
        const stands = standsAt(round, own, policy)
        const mine = stands.find(({ applicant }) => applicant.id === child)!
        expect(policy.criteria[mine.criterion]?.id).toBe(parts[0]!.came.criterion.id)
        expect(parts[0]!.applied).toBe(stands.length)
        const { order } = book.pools.get(parts[0]!.pool)!.pool
        const before = order
          .slice(
            0,
            order.findIndex((one) => one.child === child),
          )
          .map((one) => one.child)
        expect(parts[0]!.ahead).toBe(before.length)
        const wait = before.filter((other) =>
          of(explanationOf(book, other, told), 'full').some((one) => one.school.id === school.id),
        )
        expect(waiting?.ahead).toBe(wait.length)
      }
      return full.length
    })
    expect(seen).toBeGreaterThan(10)
  })

  it('counts those who wait so that as many places more, and one, would be enough', () => {
    const seen = each(anyRound(20), 150, ({ round, child, explanation }) => {
      const full = of(explanation, 'full').filter(({ parts }) => parts.length === 1)
      for (const { school, place, waiting } of full) {
        // Plans have their places first, also where they are more than the number.
        const plans = round.applicants.filter(({ plan }) => plan === school.id).length
        const number = round.schools.find(({ id }) => id === school.id)!.number
        const more = waiting!.ahead + 1 + Math.max(0, plans - number)
        const schools = round.schools.map((one) =>
          one.id === school.id ? { ...one, number: one.number + more } : one,
        )
        const { outcome } = again({ ...round, schools }, child)
        expect(outcome.kind === 'preference' && outcome.place <= place).toBe(true)
      }
      return full.length
    })
    expect(seen).toBeGreaterThan(10)
  })

  /** Whether a child is told the same without what was not needed; undefined where all was, or a plan decided. */
  function isSameWithout(round: RoundFile, child: string, { outcome, ...told }: Explanation) {
    const idle = new Set(of({ outcome, ...told }, 'not-needed').map(({ school }) => school.id))
    const byPlan = outcome.kind === 'plan' || ('how' in outcome && outcome.how === 'plan')
    if (idle.size === 0 || byPlan) return undefined
    const without = withChild(round, child, (one) => ({
      ...one,
      preferences: one.preferences.filter(({ school }) => !idle.has(school)),
    }))
    return isDeepStrictEqual(again(without, child).outcome, outcome)
  }
  const withoutTwins = (round: RoundFile): RoundFile => ({
    ...round,
    applicants: round.applicants.map(({ multiple: _, ...one }) => one),
  })

  it('says “not needed” of what decides nothing: without it the outcome is the same', () => {
    let byTwins = 0
    const seen = each(twins, 150, ({ round, child, explanation }) => {
      const same = isSameWithout(round, child, explanation)
      if (same === undefined) return 0
      if (same) return 1
      // Twins who would be apart are placed once more, and which of them that is may hang on a choice further down: about
      // once in thousands of rounds. By the orders alone it decides nothing there either.
      expect(round.applicants.some(({ multiple }) => multiple)).toBe(true)
      expect(isSameWithout(withoutTwins(round), child, again(withoutTwins(round), child))).not.toBe(false)
      byTwins++
      return 0
    })
    expect(byTwins).toBeLessThan(3)
    expect(seen).toBeGreaterThan(100)
  })

  it('says “not eligible” where the policy admits no such child, and only there', () => {
    const seen = each(anyRound(), 150, ({ round, child, explanation }) => {
      const not = of(explanation, 'not-eligible')
      for (const { school, admits } of not) {
        const own = round.schools.find(({ id }) => id === school.id)!
        const policies = round.policies.map(({ requires: _, ...rest }) => rest)
        const policy = round.policies.find(({ id }) => id === own.policy)!
        const nameOf = (id: string) =>
          [...round.schools, ...round.areas].find((one) => one.id === id)?.name ?? id
        expect(policyInWords(policy, nameOf).before).toContain(`Only children who ${admits} can be admitted.`)
        const then = again({ ...round, policies }, child).preferences.find(
          (one) => one.school.id === school.id,
        )
        expect(then?.kind).not.toBe('not-eligible')
      }
      return not.length
    })
    expect(seen).toBeGreaterThan(50)
  })

  it('says that a twin brought the place, which is not there without the twin, but for what other twins leave', () => {
    let byOrder = 0
    const seen = each(twins, 300, ({ round, child, explanation: { outcome } }) => {
      if (outcome.kind !== 'preference' || outcome.how !== 'twin') return 0
      const { outcome: then } = again(
        withChild(round, child, ({ multiple: _, ...one }) => one),
        child,
      )
      const hasIt = then.kind === 'preference' && then.place <= outcome.place
      if (hasIt) expect(then.how).toBe('order')
      byOrder += hasIt ? 1 : 0
      return 1
    })
    expect(seen).toBeGreaterThan(10)
    expect(byOrder / seen).toBeLessThan(0.1)
  })

  it('says that a plan names the school, and nothing of an order', () => {
    const seen = each(anyRound(), 150, ({ round, child, explanation: { outcome, preferences } }) => {
      const { plan } = round.applicants.find(({ id }) => id === child)!
      const byPlan = outcome.kind === 'plan' || (outcome.kind === 'preference' && outcome.how === 'plan')
      expect(byPlan).toBe(plan !== undefined)
      if (!byPlan) return 0
      expect(outcome.school.id).toBe(plan)
      for (const { kind } of preferences) expect(['offered', 'not-needed']).toContain(kind)
      return 1
    })
    expect(seen).toBeGreaterThan(10)
  })

  it('says which school was found where no choice had room, and why that one', () => {
    const seen = each(anyRound(), 150, ({ round, book, child, explanation: { outcome, preferences } }) => {
      if (outcome.kind !== 'fallback') return 0
      for (const { kind } of preferences) expect(['full', 'not-eligible']).toContain(kind)
      const step = book.run.steps.find((one) => one.step === 'fallback' && one.child === child)
      expect(step).toMatchObject({ school: outcome.school.id, why: outcome.why, metres: outcome.metres })
      expect(round.schools.map(({ id }) => id)).toContain(outcome.school.id)
      return 1
    })
    expect(seen).toBeGreaterThan(10)
  })

  it('says nothing of a school that is held back, nor of what depends on it', () => {
    const seen = each(anyRound(), 200, ({ round, book, child, explanation }) => {
      let held = 0
      for (const { id } of round.schools) {
        const then = explanationOf(book, child, { ...told, heldBack: new Set([id]) })
        const at = explanation.preferences.findIndex(({ school }) => school.id === id)
        const offered = explanation.preferences.findIndex(({ kind }) => kind === 'offered')
        const last = offered === -1 ? explanation.preferences.length : offered
        const { outcome } = explanation
        const depends = 'school' in outcome && outcome.school.id === id
        if (
          outcome.kind !== 'plan' &&
          at >= 0 &&
          at <= last &&
          !('how' in outcome && outcome.how === 'plan')
        ) {
          expect(then.outcome).toEqual({ kind: 'held-back' })
          for (const { kind } of then.preferences.slice(at, last + 1)) expect(kind).toBe('held-back')
          expect(then.answerBy).toBeNull()
          held++
        } else if (depends) expect(then.outcome).toEqual({ kind: 'held-back' })
        else expect(then).toEqual(explanation)
      }
      return held
    })
    expect(seen).toBeGreaterThan(100)
  })

  it('tells of another child nothing by which its care, health or means would be known', () => {
    each(anyRound(18), 200, ({ round, explanation }) => {
      for (const { school, parts } of of(explanation, 'full')) {
        const own = round.schools.find(({ id }) => id === school.id)!
        const policy = round.policies.find(({ id }) => id === own.policy)!
        for (const { came, last } of parts) {
          const who = policy.criteria[(last?.criterion.place ?? 1) - 1]?.who
          const isDelicate = /"(care|panel|premium|plan)"/.test(JSON.stringify(who))
          if (last && isDelicate && last.criterion.id !== came.criterion.id) expect(last.measure).toBeNull()
        }
      }
      return 1
    })
  })
})

describe('the right to appeal', () => {
  it.each([
    ['reception-2027', true],
    ['junior-2027', false],
    ['secondary-2027', false],
  ])('of a place in %s speaks of an infant class: %s', (id, infantClass) => {
    const rounds = anyRound(12).map((round) => ({
      ...round,
      round: id,
      policies: round.policies.map((policy) => ({ ...policy, infantClass: 30 })),
    }))
    const seen = each(rounds, 50, ({ explanation: { preferences } }) => {
      const appeals = preferences.flatMap((one) => ('appeal' in one ? [one.appeal] : []))
      for (const appeal of appeals) expect(appeal.infantClass).toBe(infantClass)
      return appeals.length
    })
    expect(seen).toBeGreaterThan(10)
  })
})
