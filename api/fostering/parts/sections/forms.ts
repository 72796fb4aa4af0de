import type { CaseKind } from '#contract/fostering/case.ts'
import type { ReportName } from '#contract/fostering/report.ts'
import { life, others, person } from './common.ts'
import { all, form, type ReportSectionOf } from './define.ts'

/** The form that a report follows: which sections it has, in which order. */
export interface ReportForm {
  readonly title: string
  readonly report: ReportName
  readonly cases: readonly CaseKind[]
  readonly sections: readonly ReportSectionOf[]
}

const fostering: ReportForm = {
  title: 'Fostering assessment report',
  report: 'report',
  cases: ['fostering', 'short-breaks', 'supported-lodgings'],
  sections: [
    ...life,
    ...person,
    ...others,
    {
      slug: 'terms',
      title: 'What we propose',
      ask: 'Whether they are suitable, with your reasons, and the terms: how many children, of which ages, for how long.',
      from: [],
    },
  ],
}

const connected: ReportForm = {
  title: 'Connected person assessment report',
  report: 'report',
  cases: ['connected-person'],
  sections: [
    {
      slug: 'the-child',
      title: 'The child',
      ask: 'Who the child is, what they need now and later, what they want, and how they have been since they came.',
      from: [form('the-child'), all('placement')],
    },
    {
      slug: 'ties',
      title: 'How they know the child',
      ask: 'Their tie to the child and to the parents, how they would keep the child safe, and time with the family.',
      from: [{ kind: 'checklist', last: 'schedule4' }],
    },
    ...life,
    ...person,
    ...others,
    {
      slug: 'terms',
      title: 'What we propose',
      ask: 'Whether they are suitable to foster this child, with your reasons, the help that they need, and the terms.',
      from: [],
    },
  ],
}

const adoption: ReportForm = {
  title: 'Adoption assessment report',
  report: 'report',
  cases: ['adoption', 'early-permanence'],
  sections: [
    {
      slug: 'why-adopt',
      title: 'Why they want to adopt',
      ask: 'How they came to it, what they have lost or hoped for, and how they speak of it today.',
      from: [form('the-child'), all('placement')],
    },
    ...life,
    ...person,
    {
      slug: 'birth-family',
      title: 'The child’s first family',
      ask: 'How they would speak with a child of the first family, and keep in touch with it.',
      from: [],
    },
    ...others,
    {
      slug: 'match',
      title: 'Children they could care for',
      ask: 'How many, of which ages, with which needs: with your reasons, and what help would widen it.',
      from: [],
    },
    {
      slug: 'terms',
      title: 'What we propose',
      ask: 'Whether they are suitable to adopt, with your reasons.',
      from: [],
    },
  ],
}

/** Somebody seems unlikely to be suitable, so no full assessment is made before that is decided. */
const brief: ReportForm = {
  title: 'Brief report',
  report: 'report.brief',
  cases: [...fostering.cases, ...connected.cases, ...adoption.cases],
  sections: [
    {
      slug: 'brief-known',
      title: 'What we know so far',
      ask: 'Who they are, how far the assessment is, and what has been looked at.',
      from: [form('about-you'), form('rooms')],
    },
    {
      slug: 'brief-reasons',
      title: 'Why it may stop here',
      ask: 'What makes you think that they are unlikely to be suitable, on which facts, and what they said to it. They read this, so write it to them.',
      from: [],
    },
    {
      slug: 'brief-evidence',
      title: 'What this rests on',
      ask: 'Checks and what others said that the panel has to know. Keep what others told us in confidence for the council alone.',
      from: [all('check'), all('reference'), all('visit')],
      confidential: true,
    },
  ],
}

export const reportForms: readonly ReportForm[] = [fostering, connected, adoption, brief]
