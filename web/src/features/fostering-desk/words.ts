import type { CaseKind, Consent, PersonRole, Phase, Whose } from '#contract/fostering/case.ts'
import type { GateName, LineState, Stage } from '#contract/fostering/clocks.ts'
import type { PartState } from '#contract/fostering/parts.ts'
import type { TagColour } from '#web/design/Tag.tsx'

export const kindInWords: Readonly<Record<CaseKind, string>> = {
  fostering: 'Fostering',
  'short-breaks': 'Short breaks',
  'supported-lodgings': 'Supported lodgings',
  'connected-person': 'Family or friend of a child',
  adoption: 'Adoption',
  'early-permanence': 'Fostering for adoption',
}

export const phaseInWords: Readonly<Record<Phase, string>> = {
  applying: 'Applying',
  assessing: 'Being assessed',
  deciding: 'Waiting for a decision',
  approved: 'Approved',
  closed: 'Closed',
}

export const endingInWords: Readonly<Record<string, string>> = {
  declined: 'We did not start an assessment',
  stopped: 'We stopped it in stage 1',
  refused: 'They were not approved',
  withdrawn: 'They withdrew',
  transferred: 'They went on with another service',
  terminated: 'We ended the approval',
  resigned: 'They gave notice, and the approval ended',
}

export const roleInWords: Readonly<Record<PersonRole, string>> = {
  applicant: 'Applies',
  adult: 'Adult in the home',
  child: 'Child in the home',
}

export const whoseInWords: Readonly<Record<Whose, string>> = {
  applicant: 'Household',
  council: 'Us',
  somebody: 'Somebody outside',
}

/** Whose turn it is, as the beginning of a line. */
export const turnInWords: Readonly<Record<Whose, string>> = {
  applicant: 'For the household to do',
  council: 'For us to do',
  somebody: 'For somebody outside to do',
}

export const stageInWords: Readonly<Record<Stage, string>> = {
  enquiry: 'First questions',
  application: 'Application',
  placement: 'Child who lives there already',
  'stage-one': 'Stage 1',
  'stage-two': 'Stage 2',
  decision: 'Decision',
  after: 'Afterwards',
}

export const consentInWords: Readonly<Record<Consent, string>> = {
  'criminal-records': 'Criminal record check',
  medical: 'Medical report',
  councils: 'Councils where they lived',
  employer: 'Employer',
  'earlier-agencies': 'Fostering or adoption services before',
  references: 'References',
}

type Shown = readonly [words: string, colour: TagColour]

export const stateTag: Readonly<Record<PartState, Shown>> = {
  'not-started': ['Not started', 'grey'],
  started: ['Started', 'blue'],
  waiting: ['Waiting', 'yellow'],
  done: ['Done', 'green'],
  'not-needed': ['Not needed', 'grey'],
  withdrawn: ['Withdrawn', 'orange'],
  concern: ['Look at this', 'red'],
}

export const lineTag: Readonly<Record<LineState, Shown>> = {
  'not-started': ['Not started', 'grey'],
  waiting: ['Waiting', 'yellow'],
  done: ['Done', 'green'],
  late: ['Late', 'red'],
  'not-needed': ['Not needed', 'grey'],
  paused: ['Paused', 'orange'],
}

export { fosteringDayTitles as groupInWords } from '#web/staff/desk/dayTitles.ts'

export const gateInWords: Readonly<Record<GateName, string>> = {
  application: 'Take the application',
  assess: 'Decide to assess',
  place: 'Place a child before an approval',
  'stop-stage-one': 'Stop in stage 1',
  'stage-one': 'Pass stage 1',
  'begin-stage-two': 'Begin stage 2',
  'stage-two': 'Hand over the report',
  'brief-report': 'Hand over a brief report',
  'take-back': 'Take the case back to work on it',
  extension: 'Extend a temporary approval',
  'extension-for-review': 'Extend it until a review is over',
  'end-placement': 'End a placement',
  pause: 'Pause',
  resume: 'Go on after a pause',
  withdraw: 'Withdraw',
  transfer: 'Go on with another service',
}

export const actorInWords: Readonly<Record<string, string>> = {
  applicant: 'applicant',
  member: 'in the household',
  referee: 'referee',
  relative: 'the other side of the letters',
  recruiter: 'recruitment worker',
  assessor: 'assessor',
  manager: 'manager',
  panel: 'panel member',
  chair: 'panel chair',
  adviser: 'panel adviser',
  decider: 'decision maker',
  reviewer: 'reviewer',
  finance: 'finance',
  hub: 'regional hub',
  system: 'automatically',
}
