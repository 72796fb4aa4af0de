import type { Application, Facts } from '#admissions/rounds/application.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { type ListState, stateOf } from '#admissions/waiting/state.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import { hasOne, type Lists, lateActs, noList, type ToWrite } from './acts.ts'

type Named = Extract<WhatChanges, { kind: 'named' }>

/** The application with one more school named at its place among the others. */
export function withNamed(
  application: Application,
  { school, place }: Pick<Named, 'school' | 'place'>,
): Application {
  const { facts } = application.said
  const others = facts.preferences.filter((one) => one.school !== school)
  const own = facts.preferences.find((one) => one.school === school) ?? { school }
  const preferences = [...others.slice(0, place - 1), own, ...others.slice(place - 1)]
  return { ...application, said: { ...application.said, facts: { ...facts, preferences } } }
}

const without = (school: string, why: string): ToWrite => ({
  acts: [],
  without: [{ school, why }],
  offered: null,
})

const openAt = (lists: readonly WaitingList[], school: string): ListState | undefined => {
  const list = lists.find((one) => one.school === school)
  const state = list && stateOf(list.history)
  return state?.stage === 'open' ? state : undefined
}

/** A place above the number of the school, from no list. */
const admitted = (child: string, school: string, ground: AdmittedGround): StepAct => ({
  school,
  act: { type: 'admitted', child, pool: null, ground },
})

/** The school that a plan names has to admit the child, before everybody and above its number; no list decides on it any more. */
export function planActs({ lists }: Lists, child: string, school: string): ToWrite {
  const own = openAt(lists, school)
  if (!own) return without(school, noList)
  const has = own.holding.has(child)
  const off = lists.flatMap((list): StepAct[] =>
    list.school !== school && openAt(lists, list.school)?.waiting.has(child)
      ? [{ school: list.school, act: { type: 'left', child, ground: 'elsewhere' } }]
      : [],
  )
  return {
    acts: [...(has ? [] : [admitted(child, school, 'plan')]), ...off],
    without: has ? [{ school, why: hasOne }] : [],
    offered: has ? null : school,
  }
}

const notTogether = 'The admission policy of this school does not keep twins together above its number.'
const noTwin = 'The twin does not have a place there.'

/** Twins are kept together where the policy of the school says so, above its number, and the other has a place there. */
export function twinActs(
  { round, lists }: Lists,
  child: string,
  { twin, school }: Extract<WhatChanges, { kind: 'twin' }>,
): ToWrite {
  const own = openAt(lists, school)
  if (!own) return without(school, noList)
  if (own.holding.has(child)) return without(school, hasOne)
  if (!own.holding.has(twin)) return without(school, noTwin)
  const named = round.schools.find(({ id }) => id === school)?.policy
  const policy = round.policies.find(({ id }) => id === named)
  if (policy?.twins !== 'above') return without(school, notTogether)
  return { acts: [admitted(child, school, 'twin')], without: [], offered: school }
}

const hasBetter =
  'The child has a place at a school that comes before this one on the family’s own list, so it does not wait here.'

/** A school that a family names after the run: its list by its criteria, or a place where it has room before everybody who waits. */
export function namedActs(given: Lists, child: string, facts: Facts, school: string): ToWrite {
  const wishes = facts.preferences.map((one) => one.school)
  const held = wishes.findIndex((one) => openAt(given.lists, one)?.holding.has(child))
  if (held >= 0 && held < wishes.indexOf(school)) return without(school, hasBetter)
  const own = facts.preferences.filter((one) => one.school === school)
  return lateActs(given, child, { ...facts, preferences: own })
}

/** What twins are known by: what the other one is known by already, or else its own reference. */
export const multipleOf = (twin: Application): string => factsOf(twin).multiple ?? twin.reference
