import fc from 'fast-check'
import { dayInEngland } from '#contract/calendar/day.ts'
import { consents } from '#contract/fostering/case.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { checkAnswers } from '#services/define/check.ts'
import { anyAnswers } from '#services/define/testing/answers.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { requiredOf } from '../../clocks/required.ts'
import { rules } from '../../clocks/testing/case.ts'
import { formsOf, sectionOf } from '../../forms/index.ts'
import { checklists } from '../../parts/checklists/index.ts'
import type { Who } from '../../rights/may.ts'
import type { Part } from '../part.ts'
import { whoIs } from '../place.ts'
import { recruiter, type World } from './world.ts'

export const assessor: Who = { as: 'assessor', id: 'staff-2', name: 'Olive Peters' }
export const manager: Who = { as: 'manager', id: 'staff-3', name: 'Grace Adeyemi' }
export const reasons = 'Everything that we asked for is here, and it is good.'

/** Does an act that has to be done. */
export async function does(
  one: World,
  who: Who,
  name: PartName,
  act: string,
  body: unknown = {},
): Promise<Part> {
  const outcome = await one.act(who, name, act, body)
  if (outcome.kind !== 'done') throw new Error(`${name} ${act}: ${JSON.stringify(outcome)}`)
  return outcome.item
}

/** Why an act is refused. */
export async function refused(
  one: World,
  who: Who,
  name: PartName,
  act: string,
  body: unknown = {},
): Promise<string> {
  const outcome = await one.act(who, name, act, body)
  return outcome.kind === 'not-now' || outcome.kind === 'invalid' ? outcome.message : outcome.kind
}

/** Whoever fills in what is about this person, or about the household. */
async function own(one: World, name: PartName): Promise<Who> {
  const whose = name.split('.')[1] ?? ''
  const who = whoIs(await one.head(), whose === 'home' ? 'p1' : whose)
  if (!who) throw new Error(`Nobody fills in ${name}`)
  return who
}

/** Each person who can agree to something agrees to everything. */
export async function agreeAll(one: World): Promise<void> {
  const head = await one.head()
  for (const id of Object.keys(head.values.people)) {
    const who = whoIs(head, id)
    if (who) for (const what of consents) await does(one, who, `person.${id}`, 'consent', { what })
  }
}

/** Every section of the application, each person their own. */
export async function fillIn(one: World): Promise<void> {
  const { kind, people } = (await one.head()).values
  const here = Object.entries(people).filter(([, person]) => person.here)
  for (const name of formsOf(kind, Object.fromEntries(here))) {
    const section = sectionOf(name, kind, (id) => people[id]?.role)
    if (!section) throw new Error(name)
    const good = anyAnswers(section as never).filter(
      (given) => checkAnswers(section, given, one.ports.now()).ok,
    )
    const [answers] = fc.sample(good, { numRuns: 1, seed: 7 })
    const who = await own(one, name)
    await does(one, who, name, 'save', { answers })
    await does(one, who, name, 'finish')
  }
}

/** Whether a list has every thing on it right. */
const allRight = (slug: string) =>
  Object.fromEntries(
    checklists
      .find((list) => list.slug === slug)
      ?.items.map(({ id }) => [id, { is: 'right', note: 'Seen.' }]) ?? [],
  )

const today = (one: World) => dayInEngland(one.ports.now())

/** Brings one part to its end, as whoever works on it does. */
export async function complete(one: World, name: PartName): Promise<void> {
  const [kind, , what = ''] = name.split('.')
  const on = today(one)
  if (kind === 'check') {
    await does(one, recruiter, name, 'ask', { of: 'Somebody who knows' })
    await does(one, recruiter, name, 'returned', { on, worrying: false, note: 'Nothing to say.' })
  } else if (kind === 'training') {
    await does(one, recruiter, name, 'attended', { on })
  } else if (kind === 'checklist') {
    await does(one, recruiter, name, 'mark', { marks: allRight(name.split('.')[1] ?? what) })
    await does(one, recruiter, name, 'finish')
  } else if (kind === 'visit') {
    const account = { account: 'We talked about school.', next: '', worrying: false }
    await does(one, assessor, name, 'record', {
      on,
      written: `${on}T12:00:00Z`,
      seen: ['p1'],
      alone: [],
      ...account,
    })
  } else if (kind === 'reference') {
    const asked = { name: 'Sample Referee', email: 'referee@example.org', about: ['p1'] }
    await does(one, recruiter, name, 'invite', asked)
    await does(one, recruiter, name, 'interviewed', {
      on,
      record: 'They speak well of them.',
      concern: false,
    })
  } else throw new Error(`Nobody completes ${name}`)
}

/** Everything that the case needs in these stages and that is not there. */
export async function completeAll(one: World, stages: readonly string[]): Promise<void> {
  const head = await one.head()
  const needed = requiredOf(factsOf(head), today(one), rules).filter(
    ({ stage, notNeeded }) => stages.includes(stage) && notNeeded === undefined,
  )
  for (const { part, atLeast } of needed) {
    const names =
      atLeast === undefined ? [part] : Array.from({ length: atLeast }, (_, at) => `${part}${at + 1}`)
    for (const name of names) if (head.known[name]?.state !== 'done') await complete(one, name)
  }
}

/** What nobody has found out yet is that none of it is so. */
export const nothingSpecial = (one: World) =>
  does(one, recruiter, 'head', 'circumstances', { formerProvider: false, livesElsewhere: false, pets: false })

/** From the beginning to the decision to assess. */
export async function toAssessing(one: World): Promise<void> {
  await nothingSpecial(one)
  await agreeAll(one)
  await fillIn(one)
  await does(one, await own(one, 'form.home.rooms'), 'head', 'send')
  await does(one, manager, 'head', 'assess', { reasons })
}
