import { kindOfViews, type ViewsKind } from '#contract/fostering/carers/review.ts'
import type { DocumentSort } from '#contract/fostering/files.ts'
import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import { kindOfReference, type ReferenceKind } from '#contract/fostering/reference.ts'
import { sections } from '../forms/index.ts'
import { checklists } from './checklists/index.ts'
import { checkKinds } from './checks.ts'

/** What staff and households call each kind of part. */
export const kindTitles: Readonly<Record<PartKind, string>> = {
  head: 'The case',
  person: 'Contact details and consents',
  form: 'Section of the application',
  check: 'Check',
  reference: 'Reference',
  training: 'Training',
  visit: 'Visit',
  checklist: 'Checklist',
  thread: 'Messages',
  document: 'Document',
  placement: 'Child placed with them',
  section: 'Section of the report',
  report: 'Assessment report',
  erasure: 'Request to erase',
  referral: 'Recommendation and decision',
  support: 'Request for support',
  child: 'Child living with them',
  log: 'Daily log',
  claim: 'Claim',
  allowance: 'Weekly allowance',
  break: 'Break',
  mentor: 'Mentor',
  constellation: 'Constellation',
  complaint: 'Complaint',
  concern: 'Concern about standards of care',
  allegation: 'Allegation',
  review: 'Review',
  views: 'Views for a review',
  exit: 'Exit interview',
  terms: 'Change of terms',
  plan: 'Adoption support plan',
  letterbox: 'Letters through the council',
  learning: 'Training record',
}

/** What a document is. */
export const documentTitles: Readonly<Record<DocumentSort, string>> = {
  letter: 'Letter',
  agreement: 'Agreement',
  plan: 'Plan',
  identity: 'Proof of identity or address',
  pay: 'Payslip or proof of income',
  medical: 'Medical form or letter',
  certificate: 'Certificate',
  home: 'About the home, such as a tenancy or insurance',
  other: 'Something else',
}

/** Titles of what is known by the last word of a part's name. */
const known: Partial<Record<PartKind, readonly { readonly slug: string; readonly title: string }[]>> = {
  form: sections,
  check: checkKinds,
  checklist: checklists,
}

/** Whom a reference is from: with its number, as there may be several. */
const referenceTitles: Readonly<Record<ReferenceKind, string>> = {
  referee: 'Referee',
  employer: 'Employer',
  'adult-child': 'Adult child',
  'former-partner': 'Former partner',
  provider: 'Earlier service',
}

const viewsTitles: Readonly<Record<ViewsKind, string>> = {
  child: 'What the child thinks',
  school: 'What the school thinks',
  council: 'What the council that placed the child thinks',
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
const wordsOf = (slug: string) => slug.replaceAll('-', ' ')

/** What a part is called, without whom it is about: `Medical report`, `Messages 2027`, `Visit 2`. */
export function partTitle(name: PartName): string {
  const kind = kindOfPart(name)
  const last = name.split('.').slice(1).at(-1)
  const found = known[kind]?.find(({ slug }) => slug === last)?.title
  // A household reads “Your health”; whoever works with several reads it without whose it is.
  if (found) return capital(found.replace(/^Your /, ''))
  const views = kind === 'views' ? kindOfViews(name.slice('views.'.length)) : undefined
  if (views) return viewsTitles[views]
  const from = kind === 'reference' && last !== undefined ? kindOfReference(last) : undefined
  const title = from ? referenceTitles[from] : kindTitles[kind]
  if (from === 'provider') return title
  if (last === undefined || kind === 'person' || kind === 'erasure') return title
  if (kind === 'section') return `Report: ${wordsOf(last)}`
  const number = /^[a-z](\d+)$/.exec(last)?.[1]
  // The same of a document: what it is called stands in it.
  if (kind === 'document') return title
  // A device that had no signal draws a long number, which says nothing to anybody.
  if (number !== undefined) return number.length > 3 ? title : `${title} ${number}`
  return /^\d+$/.test(last) ? `${title} ${last}` : `${title}: ${wordsOf(last)}`
}
