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
  placement: 'Child who lives there already',
  section: 'Section of the report',
  report: 'Assessment report',
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

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
const wordsOf = (slug: string) => slug.replaceAll('-', ' ')

/** What a part is called, without whom it is about: `Medical report`, `Messages 2027`, `Visit 2`. */
export function partTitle(name: PartName): string {
  const kind = kindOfPart(name)
  const last = name.split('.').slice(1).at(-1)
  const found = known[kind]?.find(({ slug }) => slug === last)?.title
  // A household reads “Your health”; whoever works with several reads it without whose it is.
  if (found) return capital(found.replace(/^Your /, ''))
  const from = kind === 'reference' && last !== undefined ? kindOfReference(last) : undefined
  const title = from ? referenceTitles[from] : kindTitles[kind]
  if (from === 'provider') return title
  if (last === undefined || kind === 'person') return title
  if (kind === 'section') return `Report: ${wordsOf(last)}`
  const number = /^[a-z](\d+)$/.exec(last)?.[1]
  // A device that had no signal draws a long number, which says nothing to anybody.
  if (number !== undefined) return number.length > 3 ? title : `${title} ${number}`
  return kind === 'thread' ? `${title} ${last}` : `${title}: ${wordsOf(last)}`
}
