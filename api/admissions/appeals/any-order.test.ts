import { expect, it } from 'vitest'
import type { ActOnHearing } from '#contract/admissions/appeals/hearing.ts'
import { appealTerms } from '#council/admissions/appeals.ts'
import { ruleOn } from './clocks.ts'
import { missingFor } from './quorum.ts'
import { goodWords, refusalOf, school, world } from './testing/world.ts'

/** The same numbers from the same seed. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Act = ActOnHearing['act']
const forFamily = { uphold: 4, dismiss: 0, casting: false }
/** Where one of the panel has left, or has a conflict. */
const ofThree = { uphold: 3, dismiss: 0, casting: false }
const ordinary = {
  kind: 'ordinary',
  unlawful: false,
  wouldHave: false,
  harm: true,
  outweighs: true,
  why: 'x',
} as const

/** Acts that are near enough to what may be done for some of them to be. */
function someAct(draw: (below: number) => number, people: readonly string[], cases: readonly string[]): Act {
  const person = people[draw(people.length)] ?? ''
  const one = cases[draw(cases.length)] ?? ''
  const all: readonly Act[] = [
    { do: 'assign', person },
    { do: 'unassign', person },
    { do: 'arrive', who: [person] },
    { do: 'arrive', who: [person] },
    { do: 'arrive', who: [person] },
    { do: 'leave', who: [person] },
    { do: 'add-case', case: one },
    { do: 'notice', case: one, waived: 'They agreed' },
    { do: 'send-papers', case: one },
    { do: 'declare', person, case: one, why: 'x' },
    { do: 'stage-one', harm: true, why: 'x' },
    { do: 'stage-two', case: one },
    { do: 'stage-two', case: one },
    { do: 'decide', case: one, findings: ordinary, vote: forFamily },
    { do: 'decide', case: one, findings: ordinary, vote: ofThree },
    { do: 'remove-case', case: one, why: 'x' },
  ]
  return all[draw(all.length)] ?? all[0]!
}

/** How a hearing goes when nothing goes wrong. */
const rightOrder = (people: readonly string[], cases: readonly string[]): Act[] => [
  ...people.map((person): Act => ({ do: 'assign', person })),
  ...cases.flatMap((one): Act[] => [
    { do: 'add-case', case: one },
    { do: 'notice', case: one, waived: 'They agreed' },
    { do: 'send-papers', case: one },
  ]),
  ...people.map((who): Act => ({ do: 'arrive', who: [who] })),
  { do: 'stage-one', harm: true, why: 'x' },
  ...cases.map((one): Act => ({ do: 'stage-two', case: one })),
  ...cases.map((one): Act => ({ do: 'decide', case: one, findings: ordinary, vote: forFamily })),
  ...cases.map((one): Act => ({ do: 'decide', case: one, findings: ordinary, vote: ofThree })),
]

it('decides in no order of acts without notice, papers, and a panel that heard all of it', {
  timeout: 120_000,
}, async () => {
  const quorum = ruleOn(appealTerms.quorum, '2027-05-05')
  let decided = 0
  for (let seed = 1; seed <= 30; seed++) {
    const draw = numbers(seed)
    const refusals = [refusalOf('SA-7K3M-9QTD'), refusalOf('SA-2B4D-6FHK')]
    const at = world(refusals)
    for (const refusal of refusals) {
      await at.does(refusal, { do: 'lodge', words: goodWords })
      if (draw(5) > 0) await at.states(refusal.reference)
    }
    const people = []
    for (const [at4, kind] of (['lay', 'educator', 'lay', 'educator'] as const).entries())
      people.push(await at.person(`P${at4}`, kind))
    const id = await at.hearing('2027-05-05')
    at.at('2027-05-05T09:00:00.000Z')
    const cases = refusals.map(({ reference }) => `${reference}~${school.id}`)
    const ids = people.map((one) => one.id)
    for (const wanted of rightOrder(ids, cases)) {
      // In the right order as a rule, with something missing and something else in between.
      const acts = [...(draw(12) > 0 ? [wanted] : []), ...(draw(3) === 0 ? [someAct(draw, ids, cases)] : [])]
      for (const act of acts) {
        const before = (await at.hearings.get(id))!
        const outcome = await at.acts(id, act)
        // A decision needs the appeal to know of its hearing.
        if (draw(8) > 0) await at.work()
        if (act.do !== 'decide' || outcome.kind !== 'done') continue
        decided++
        const one = before.cases.find((found) => found.id === act.case)!
        expect([one.off, one.noticed !== null, one.papers !== null, one.heard !== null]).toEqual([
          null,
          true,
          true,
          true,
        ])
        const heardAll = before.members.filter(
          (member) =>
            member.there &&
            !one.conflicts[member.id] &&
            before.stageOne?.panel.includes(member.id) &&
            one.heard?.panel.includes(member.id),
        )
        expect(missingFor(quorum, heardAll)).toEqual([])
      }
    }
    await at.work()
    await at.sweep()
    // Every decision that a panel took came to its appeal, and to none that was not decided.
    const hearing = (await at.hearings.get(id))!
    for (const one of hearing.cases) {
      const { state } = (await at.appeals.get(one.id))!
      expect([one.id, state === 'upheld']).toEqual([one.id, one.decision !== null])
    }
  }
  expect(decided).toBeGreaterThan(10)
})
