import type { PartKind } from '#contract/fostering/parts.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { sections } from '#fostering/forms/index.ts'

const kinds: Partial<Record<PartKind, string>> = {
  person: 'How we reach you, or what you agree to',
  check: 'A check',
  training: 'A course',
  visit: 'A visit',
  checklist: 'Your home',
  report: 'Your report',
  document: 'A document',
}

/** What a message is about, by the name of its part. */
export function aboutInWords(part: string): string {
  const section = sections.find(({ slug }) => part.split('.')[2] === slug)
  return section?.title ?? kinds[kindOfPart(part)] ?? 'Your application'
}
