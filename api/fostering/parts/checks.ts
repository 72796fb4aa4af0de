import type { Consent, PersonRole } from '#contract/fostering/case.ts'

/** Something that somebody outside has to tell the council. */
export interface CheckKind {
  readonly slug: string
  readonly title: string
  /** Whom it is about: people in these roles, or the household. */
  readonly about: readonly PersonRole[] | 'home'
  /** What has to be agreed to before anybody is asked; of the household, by everybody who applies. */
  readonly consent: Consent
  /** Whom one asks. */
  readonly ask: string
}

const adults = ['applicant', 'adult'] as const

/** Every kind of check. Which of them a case needs is said by its needs; the others are asked for where somebody sees why. */
export const checkKinds: readonly CheckKind[] = [
  {
    slug: 'dbs',
    title: 'Criminal record check (enhanced DBS)',
    about: adults,
    consent: 'criminal-records',
    ask: 'Disclosure and Barring Service',
  },
  {
    slug: 'medical',
    title: 'Medical report',
    about: ['applicant'],
    consent: 'medical',
    ask: 'Their doctor, then our medical adviser',
  },
  {
    slug: 'council',
    title: 'Views of the council where they live',
    about: 'home',
    consent: 'councils',
    ask: 'The council where they live',
  },
  {
    slug: 'lived-before',
    title: 'A council where they lived before',
    about: adults,
    consent: 'councils',
    ask: 'The council where they lived',
  },
  {
    slug: 'abroad',
    title: 'Police certificate from another country',
    about: adults,
    consent: 'criminal-records',
    ask: 'The police or embassy of that country',
  },
  {
    slug: 'employer',
    title: 'What their employer says',
    about: adults,
    consent: 'employer',
    ask: 'Their employer',
  },
  {
    slug: 'earlier-agency',
    title: 'Records of an earlier agency',
    about: 'home',
    consent: 'earlier-agencies',
    ask: 'The fostering service or adoption agency',
  },
]
