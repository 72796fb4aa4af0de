import type { Application } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { invalid, notNow, type Refusal } from '#admissions/rounds/refusal.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { WhatChanges } from '#contract/admissions/changes.ts'
import { type Day, dayInEngland, daysBetween } from '#contract/calendar/day.ts'
import { unsettable } from './base.ts'
import { childOf } from './change.ts'
import type { ChangePorts } from './ports.ts'

type What<Kind extends WhatChanges['kind']> = Extract<WhatChanges, { kind: Kind }>
type Of = Pick<ChangePorts, 'applications' | 'now'>

interface Looked {
  readonly refused?: Refusal
  readonly application?: Application
}

const gone = 'This application is not part of the round any more.'

/** Why nothing can change so, whoever asks. */
export async function wrongWith(ports: Of, opened: OpenedRound, what: WhatChanges): Promise<Looked> {
  if (what.kind === 'mistake') return wrongMistake(ports, opened, what)
  const refused = 'school' in what ? wrongSchool(opened, what.school) : undefined
  const reference = childOf({ what })
  if (refused || reference === undefined) return refused ? { refused } : {}
  const application = await ports.applications.get(reference)
  if (!application || application.round !== opened.round.id || isErased(application))
    return { refused: { kind: 'not-found' } }
  if (application.withdrawn) return { refused: notNow(gone) }
  const wrong = await wrongOfChild(ports, what, application)
  return wrong ? { refused: wrong } : { application }
}

const wrongSchool = ({ council }: OpenedRound, school: string): Refusal | undefined =>
  council.schools.some(({ id }) => id === school)
    ? undefined
    : invalid('/what/school', 'Choose a school of this round.')

async function wrongOfChild(ports: Of, what: WhatChanges, application: Application) {
  if (what.kind === 'facts') return wrongFacts(what, application, dayInEngland(ports.now()))
  if (what.kind === 'twin') return wrongTwin(ports, what, application)
  if (what.kind !== 'named') return undefined
  return factsOf(application).preferences.some(({ school }) => school === what.school)
    ? invalid('/what/school', 'The family has named this school already. Choose another one.')
    : undefined
}

function wrongFacts(what: What<'facts'>, application: Application, today: Day): Refusal | undefined {
  if (what.since > today) return invalid('/what/since', 'Enter a day that is not in the future.')
  const [wrong] = unsettable(application, what.facts)
  return wrong === undefined
    ? undefined
    : invalid('/what/facts', `“${wrong}” cannot be set to this value here.`)
}

/** Twins are of one family and were born on one day, or one before midnight and one after. */
async function wrongTwin({ applications }: Of, { twin }: What<'twin'>, application: Application) {
  const other = await applications.get(twin)
  if (twin === application.reference || other?.round !== application.round || isErased(other))
    return invalid('/what/twin', 'Enter the reference of the twin’s own application in this round.')
  const [one, two] = [application, other].map((each) => factsOf(each).born)
  if (one && two && Math.abs(daysBetween(one, two)) > 1)
    return invalid('/what/twin', 'These two children were not born at the same time. Check the reference.')
  return undefined
}

async function wrongMistake(
  { applications }: Of,
  { council, round }: OpenedRound,
  { facts, numbers }: What<'mistake'>,
): Promise<Looked> {
  if (facts.length + numbers.length === 0)
    return { refused: invalid('/what/facts', 'Say which fact or which number was wrong.') }
  const known = new Set(council.schools.map(({ id }) => id))
  if (numbers.some(({ school }) => !known.has(school)))
    return { refused: invalid('/what/numbers', 'Choose schools of this round.') }
  const found = await applications.some([...new Set(facts.map(({ reference }) => reference))])
  for (const { reference, ...fact } of facts) {
    const application = found.find((one) => one.reference === reference && one.round === round.id)
    if (!application)
      return { refused: invalid('/what/facts', `There is no application ${reference} in this round.`) }
    if (unsettable(application, [fact]).length > 0)
      return {
        refused: invalid('/what/facts', `“${fact.name}” cannot be set to this value for ${reference}.`),
      }
  }
  return {}
}
