import { momentInWords } from '#contract/calendar/times.ts'
import { DocumentShown } from '#contract/fostering/files.ts'
import type { PartView } from '#contract/fostering/parts.ts'

/** A document as its part shows it. */
export const readDocument = ({ values }: Pick<PartView, 'values'>): DocumentShown =>
  DocumentShown.parse(values)

/** Who added its last version, and when. */
export function addedInWords({ from, versions }: DocumentShown): string {
  const last = versions.at(-1)
  if (!last) return ''
  const who = from === 'household' ? last.by : `${last.by}, who works with you`
  return `${versions.length > 1 ? 'Newest version' : 'Added'} by ${who}, ${momentInWords(last.at)}`
}
