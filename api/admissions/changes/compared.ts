import type { Application } from '#admissions/rounds/application.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { settableNamed } from '#admissions/rounds/settable.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import type { Run } from '#contract/admissions/run.ts'
import { factsActs, type Lists, numberActs, type ToWrite, waitingFacts } from './acts.ts'
import { withFacts } from './base.ts'
import type { Change, ChosenRemedy } from './change.ts'

export type Mistake = Extract<WhatChanges, { kind: 'mistake' }>

/** The file that a round ought to have been run from: that of the published run with what was wrong in it put right. */
export function correctedFile(file: RoundFile, { facts, numbers }: Mistake): RoundFile {
  const right = new Map(numbers.map(({ school, value }) => [school, value]))
  return {
    ...file,
    schools: file.schools.map((school) => ({ ...school, number: right.get(school.id) ?? school.number })),
    applicants: file.applicants.map(({ id, ...applicant }) => ({
      ...facts
        .filter(({ reference }) => reference === id)
        .reduce(
          (known, { name, value }) => settableNamed(known, name)?.take(known, value) ?? known,
          applicant,
        ),
      id,
    })),
  }
}

/** A child whose place is another in the corrected run. */
export interface Difference {
  readonly reference: string
  readonly got: string | null
  readonly should: string | null
  /** Its family would rather have had what it should have had. */
  readonly better: boolean
  /** Its family named that school: for one that was found for it there is no list that it could wait on. */
  readonly named: boolean
}

/** How far down a family's list a place is; behind all of them where it was not asked for, and no place at all behind that. */
function likes(named: readonly string[], school: string | null): number {
  if (school === null) return named.length + 1
  const at = named.indexOf(school)
  return at < 0 ? named.length : at
}

/** Who got another place than they should have had, in order of reference. */
export function differences(file: RoundFile, published: Run, corrected: Run): Difference[] {
  const should = new Map(corrected.placed.map(({ child, school }) => [child, school]))
  const wishes = new Map(
    file.applicants.map(({ id, preferences }) => [id, preferences.map(({ school }) => school)]),
  )
  return published.placed
    .map(({ child: reference, school: got }) => ({ reference, got, should: should.get(reference) ?? null }))
    .filter((one) => one.got !== one.should)
    .map((one) => {
      const named = wishes.get(one.reference) ?? []
      return {
        ...one,
        better: likes(named, one.should) < likes(named, one.got),
        named: one.should !== null && named.includes(one.should),
      }
    })
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** Who still waits for somebody to say what is done for them. */
export const withoutRemedy = (all: readonly Difference[], chosen: Change['remedies']): Difference[] =>
  all.filter(({ better, reference }) => better && !chosen[reference])

function remedyActs(
  { lists }: Lists,
  { reference, should }: Difference,
  { remedy }: ChosenRemedy,
  application: Application,
): ToWrite['acts'] {
  const list = lists.find(({ school }) => school === should)
  const state = list && stateOf(list.history)
  if (!list || !state || remedy === 'appeal' || state.holding.has(reference)) return []
  if (remedy === 'place')
    return [{ school: list.school, act: { type: 'admitted', child: reference, pool: null, ground: 'error' } }]
  const facts = waitingFacts(factsOf(application), list.school)
  if (!facts || state.waiting.has(reference)) return []
  return [{ school: list.school, act: { type: 'joined', child: reference, facts, on: 'ask' } }]
}

/**
 * What is written once everybody has agreed how a mistake is made good: facts and numbers as they ought to be, then places above the
 * number and places on lists. Who got more than they should have keeps it: nothing here takes a place.
 */
export function mistakeActs(
  what: Mistake,
  lists: Lists,
  all: readonly Difference[],
  chosen: Change['remedies'],
  applications: ReadonlyMap<string, Application>,
): ToWrite {
  const rightOf = (reference: string) => {
    const application = applications.get(reference)
    const own = what.facts.filter((one) => one.reference === reference)
    return application && withFacts(application, own)
  }
  const corrected = [...new Set(what.facts.map(({ reference }) => reference))]
  return {
    without: [],
    offered: null,
    acts: [
      ...what.numbers.flatMap(({ school, value }) => numberActs(lists, school, value)),
      ...corrected.flatMap((reference) => {
        const right = rightOf(reference)
        return right ? factsActs(lists, reference, factsOf(right)) : []
      }),
      ...all.flatMap((one) => {
        const [remedy, right] = [chosen[one.reference], rightOf(one.reference)]
        return one.better && remedy && right ? remedyActs(lists, one, remedy, right) : []
      }),
    ],
  }
}
