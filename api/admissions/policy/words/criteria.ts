import type { Criterion } from '#contract/admissions/policy.ts'
import type { Predicate } from '#contract/admissions/predicate.ts'
import { clause, type NameOf } from './atoms.ts'

/** Without names an id is said as it is. */
export const byId: NameOf = (id) => id

/** A criterion as the policy prints it: "Children who live in the school’s catchment area". */
export function criterionInWords({ words, who }: Criterion, nameOf: NameOf = byId): string {
  if (words !== undefined) return words
  return who.is === 'everyone' ? 'All other children' : `Children who ${whoInWords(who, nameOf)}`
}

/** What follows "Children who". */
export const whoInWords = (who: Predicate, nameOf: NameOf = byId): string => said(who, true, nameOf, false)

/** `inside`: another list of the other kind is around it, so that "either" and "both" have to hold it together. */
function said(who: Predicate, so: boolean, nameOf: NameOf, inside: boolean): string {
  if (who.is === 'not') return said(who.of, !so, nameOf, inside)
  if (who.is !== 'all' && who.is !== 'any') return clause(who, so, nameOf)
  // Not all of them is one of them not, and the other way round.
  const every = (who.is === 'all') === so
  const parts = who.of.map((one) => said(one, so, nameOf, who.of.length > 1))
  if (parts.length === 1) return parts[0] as string
  const joined = `${parts.slice(0, -1).join(', ')}${every ? ', and ' : ', or '}${parts.at(-1)}`
  const two = parts.length === 2 ? parts.join(every ? ' and ' : ' or ') : joined
  return inside ? `${every ? 'both' : 'either'} ${two}` : two
}
