import { listId } from '#admissions/lists/ports.ts'
import type { Application } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { roundFile } from '#admissions/rounds/file.ts'
import { isShown } from '#admissions/rounds/round.ts'
import { settableNamed } from '#admissions/rounds/settable.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import type { Wishes } from '#admissions/waiting/step.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import { factsActs, type Lists, lateActs, numberActs, type ToWrite } from './acts.ts'
import { type Effect, effectOf } from './effect.ts'
import { namedActs, planActs, twinActs, withNamed } from './further-acts.ts'
import type { ChangePorts } from './ports.ts'

/** Why nothing of the round is changed here so far; undefined once its families see their offers. */
export const notYet = ({ round }: Pick<OpenedRound, 'round'>, now: Date): string | undefined =>
  isShown(round, now)
    ? undefined
    : 'Families have not seen their offers yet. Change what we hold about the child or the school instead, and make a new run.'

/** The lists of these schools as they stand; of a school that has none there is none. */
export async function listsOf(
  { lists }: Pick<ChangePorts, 'lists'>,
  { council, round }: OpenedRound,
  schools: readonly string[],
): Promise<Lists> {
  const found = await Promise.all([...new Set(schools)].map((school) => lists.get(listId(round.id, school))))
  return {
    round: roundFile({ council, round, applications: [] }),
    lists: found.filter((list) => list !== undefined),
  }
}

/** The application with these facts set, as it would be. */
export const withFacts = (
  application: Application,
  facts: readonly { readonly name: string; readonly value: unknown }[],
): Application => ({
  ...application,
  set: [
    ...application.set,
    ...facts.map(({ name, value }) => ({ name, value, by: { id: '', name: '' }, at: '', why: '' })),
  ],
})

/** Names of the facts that cannot be set to these values. */
export const unsettable = (
  application: Application,
  facts: readonly { readonly name: string; readonly value: unknown }[],
): string[] => {
  let known = factsOf(application)
  return facts.flatMap(({ name, value }) => {
    const next = changeable(name) ? settableNamed(known, name)?.take(known, value) : undefined
    if (!next) return [name]
    known = next
    return []
  })
}

/** Not whether it came late, nor a plan, which no waiting list decides on. */
export const changeable = (name: string): boolean => name !== 'late' && name !== 'plan' && name !== 'multiple'

const nothing = { without: [], offered: null }

/** Schools whose lists a change may touch. */
export function schoolsIn(what: WhatChanges, application: Application | undefined): string[] {
  if (what.kind === 'number') return [what.school]
  if (what.kind === 'mistake') return what.numbers.map(({ school }) => school)
  const named = application ? factsOf(application).preferences.map(({ school }) => school) : []
  return 'school' in what ? [...named, what.school] : named
}

/** What has to be written for a change that is no mistake. */
export function toWrite(
  what: Exclude<WhatChanges, { kind: 'mistake' }>,
  application: Application | undefined,
  lists: Lists,
): ToWrite {
  if (what.kind === 'number') return { ...nothing, acts: numberActs(lists, what.school, what.value) }
  if (!application) return { ...nothing, acts: [] }
  const { reference } = application
  switch (what.kind) {
    case 'late':
      return lateActs(lists, reference, factsOf(application))
    case 'plan':
      return planActs(lists, reference, what.school)
    case 'twin':
      return twinActs(lists, reference, what)
    case 'named':
      return namedActs(lists, reference, factsOf(withNamed(application, what)), what.school)
    case 'facts':
      return {
        ...nothing,
        acts: factsActs(lists, reference, factsOf(withFacts(application, what.facts))),
      }
  }
}

/** Of everybody who waits on these lists, the schools that their families named. */
export async function wishesOn(
  { applications }: Pick<ChangePorts, 'applications'>,
  lists: readonly WaitingList[],
): Promise<Wishes> {
  const children = [...new Set(lists.flatMap(({ history }) => [...stateOf(history).waiting.keys()]))]
  const found = await applications.some(children)
  return new Map(found.map((one) => [one.reference, factsOf(one).preferences.map(({ school }) => school)]))
}

/** What would be written, and what comes of it, on the lists as they stand. */
export async function workedOut(
  ports: Pick<ChangePorts, 'applications' | 'now'>,
  given: Lists,
  write: ToWrite,
  application?: Application,
): Promise<Effect> {
  const wishes = new Map(await wishesOn(ports, given.lists))
  if (application)
    wishes.set(
      application.reference,
      factsOf(application).preferences.map(({ school }) => school),
    )
  return effectOf(given, write, wishes, ports.now())
}
