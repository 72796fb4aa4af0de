import type { CaseKind, Consent, PersonRole, Phase, Whose } from '#contract/fostering/case.ts'
import type { LineState, Stage } from '#contract/fostering/clocks.ts'

/** What a household asks for, as a heading. */
export const titleOf: Readonly<Record<CaseKind, string>> = {
  fostering: 'Your fostering application',
  'short-breaks': 'Your short breaks application',
  'supported-lodgings': 'Your supported lodgings application',
  'connected-person': 'Caring for a child you know',
  adoption: 'Your adoption application',
  'early-permanence': 'Your early permanence application',
}

/** And once they are approved. */
export const approvedTitleOf: Readonly<Record<CaseKind, string>> = {
  fostering: 'Your fostering page',
  'short-breaks': 'Your short breaks page',
  'supported-lodgings': 'Your supported lodgings page',
  'connected-person': 'Caring for a child you know',
  adoption: 'Your adoption page',
  'early-permanence': 'Your early permanence page',
}

/** Where they are, in a few short sentences. */
export const phaseInWords: Readonly<Record<Phase, string>> = {
  applying:
    'You are applying. Fill in the sections below when it suits you. You can stop and come back. We will help you if something is hard.',
  assessing:
    'We are getting to know you. We do checks, visit you and write a report. You will see what we write about you.',
  deciding:
    'Your assessment is finished. A panel will read the report, and then we will decide. When the panel has a date, you can read it on this page.',
  approved:
    'You are approved, and this is still your page. If you need something, start here. We tell you here what we are doing about it.',
  closed: 'This application is closed. You can still read what is here.',
}

export const stageInWords: Readonly<Record<Stage, string>> = {
  enquiry: 'First questions',
  application: 'Your application',
  placement: 'The child who is with you',
  'stage-one': 'Stage 1: checks',
  'stage-two': 'Stage 2: getting to know you',
  decision: 'The decision',
  after: 'After the decision',
}

export const whoseInWords: Readonly<Record<Whose, string>> = {
  applicant: 'For you to do',
  council: 'For us to do',
  somebody: 'For someone else to do',
}

export const stateInWords: Readonly<Record<LineState, string>> = {
  'not-started': 'Not started',
  waiting: 'Started',
  done: 'Done',
  late: 'Late',
  'not-needed': 'Not needed',
  paused: 'Paused',
}

export const roleInWords: Readonly<Record<PersonRole, string>> = {
  applicant: 'Applying',
  adult: 'Lives in the home',
  child: 'Child in the home',
}

/** What somebody agrees to: what we do, why, and what happens without it. */
export const consentInWords: Readonly<Record<Consent, { readonly title: string; readonly words: string }>> = {
  'criminal-records': {
    title: 'Police check',
    words:
      'We ask for an enhanced DBS check. It shows cautions and convictions, old ones too. The law says we must do this for every adult in the home. Most convictions do not stop you.',
  },
  medical: {
    title: 'Your doctor',
    words:
      'Your doctor fills in a form about your health. Our medical adviser reads it and tells us what would help you. Being ill or disabled does not stop you.',
  },
  councils: {
    title: 'Councils where you have lived',
    words:
      'We ask the councils where you live and have lived if they know something about you that matters for a child.',
  },
  employer: {
    title: 'Your employer',
    words:
      'We ask your employer if they would trust you with a child. We will tell you before we write to them.',
  },
  'earlier-agencies': {
    title: 'Fostering or adoption services you were with before',
    words: 'If you applied somewhere before, we ask them for their records and how it went.',
  },
  references: {
    title: 'People who know you',
    words: 'We write to the people you name. What they tell us stays between them and us.',
  },
}
