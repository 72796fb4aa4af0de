import type { RoundProblemKind, RoundState, rankings } from '#contract/admissions/staff.ts'
import type { exceptionKinds, RunException, runSteps } from '#contract/admissions/staff-runs.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

/** Where a round stands, as a tag says it. */
export const stateNames: Words<RoundState> = {
  open: 'Open for applications',
  closed: 'Closed',
  checked: 'Facts checked',
  signed: 'Signed',
  published: 'Offers shown',
}
export const stateColours: Readonly<Record<RoundState, TagColour>> = {
  open: 'blue',
  closed: 'yellow',
  checked: 'teal',
  signed: 'purple',
  published: 'green',
}

/** A problem as a heading over those that have it. */
export const problemNames: Words<RoundProblemKind> = {
  'no-home-point': 'Home not found on the map',
  'unknown-school': 'School that is not in the round',
  'duplicate-child': 'The same child twice',
  'twin-without-twin': 'Twin without the other application',
  'no-preferences': 'No school named',
  undecided: 'Waiting for a decision',
  'school-without-ranking': 'School that has not confirmed its list',
  'school-without-number': 'School without an admission number',
  'school-without-point': 'School not found on the map',
  'policy-with-a-hole': 'Policy that cannot tell two children apart',
  'no-draw': 'No random draw announced',
  'correction-open': 'Correction that a family asked for',
}

export const rankingNames: Words<(typeof rankings)[number]> = {
  'by-policy': 'By its policy',
  awaited: 'Not confirmed yet',
  confirmed: 'Confirmed by the school',
}

export const stepNames: Words<(typeof runSteps)[number]> = {
  waiting: 'Waiting to start',
  reading: 'Reading the applications',
  ranking: 'Putting children in each school’s order',
  allocating: 'Finding places',
  verifying: 'Checking the result a second way',
  storing: 'Keeping the result',
  stopped: 'Stopped before it had finished',
  done: 'Done',
  failed: 'Did not work',
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
  computed: 'Worked out',
} as const

/** `1 child`, `2 children`. */
export const childrenInWords = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'child' : 'children'}`

/** `812 metres`, `2,310.5 metres`. */
export const metresInWords = (metres: number): string => `${metres.toLocaleString('en-GB')} metres`

/** Why a child is an exception, and at which school. */
export const exceptionInWords = ({ school, text }: RunException): string =>
  school ? `${school.name}. ${text}` : text
