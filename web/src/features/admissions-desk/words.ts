import { phases } from '#contract/admissions/dates.ts'
import type { RoundProblemKind } from '#contract/admissions/rounds/problem.ts'
import type { RoundLine, RoundState, rankings } from '#contract/admissions/staff.ts'
import type { exceptionKinds, RunException, runSteps } from '#contract/admissions/staff-runs.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

/** A round that nobody has closed yet goes by its dates. */
export type Stand = 'to-come' | 'past' | RoundState

/** Where a round stands on a day. */
export function standOf(
  { state, opensOn, closesOn }: Pick<RoundLine, 'state' | 'opensOn' | 'closesOn'>,
  today: string,
): Stand {
  if (state !== 'open') return state
  if (today < opensOn) return 'to-come'
  return today > closesOn ? 'past' : 'open'
}

/** Where a round stands, as a tag says it. */
export const stateNames: Words<Stand> = {
  'to-come': 'Not open yet',
  open: 'Open',
  past: 'Deadline passed',
  closed: 'Closed',
  checked: 'Facts checked',
  signed: 'Signed',
  published: 'Offers shown',
}
export const stateColours: Readonly<Record<Stand, TagColour>> = {
  'to-come': 'grey',
  open: 'blue',
  past: 'orange',
  closed: 'yellow',
  checked: 'teal',
  signed: 'purple',
  published: 'green',
}

/** A problem as a heading over those that have it. */
export const problemNames: Words<RoundProblemKind> = {
  'no-home-point': 'Home not found on the map',
  'unknown-school': 'School that is not in the round',
  'late-reason': 'Late, with a reason to decide on',
  'plan-unconfirmed': 'A plan that nobody has confirmed',
  'duplicate-child': 'The same child twice',
  'twin-without-twin': 'Twin without the other application',
  'no-preferences': 'No school named',
  undecided: 'Waiting for a decision',
  'school-without-ranking': 'List that the school has not confirmed',
  'school-without-number': 'School without an admission number',
  'school-without-point': 'School not found on the map',
  'policy-with-a-hole': 'Policy that cannot tell two children apart',
  'no-draw': 'Lots to draw',
  'correction-open': 'Correction to answer',
  'neighbour-silent': 'No answer from a neighbouring council',
}

export const rankingNames: Words<(typeof rankings)[number]> = {
  'by-policy': 'Made from its policy',
  awaited: 'Not confirmed yet',
  confirmed: 'Confirmed by the school',
}

export const stepNames: Words<(typeof runSteps)[number]> = {
  waiting: 'Waiting to start',
  reading: 'Reading the applications',
  ranking: 'Putting children in each school’s order',
  allocating: 'Finding places',
  verifying: 'Checking the result a second way',
  storing: 'Saving the result',
  stopped: 'Stopped before it had finished',
  done: 'Done',
  failed: 'Failed',
}

export const exceptionNames: Words<(typeof exceptionKinds)[number]> = {
  plan: 'Education, health and care plan',
  twin: 'Twins and multiple births',
  excepted: 'Above an infant class of 30',
  fallback: 'Offered a school that was not asked for',
  'no-place': 'No place found',
  'held-back': 'Held back',
  'changed-by-staff': 'Facts that staff changed',
}

/** Where a thing that is held comes from. */
export const originNames = {
  family: 'The family said so',
  staff: 'Set by staff',
  computed: 'From the council’s records',
} as const

/** `Starting Reception in September 2027`, by a round's id; the id where it is of no phase that is known. */
export function roundInWords(id: string): string {
  const [, name = '', year = ''] = /^(.+)-(20\d\d)$/.exec(id) ?? []
  const phase = phases.find((one) => one === name)
  return phase ? titleOf({ phase, year: Number(year) }) : id
}

/** `1 child`, `2 children`. */
export const childrenInWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'child' : 'children'}`

/** `1 line`, `2 lines`. */
export const linesInWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'}`

/** `812 metres`, `2,310.5 metres`. */
export const metresInWords = (metres: number): string => `${metres.toLocaleString('en-GB')} metres`

/** What a run gives a child. */
export const offerInWords = (school: { readonly name: string } | null): string =>
  school ? `Offered a place at ${school.name}.` : 'No place found.'

/** Why a child is an exception, and at which school. */
export const exceptionInWords = ({ school, text }: RunException): string =>
  school ? `${school.name}. ${text}` : text
