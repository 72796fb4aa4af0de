import { kindFor } from '../parts/index.ts'
import { idOf, type Part, type Parts, summaryOf } from './part.ts'

/** When somebody of the household last did something to this part, of what has not been carried. */
const heardIn = ({ history }: Part): string | undefined =>
  history.findLast(({ by, queuedAt }) => !queuedAt && (by.as === 'applicant' || by.as === 'member'))?.at

/**
 * Tells the head how a part stands, and marks the part's events as carried. Safe to repeat and to cut off anywhere: the
 * head takes only what is newer than what it knows, and what is not marked is carried again.
 */
export async function carryPart(
  { parts, now }: { readonly parts: Parts; readonly now: () => Date },
  part: Part,
): Promise<void> {
  const kind = kindFor(part.name)
  if (!kind) throw new Error('A part of no kind that there is')
  const number = part.history.length
  await parts.carry(part.household, summaryOf(part, kind), heardIn(part))
  await parts.carried(idOf(part), number, now().toISOString())
}
