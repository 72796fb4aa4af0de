import type {
  closingReasons,
  decidingBodies,
  FairAccessState,
  triedAnswers,
} from '#contract/admissions/fair-access.ts'
import type { careKinds } from '#contract/admissions/kinds.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type Words<Kind extends string> = Readonly<Record<Kind, string>>

export const stateNames: Words<FairAccessState> = {
  open: 'No school asked yet',
  proposed: 'Waiting for the school',
  refused: 'The school said no',
  directing: 'Being directed',
  placed: 'Has a place',
  closed: 'Closed',
}
export const stateColours: Readonly<Record<FairAccessState, TagColour>> = {
  open: 'blue',
  proposed: 'yellow',
  refused: 'orange',
  directing: 'purple',
  placed: 'green',
  closed: 'grey',
}
export const triedNames: Words<(typeof triedAnswers)[number]> = {
  full: 'The school is full',
  behaviour: 'Refused because of challenging behaviour',
  refused: 'Refused for another reason',
  silent: 'No answer in time',
}
export const closingNames: Words<(typeof closingReasons)[number]> = {
  found: 'The child has found a place another way',
  moved: 'The family has moved away',
  withdrawn: 'The family no longer needs a place',
  'not-eligible': 'Fair Access is not for this child',
}
export const bodyNames: Words<(typeof decidingBodies)[number]> = {
  panel: 'The Fair Access panel',
  officer: 'An officer of the council',
}
export const careNames: Words<(typeof careKinds)[number]> = {
  now: 'In care now',
  before: 'Was in care in England',
  abroad: 'Was in state care abroad',
}
